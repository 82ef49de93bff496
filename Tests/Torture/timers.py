"""Every deadline takes effect once, whatever becomes of the nodes: timers.py BROBYGGER TORTURE [DEADLINES [KILLS]]

Deadlines come due within a minute while nodes are killed (SIGKILL) at random: one node on SQLite; two on the PostgreSQL that
BROBYGGER_TEST_POSTGRES names, when it names one. An effect is a row in a table that would take it twice.
"""
import os, random, shutil, subprocess, sys, tempfile, time

TORTURE = sys.argv[2]
DEADLINES = int(sys.argv[3]) if len(sys.argv) > 3 else 50_000
KILLS = int(sys.argv[4]) if len(sys.argv) > 4 else 100
SERVER = os.environ.get("BROBYGGER_TEST_POSTGRES")
WITHIN = max(3, KILLS * 60 // 100)
random.seed(11)


def run(verb, database, *more):
    done = subprocess.run([TORTURE, verb, "--database", database, *more], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{verb}: {done.stderr.strip()}")
    return done.stdout


def node(database):
    process = subprocess.Popen(
        [TORTURE, "timer-node", "--database", database], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if process.stdout.readline() != "ready\n":
        sys.exit(f"a node did not start: {process.stderr.read().strip()}")
    return process


def ended(process):
    if process.poll() is not None:
        sys.exit(f"a node ended by itself: {process.stderr.read().strip()}")
    process.kill()
    process.wait()
    process.stdout.close()
    process.stderr.close()


def counts(database):
    return [int(count) for count in run("count-timers", database).split()]


def torture(name, database, many):
    run("set-timers", database, "--count", str(DEADLINES), "--within", str(WITHIN))
    began = time.monotonic()
    nodes = [node(database) for _ in range(many)]
    kills = 0
    try:
        while kills < KILLS:
            time.sleep(random.uniform(0.05, 1.2) / many)
            one = random.randrange(many)
            ended(nodes[one])
            nodes[one] = node(database)
            kills += 1
        while counts(database)[0] and time.monotonic() - began < 3 * WITHIN + 120:
            time.sleep(0.5)
    finally:
        for process in nodes:
            ended(process)
    waiting, effects, twice, jumbled = counts(database)
    good = (waiting, effects, twice, jumbled) == (0, DEADLINES, 0, 0)
    print(f"{'ok ' if good else 'BAD'} {name}: {DEADLINES} deadlines, {kills} kills, {effects} took effect, {twice} twice, "
          f"{DEADLINES - effects + twice if effects < DEADLINES else 0} never, {waiting} waiting, {jumbled} out of order, "
          f"{time.monotonic() - began:.0f} s")
    return good


place = tempfile.mkdtemp(prefix="timers-")
try:
    if SERVER:
        good = torture("PostgreSQL, two nodes", SERVER, 2)
    else:
        good = torture("SQLite, one node", place, 1)
finally:
    shutil.rmtree(place, ignore_errors=True)
sys.exit(not good)
