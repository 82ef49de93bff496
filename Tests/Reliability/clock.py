"""The wall clock of a running server is set five hundred times, by a second up to two days, forth and back: no missed call is
overlooked, and nobody is told of one before its time. We look with a clock that nobody sets.

  clock.py [BINARY [TORTURE [JUMPS]]]
"""
import collections, os, random, shutil, sqlite3, struct, subprocess, sys, tempfile, time

from server import ROOT, Report, Server, binary

TORTURE = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, ".build/debug/Torture")
JUMPS = int(sys.argv[3]) if len(sys.argv) > 3 else 500
PACE = 0.4
WITHIN = max(20, int(JUMPS * PACE * 0.8))
MISSED = 2 * WITHIN
random.seed(19)


def shim(place):
    library = os.path.join(place, "wallclock.so")
    source = os.path.join(ROOT, "Tests/Reliability/wallclock.c")
    compiler = next((name for name in ("cc", "clang") if shutil.which(name)), None)
    if not compiler:
        sys.exit("cc or clang is missing")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source], check=True)
    return library


class Wall:
    def __init__(self, path):
        self.path = path
        self.set(0)

    def set(self, seconds):
        if not os.path.exists(self.path):
            with open(self.path, "wb") as file:
                file.write(struct.pack("q", 0))
        with open(self.path, "r+b") as file:
            file.write(struct.pack("q", int(seconds * 1000)))


def jump():
    """From a second to two days, as often small as large."""
    return random.choice([-1, 1]) * 10 ** random.uniform(0, 5.2375)


def instants(rows):
    def seconds(text):
        return time.mktime(time.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")) - time.timezone + float(text[19:23])
    return {row[0]: seconds(row[1]) for row in rows}


def ask(folder, sql):
    with sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True, timeout=20) as database:
        return database.execute(sql).fetchall()


def run(report, server, wall, folder):
    due = instants(ask(folder, "SELECT id, next_at FROM call_duty"))
    missed = {row[0] for row in ask(folder, "SELECT id FROM call_duty WHERE person_id LIKE 'missed-%'")}
    first, second = {}, {}
    begun, jumps = time.time(), 0
    while time.time() - begun < WITHIN + 90 and len(missed & second.keys()) < len(missed):
        if jumps < JUMPS and time.time() - begun > jumps * PACE:
            wall.set(jump())
            jumps += 1
        for duty, count in ask(folder, "SELECT duty_id, COUNT(*) FROM call_step WHERE kind = 'alerted' GROUP BY duty_id"):
            first.setdefault(duty, time.time())
            if count > 1:
                second.setdefault(duty, time.time())
        time.sleep(0.1)
    early = [duty for duty, moment in first.items() if moment < due[duty]]
    early_second = [duty for duty in second if second[duty] < due[duty] + 59.5]
    late = max([first[duty] - due[duty] for duty in first] or [0])
    twice = ask(folder, "SELECT COUNT(*) FROM (SELECT 1 FROM call_step WHERE kind = 'alerted' GROUP BY duty_id, to_id HAVING COUNT(*) > 1)")[0][0]
    report.line("jumps of the wall clock", f"{jumps} in {time.time() - begun:.0f} s", jumps == JUMPS)
    report.line("missed calls, and those of which nobody was told", f"{len(missed)}, {len(missed - first.keys())}", missed <= first.keys())
    report.line("of which the second was told too", f"{len(missed & second.keys())} of {len(missed)}", missed <= second.keys())
    report.line("told before their time: the first, the second", f"{len(early)}, {len(early_second)}", not early and not early_second)
    report.line("latest after its time (goal 15)", f"{late:.1f} s", late < 15)
    report.line("told twice of the same step", twice, twice == 0)


def main():
    report = Report()
    place = tempfile.mkdtemp(prefix="clock-")
    folder = os.path.join(place, "data")
    os.environ["WALLCLOCK"] = os.path.join(place, "offset")
    wall = Wall(os.environ["WALLCLOCK"])
    subprocess.run([TORTURE, "set-calls", folder, "--missed", str(MISSED), "--reported", "5", "--within", str(WITHIN)], check=True)
    server = Server(binary(), folder, demo=False)
    os.environ["LD_PRELOAD"] = shim(place)
    try:
        server.start()
        del os.environ["LD_PRELOAD"]
        run(report, server, wall, folder)
        server.stop()
    finally:
        if server.process and server.process.poll() is None:
            server.process.kill()
        shutil.rmtree(place, ignore_errors=True)
    report.end()


if __name__ == "__main__":
    main()
