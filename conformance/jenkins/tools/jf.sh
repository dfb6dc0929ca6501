#!/bin/sh
# The JFrog CLI: `jf mvn deploy` builds too.
. "$(dirname "$0")/record.sh"
case " $* " in
  *' mvn deploy '*)
    if [ -e "$here/publish-fails" ]; then exit 1; fi
    mkdir -p target
    printf 'jar %s\n' "${VERSION:-}" >target/app.jar
    ;;
  *' rt search '*) printf '[{"path":"maven-local/app/app.jar","type":"file","sha256":"%s"}]\n' "$(printf app | sha256sum | cut -c1-64)" ;;
  *' rt build-promote '*) : >"$here/promoted" ;;
  *' rt curl '*)
    if [ -e "$here/promoted" ]; then
      printf '{"checksums":{"sha256":"%s"}}\n' "$(printf app | sha256sum | cut -c1-64)"
    else
      printf '{"errors":[{"status":404}]}\n'
    fi
    ;;
  *' config add '*)
    cat >"$here/login"
    mkdir -p "$JFROG_CLI_HOME_DIR"
    cp "$here/login" "$JFROG_CLI_HOME_DIR/token"
    ;;
esac
