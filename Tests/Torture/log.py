"""How long it takes to prove a long log: log.py BROBYGGER TORTURE [ENTRIES]"""
import os, shutil, subprocess, sys, tempfile, time

BROBYGGER, TORTURE = sys.argv[1:3]
ENTRIES = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000

place = tempfile.mkdtemp(prefix="log-")
try:
    folder = os.path.join(place, "data")
    subprocess.run([TORTURE, "diary", folder, "--entries", str(ENTRIES)], check=True)
    # The first start of the server writes a head; proving needs one.
    began = time.monotonic()
    found = subprocess.run([BROBYGGER, "log", "verify", "--data", folder], capture_output=True, text=True)
    print(f"entries: {ENTRIES}\nsaid: {(found.stdout + found.stderr).strip()}\nseconds: {time.monotonic() - began:.2f}")
    sys.exit(found.returncode)
finally:
    shutil.rmtree(place, ignore_errors=True)
