#!/bin/sh
# Makes the settlements and outlines that go into the jar, from the packages that package-lock.json pins.
# $1: folder for the resources, $2: folder to work in. Does nothing if nothing changed since the last time.
set -eu
for tool in node npm; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "reference: needs Node 18 or newer with npm to make the gazetteer and outlines; '$tool' is not on the PATH" >&2
    exit 69
  }
done
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
if node "$here/stamp.mjs" check "$1" "$2"; then exit 0; fi
rm -rf "$1" "$2"
mkdir -p "$1" "$2"
cp "$here/package.json" "$here/package-lock.json" "$here/build.mjs" "$2/"
echo "reference: fetching the packages of package-lock.json and making the gazetteer and outlines ..." >&2
if ! (cd "$2" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline >npm.log 2>&1); then
  grep -v '^npm warn' "$2/npm.log" | tail -n 5 >&2
  echo "reference: npm could not get the packages of package-lock.json (whole log: $2/npm.log)" >&2
  exit 1
fi
node "$2/build.mjs" "$here/../resources/org/garant/intake/places/regions.tsv" "$1"
rm -rf "$2/node_modules"
node "$here/stamp.mjs" write "$1" "$2"
