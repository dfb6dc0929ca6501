#!/bin/sh
# Installs what the slow suites need: Debian packages, a Python of their own in .cache/venv, a registry in .cache/registry,
# Mermaid in .cache/mermaid, languages' tools in .cache/toolchains, Prism in .cache/prism,
# checkov with a Python of its own in .cache/checkov, cfn-guard in .cache/guard.
# Every install is skipped where its result is already there, so this may run again at any time.
set -eu
cd "$(dirname "$0")/.."

packages='dash busybox mawk gawk original-awk git groovy default-jre-headless shellcheck jq zip unzip rsync curl python3 python3-venv maven php-cli php-xml php-mbstring php-pcov composer phpunit gotestsum buildah docker-registry'

debian() {
  missing=''
  for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  sudo=''
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  # shellcheck disable=SC2086 # a list of words
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing
}

python() {
  [ -x .cache/venv/bin/python3 ] || python3 -m venv .cache/venv
  .cache/venv/bin/python3 -c 'import yaml, botocore, cfnlint, awscli, gitlab, jenkins, jenkins_jobs, ministack, moto.server' 2>/dev/null ||
    .cache/venv/bin/python3 -m pip install --quiet --disable-pip-version-check PyYAML botocore cfn-lint awscli \
      python-gitlab python-jenkins jenkins-job-builder ministack 'moto[server,codepipeline]'
}

registry() {
  [ ! -d .cache/registry/node_modules/verdaccio ] || return 0
  mkdir -p .cache/registry
  cp conformance/packaging/registry/package.json .cache/registry/
  npm install --prefix .cache/registry --no-audit --no-fund --loglevel=error
}

mermaid() {
  [ ! -d .cache/mermaid/node_modules/mermaid ] || return 0
  mkdir -p .cache/mermaid
  cp conformance/docs/tools/package.json .cache/mermaid/
  npm install --prefix .cache/mermaid --no-audit --no-fund --loglevel=error
}

# It asks for old releases of what awscli asks for new ones of.
checkov() {
  [ ! -x .cache/checkov/bin/checkov ] || return 0
  python3 -m venv .cache/checkov
  .cache/checkov/bin/python3 -m pip install --quiet --disable-pip-version-check checkov
}

# A Go that is here already may be newer than Debian's.
go_language() {
  command -v go >/dev/null 2>&1 || packages="$packages golang-go"
}

toolchains() {
  if [ ! -d .cache/toolchains/node/node_modules/pnpm ]; then
    mkdir -p .cache/toolchains/node
    cp conformance/toolchains/tools/package.json .cache/toolchains/node/
    npm install --prefix .cache/toolchains/node --no-audit --no-fund --loglevel=error
  fi
  [ -x .cache/toolchains/venv/bin/python3 ] || python3 -m venv .cache/toolchains/venv
  [ -x .cache/toolchains/venv/bin/uv ] ||
    .cache/toolchains/venv/bin/python3 -m pip install --quiet --disable-pip-version-check -r conformance/toolchains/tools/requirements.txt
}

prism() {
  [ ! -d .cache/prism/node_modules/@stoplight/prism-cli ] || return 0
  mkdir -p .cache/prism
  cp conformance/registration/tools/package.json .cache/prism/
  npm install --prefix .cache/prism --no-audit --no-fund --loglevel=error
}

# Its program comes inside a package of npm; the packages that it would be used with are not needed.
guard() {
  [ ! -d .cache/guard/node_modules/@cdklabs/cdk-validator-cfnguard ] || return 0
  mkdir -p .cache/guard
  cp conformance/aws/guard/tools/package.json .cache/guard/
  npm install --prefix .cache/guard --legacy-peer-deps --no-audit --no-fund --loglevel=error
}

# Side by side, since each waits for its own registry most of the time. What one prints comes when all have ended.
side_by_side() {
  logs=$(mktemp -d)
  for install in "$@"; do
    ("$install" >"$logs/$install" 2>&1 && touch "$logs/$install.done") &
  done
  wait
  failed=''
  for install in "$@"; do
    cat "$logs/$install"
    [ -e "$logs/$install.done" ] || failed="$failed $install"
  done
  rm -rf "$logs"
  [ -z "$failed" ] || { printf 'not installed:%s\n' "$failed" >&2; return 1; }
}

go_language
debian
side_by_side python checkov toolchains registry mermaid prism guard
