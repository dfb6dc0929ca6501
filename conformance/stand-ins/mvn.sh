#!/bin/sh
# Maven as the pipeline sees it: reports from tests, a jar from a package; fails where the scenario says so.
. "$(dirname "$0")/record.sh"
report() {
  mkdir -p "target/$1-reports"
  printf '<testsuite tests="1"><testcase name="a">%s</testcase></testsuite>\n' "$2" >"target/$1-reports/TEST-a.xml"
}
case " $* " in
  *' test '*)
    mkdir -p target/site/jacoco
    printf '<report><counter type="LINE" missed="10" covered="90"/></report>\n' >target/site/jacoco/jacoco.xml
    if fault unit-tests; then
      report surefire '<failure/>'
      exit 1
    fi
    report surefire ''
    ;;
  *' verify '*)
    if fault integration-tests; then
      report failsafe '<failure/>'
      exit 1
    fi
    report failsafe ''
    ;;
  *' package '*)
    mkdir -p target
    printf 'jar %s\n' "${VERSION:-}" >target/app.jar
    ;;
esac
