"""Deadlines that take effect a second, and letters that reach a mail server: measure.py BINARY TORTURE [ROUNDS]

One run, engines and nodes in turn, medians of the rounds. PostgreSQL is on this machine and does not flush; SQLite does. A letter
is one mail to a server of Python (aiosmtpd), which is part of the price. Read the ratios: the machine is never quiet.
"""
import os, shutil, socket, statistics, subprocess, sys, tempfile, time, urllib.parse

from aiosmtpd.controller import Controller

BINARY, TORTURE = sys.argv[1:3]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 3
POSTGRES = os.environ["BROBYGGER_TEST_POSTGRES"]
DEADLINES = int(os.environ.get("BENCH_DEADLINES", 20_000))
LETTERS = int(os.environ.get("BENCH_LETTERS", 1_000))
SETUPS = [("SQLite, one node", "sqlite", 1), ("PostgreSQL, one node", "postgres", 1), ("PostgreSQL, two nodes", "postgres", 2)]


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(command[:3])}: {(done.stdout + done.stderr).strip()}")
    return done.stdout


def query(sql):
    return run("psql", "-qAt", "-d", POSTGRES, "-c", sql)


class Databases:
    """Two empty databases, gone afterwards."""

    def __enter__(self):
        self.names = [f"bench_{time.time_ns()}_{part}" for part in ("data", "keys")]
        for name in self.names:
            query(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        return [urllib.parse.urlunparse(urllib.parse.urlparse(POSTGRES)._replace(path=f"/{name}")) for name in self.names]

    def __exit__(self, *_):
        for name in self.names:
            query(f"DROP DATABASE {name} WITH (FORCE)")


def stop(processes):
    for process in processes:
        process.kill()
        process.wait()


def deadlines(engine, nodes):
    place = tempfile.mkdtemp(prefix="due-")
    processes = []
    with Databases() as (data, _):
        database = place if engine == "sqlite" else data
        try:
            run(TORTURE, "set-timers", "--database", database, "--count", str(DEADLINES), "--within", "0")
            began = time.monotonic()
            processes = [subprocess.Popen([TORTURE, "timer-node", "--database", database, "--until-done"],
                                          stdout=subprocess.DEVNULL) for _ in range(nodes)]
            for process in processes:
                process.wait()
            return DEADLINES / (time.monotonic() - began)
        finally:
            stop([process for process in processes if process.poll() is None])
            shutil.rmtree(place, ignore_errors=True)


class Box:
    def __init__(self):
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        return "250 OK"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def letters(engine, nodes):
    place = tempfile.mkdtemp(prefix="due-")
    folder, processes, box, port = os.path.join(place, "data"), [], Box(), free_port()
    post = ["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", "post@lindby.example", "--mail-pace", "1000000"]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    with Databases() as (data, keys):
        try:
            run(TORTURE, "letters", folder, "--people", str(LETTERS), "--letters", "1",
                "--at", time.strftime("%Y-%m-%d %H:%M", time.localtime(time.time() - 7200)))
            where = ["--data", folder]
            if engine == "postgres":
                # Opened once, data and keys belong together.
                run(BINARY, "retention", "--dry-run", "--data", folder)
                run(BINARY, "move", "--from", f"sqlite:{folder}", "--to", data, "--keys-to", keys)
                where = ["--database", data, "--keys-database", keys, "--key", f"{folder}.key"]
            # Before them: a server that does not answer is left alone for a minute.
            controller.start()
            for number in range(nodes):
                processes.append(subprocess.Popen(
                    [BINARY, "serve", *where, "--port", str(free_port()), "--log-heads", f"{place}/{number}.heads", *post],
                    stdout=subprocess.DEVNULL, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"}))
            while box.count == 0:
                if any(process.poll() is not None for process in processes):
                    sys.exit("a node ended by itself")
                time.sleep(0.005)
            began, first = time.monotonic(), box.count
            while box.count < LETTERS and time.monotonic() - began < 120:
                time.sleep(0.005)
            return (box.count - first) / (time.monotonic() - began)
        finally:
            controller.stop(no_assert=True)
            stop(processes)
            shutil.rmtree(place, ignore_errors=True)


def main():
    results = {(name, what): [] for name, _, _ in SETUPS for what in ("deadlines", "letters")}
    for _ in range(ROUNDS):
        for name, engine, nodes in SETUPS:
            results[name, "deadlines"].append(deadlines(engine, nodes))
            results[name, "letters"].append(letters(engine, nodes))
    print(f"{'':24}{'deadlines/s':>14}{'letters/s':>14}")
    for name, _, _ in SETUPS:
        print(f"{name:24}" + "".join(f"{statistics.median(results[name, what]):14,.0f}" for what in ("deadlines", "letters")))


main()
