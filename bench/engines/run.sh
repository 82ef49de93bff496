#!/bin/sh
# The same work on SQLite and on PostgreSQL, with one node and with two: run.sh [BINARY] [ROUNDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$here/../../script/needs" postgresql wrk
exec python3 "$here/compare.py" "$(realpath "${1:-$here/../../.build/release/brobygger}")" "${2:-3}"
