"""Alerts of calls that are missed together, and a million call-days: measure.py BINARY PEOPLE"""
import os, shutil, statistics, subprocess, sys, tempfile

BINARY, PEOPLE = sys.argv[1], int(sys.argv[2])
ROUNDS = int(os.environ.get("BENCH_ROUNDS", 3))
DAYS = os.environ.get("BENCH_DAYS", "500")
GOAL_ALERTS, GOAL_RUN = 60, 120


def figures(*command):
    done = subprocess.run([BINARY, "calls", *command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command[:2])}: {(done.stdout + done.stderr).strip()}")
    return dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)


def together():
    place = tempfile.mkdtemp(prefix="calls-")
    try:
        found = figures("due", "--people", str(PEOPLE), os.path.join(place, "data"))
    finally:
        shutil.rmtree(place, ignore_errors=True)
    if float(found["alerts_in_outbox"]) < PEOPLE:
        sys.exit(f"only {found['alerts_in_outbox']} alerts of {PEOPLE}")
    return found


def verdict(name, value, goal):
    print(f"{name:32}{value:10.1f} s   goal {goal} s   {'ok' if value <= goal else 'MISSED'}")
    return value <= goal


rounds = [together() for _ in range(ROUNDS)]
for name in ("rounds_seconds", "reminders_seconds"):
    print(f"{name:32}{statistics.median(float(one[name]) for one in rounds):10.1f} s")
good = verdict(f"{PEOPLE} alerts in the outbox", statistics.median(float(one["alerts_seconds"]) for one in rounds), GOAL_ALERTS)
run = figures("simulate", "--people", "2000", "--days", DAYS, "--faults", "all")
for name in ("duties", "escalated", "lost", "worst_late_seconds", "duplicate_steps", "calls_without_meeting", "cpu_seconds"):
    print(f"{name:32}{run[name]:>10}")
good = verdict(f"2000 people, {DAYS} days", float(run["seconds"]), GOAL_RUN) and good
sys.exit(not good)
