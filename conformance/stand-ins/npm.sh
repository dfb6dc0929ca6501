#!/bin/sh
# npm: a coverage report from tests, a bundle from a build; fails where the scenario says so.
. "$(dirname "$0")/record.sh"
case "$*" in
  test)
    mkdir -p coverage reports
    printf '<coverage lines-valid="100" lines-covered="90"/>\n' >coverage/cobertura-coverage.xml
    printf '<testsuite tests="1"/>\n' >reports/junit.xml
    if fault unit-tests; then exit 1; fi
    ;;
  'run build --if-present')
    mkdir -p dist
    echo "built $VERSION" >dist/index.html
    ;;
esac
