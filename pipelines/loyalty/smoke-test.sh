#!/bin/sh
# The team's own smoke test, as the catalog has it. SERVICE_URL, ENVIRONMENT and VERSION are set.
set -eu
curl --fail --silent --show-error --data points=1 "$SERVICE_URL/customers/test/earn"
test "$ENVIRONMENT" = prod || curl --fail --silent --show-error --data points=1 "$SERVICE_URL/customers/test/spend"
