#!/bin/sh
# Installs what the slow suites need: Debian packages, a Python of their own in .cache/venv, a registry in .cache/registry,
# Mermaid in .cache/mermaid.
# Every install is skipped where its result is already there, so this may run again at any time.
set -eu
cd "$(dirname "$0")/.."

packages='dash busybox mawk gawk original-awk git groovy default-jre-headless shellcheck jq zip unzip rsync curl python3 python3-venv'

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
  .cache/venv/bin/python3 -c 'import yaml, botocore, cfnlint, awscli' 2>/dev/null ||
    .cache/venv/bin/python3 -m pip install --quiet --disable-pip-version-check PyYAML botocore cfn-lint awscli
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

debian
python
registry
mermaid
