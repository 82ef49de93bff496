#!/bin/sh
# Twenty thousand calls that nobody reports, due in the same minute, on SQLite on disk, the median of three; then a million
# call-days through faults: run.sh [BINARY] [PEOPLE]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=$(realpath "${1:-$here/../../.build/release/brobygger}")
exec python3 "$here/measure.py" "$binary" "${2:-20000}"
