#!/bin/sh
# Deadlines and letters a second, on SQLite with one node and on PostgreSQL with one and two: run.sh [BINARY]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=$(realpath "${1:-$here/../../.build/release/brobygger}")
cd "$here/../.."
swift build -c release --product Torture --quiet
venv="$here/.venv"
if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
fi
exec script/postgres "$venv/bin/python" "$here/measure.py" "$binary" .build/release/Torture "${2:-3}"
