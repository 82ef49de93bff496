#!/bin/sh
# Compares our pages with those of an earlier commit, both built here: run.sh [BINARY] [ROUNDS]
# The commit is $BENCH_BEFORE, or the last one before personal data were sealed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$(realpath "${1:-$root/.build/release/brobygger}")
commit=$(git -C "$root" rev-parse --short "${BENCH_BEFORE:-6838005}")
earlier="$root/.build/before-$commit"
if [ ! -x "$earlier/.build/release/brobygger" ]; then
    echo "Building $commit (some minutes, once) …"
    [ -d "$earlier" ] || git -C "$root" worktree add --detach --quiet "$earlier" "$commit"
    swift build --package-path "$earlier" -c release --product brobygger --quiet
fi
exec python3 "$here/compare.py" "$binary" "$earlier/.build/release/brobygger" "${2:-5}"
