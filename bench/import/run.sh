#!/bin/sh
# Brings a large spreadsheet in, as a leader does: run.sh [BINARY] [ROWS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec python3 "$here/bring.py" "${1:-$here/../../.build/release/brobygger}" "${2:-100000}"
