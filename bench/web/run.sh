#!/bin/sh
# Compares our pages with a bare hello and with Django: run.sh [BINARY]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=$(realpath "${1:-$here/../../.build/release/brobygger}")
venv="$here/.venv"
if [ ! -x "$venv/bin/gunicorn" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
fi
if [ ! -x "$here/hello/.build/release/hello" ]; then
    echo "Building hello (some minutes, once) …"
    swift build --package-path "$here/hello" -c release --quiet
fi
exec "$venv/bin/python" "$here/compare.py" "$binary" "$here/hello/.build/release/hello" "${2:-5}"
