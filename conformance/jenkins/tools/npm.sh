#!/bin/sh
# npm: nothing but the call.
. "$(dirname "$0")/record.sh"
