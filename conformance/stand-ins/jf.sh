#!/bin/sh
# The JFrog CLI: one package that was published, and whether it has been promoted. `jf mvn deploy` builds too.
. "$(dirname "$0")/record.sh"
sum=$(printf app | sha256sum | cut -c1-64)
case " $* " in
  *' mvn deploy '* | *' npm publish '*)
    if fault publish; then exit 1; fi
    change "package ${VERSION:-} published"
    mkdir -p target
    printf 'jar %s\n' "${VERSION:-}" >target/app.jar
    ;;
  *' rt search '*) printf '[{"path":"%s-local/app.tgz","type":"file","sha256":"%s"}]\n' "$(printf '%s' "$3" | cut -d- -f1)" "$sum" ;;
  *' rt build-publish '*) change "build info $3 $4 published" ;;
  *' rt build-promote '*)
    change "packages $4 copied to $5"
    : >"$state/promoted"
    ;;
  *' rt curl '*) if [ -e "$state/promoted" ]; then printf '{"checksums":{"sha256":"%s"}}\n' "$sum"; else printf '{"errors":[{"status":404}]}\n'; fi ;;
  *' config add '*)
    mkdir -p "$JFROG_CLI_HOME_DIR"
    case " $* " in *' --access-token-stdin=true '*) cat >"$JFROG_CLI_HOME_DIR/token" ;; esac
    ;;
esac
