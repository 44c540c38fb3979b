#!/bin/sh
# Fails when the committed bundle is not what its sources build, or when a style sheet is tied to one direction.
set -eu
cd "$(dirname "$0")"
node check-css.js
[ -d node_modules ] || npm ci --no-audit --no-fund --ignore-scripts
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
node build.js "$fresh"
committed=../src/main/resources/static/assets
if ! diff -rq "$fresh" "$committed"; then
  echo "The bundle in $committed is not what desk/frontend builds." >&2
  echo "Maybe you meant to run 'npm run build' there and commit the result." >&2
  exit 1
fi
