#!/bin/sh
# buildah: nothing but the call.
. "$(dirname "$0")/record.sh"
