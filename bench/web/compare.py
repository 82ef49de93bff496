"""Today and the list of newcomers against a bare hello of the same framework and the same list by Django.

  compare.py BINARY HELLO [ROUNDS]

One run, the servers in turn, medians of all rounds. Read the ratios: the machine is never quiet. CPU is what the server
used for a request, all its processes together; times are those of one connection, requests a second those of sixteen.
"""
import hashlib, os, re, shutil, signal, socket, sqlite3, statistics, subprocess, sys, time, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "../.."))
KEPT = os.path.join(ROOT, ".build/bench-web")
SECONDS = int(os.environ.get("BENCH_SECONDS", 3))
BRIDGE, HELLO = sys.argv[1], sys.argv[2]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 5
TOKEN = "bench-" + "0123456789" * 4


def town(households):
    """The data folder of an installation of that size, and beside it the database in clear, as it was before the vault; made
    once a day, since it stands on today's date."""
    mark = hashlib.sha256(time.strftime("%F").encode())
    migrations = os.path.join(ROOT, "Sources/Storage/Migrations")
    for path in [os.path.join(HERE, "town.py")] + sorted(os.path.join(migrations, name) for name in os.listdir(migrations)):
        with open(path, "rb") as file:
            mark.update(file.read())
    folder = os.path.join(KEPT, f"{households}-{mark.hexdigest()[:12]}")
    if not os.path.exists(folder):
        print(f"Making a town of {households:,} households …", flush=True)
        for name in os.listdir(KEPT):
            if name.startswith(f"{households}-"):
                shutil.rmtree(os.path.join(KEPT, name))
        data = os.path.join(folder + ".new", "data")
        subprocess.run([sys.executable, os.path.join(HERE, "town.py"), data, str(households)], check=True, stdout=subprocess.DEVNULL)
        shutil.copy(os.path.join(data, "brobygger.sqlite"), os.path.join(folder + ".new", "clear.sqlite"))
        os.rename(folder + ".new", folder)
    return os.path.join(folder, "data"), os.path.join(folder, "clear.sqlite")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, name, command, environment=None):
        self.port = free_port()
        command = [part.replace("PORT", str(self.port)) for part in command]
        self.process = subprocess.Popen(
            command, cwd=HERE, env={**os.environ, **(environment or {})}, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # The first start seals a town that stands in clear.
        for _ in range(6000):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        sys.exit(f"{name} did not start")

    @property
    def processes(self):
        """The server and its workers: the session that it began."""
        found = []
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat") as file:
                    fields = file.read().rsplit(") ", 1)[1].split()
            except OSError:
                continue
            if int(fields[3]) == self.process.pid:
                found.append((int(name), int(fields[11]) + int(fields[12])))
        return found

    @property
    def cpu(self):
        return sum(ticks for _, ticks in self.processes) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self):
        """Proportional share in MB."""
        total = 0
        for process, _ in self.processes:
            with open(f"/proc/{process}/smaps_rollup") as file:
                total += next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        return total / 1024

    def stop(self):
        for process, _ in self.processes:
            try:
                os.kill(process, signal.SIGTERM)
            except ProcessLookupError:
                pass
        self.process.wait()


class Case:
    def __init__(self, name, server, path, cookie=None, rows=None):
        self.name, self.server, self.cookie, self.rows = name, server, cookie, rows
        self.url = f"http://127.0.0.1:{server.port}{path}"
        self.many, self.single = [], []

    @property
    def headers(self):
        return {"Cookie": self.cookie} if self.cookie else {}

    def check(self):
        answer = urllib.request.urlopen(urllib.request.Request(self.url, headers=self.headers), timeout=60)
        text = answer.read().decode()
        rows = text.count("<tr") - 1
        if answer.geturl() != self.url or self.rows not in (None, rows):
            sys.exit(f"{self.name}: {answer.geturl()} shows {rows} rows")
        self.size = len(text.encode())

    def run(self, connections, seconds=SECONDS):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
        for name, value in self.headers.items():
            command += ["-H", f"{name}: {value}"]
        before = self.server.cpu
        said = subprocess.run(command + [self.url], capture_output=True, text=True, check=True).stdout
        used = self.server.cpu - before
        requests = int(re.search(r"(\d+) requests in", said)[1])
        if "Non-2xx" in said or requests == 0:
            sys.exit(f"{self.name}: {said}")
        return {
            "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), "cpu": used / requests * 1e6,
            "p50": milliseconds(re.search(r"\n +50% +(\S+)", said)[1]), "p99": milliseconds(re.search(r"\n +99% +(\S+)", said)[1])}

    def median(self, what, key):
        return statistics.median(run[key] for run in what)


def milliseconds(text):
    number, unit = re.match(r"([\d.]+)(\w+)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def confirm(folder):
    """What an installation from before the vault does not know, written down once the server is up: that the session was
    confirmed by a second factor, and that everybody has promised confidentiality."""
    now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    with sqlite3.connect(os.path.join(folder, "brobygger.sqlite"), timeout=60) as connection:
        if "confirmed_at" in [column[1] for column in connection.execute("PRAGMA table_info (session)")]:
            connection.execute("UPDATE session SET confirmed_at = ?", (now,))
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'promise'").fetchone():
            connection.execute(
                "INSERT OR IGNORE INTO promise SELECT DISTINCT account_id, organisation_id, '2026-11', ? FROM membership", (now,))
    connection.close()


def start():
    bridges = {size: Server("brobygger", [BRIDGE, "serve", "--data", town(size)[0], "--port", "PORT"]) for size in (1000, 100_000)}
    for size in bridges:
        confirm(town(size)[0])
    database = os.path.join(KEPT, "django.sqlite")
    shutil.copy(town(1000)[1], database)
    environment = {"BENCH_DATABASE": database}
    key = subprocess.run([sys.executable, os.path.join(HERE, "django_page.py")], env={**os.environ, **environment}, check=True,
                         capture_output=True, text=True).stdout.strip()
    django = Server("Django", [os.path.join(os.path.dirname(sys.executable), "gunicorn"), "--workers", "2", "--threads", "2", "--keep-alive", "60",
                               "--bind", "127.0.0.1:PORT", "django_page:application"], environment)
    hello = Server("hello", [HELLO, "PORT"])
    ours = f"session={TOKEN}"
    cases = [Case("hello", hello, "/"), Case("about", bridges[1000], "/about")]
    for size, bridge in bridges.items():
        cases += [Case(f"Today, {size:,}", bridge, "/today", ours), Case(f"newcomers, {size:,}", bridge, "/newcomers", ours, rows=50)]
    cases += [Case("Django list, open to all", django, "/", rows=50),
              Case("Django list, signed in", django, "/signed-in", f"sessionid={key}", rows=50)]
    return list(bridges.values()) + [django, hello], cases


def ratios(by_name):
    def rate(name):
        return by_name[name].median(by_name[name].many, "rate")

    def time_of(name):
        return by_name[name].median(by_name[name].single, "p50")

    def cpu(name):
        return by_name[name].median(by_name[name].many, "cpu")

    lines = []
    for page in ("Today", "newcomers"):
        small, large = f"{page}, 1,000", f"{page}, 100,000"
        lines += [
            (f"{page} with 1,000 households, one connection", f"{time_of(small):.2f} ms", time_of(small) < 10),
            (f"{page} with 100,000 households takes", f"{time_of(large) / time_of(small):.2f} times that (CPU {cpu(large) / cpu(small):.2f})",
             time_of(large) < 2 * time_of(small)),
            (f"{page} against hello", f"{rate(small) / rate('hello'):.2f} of its requests", True)]
    for other in ("Django list, open to all", "Django list, signed in"):
        times = rate("newcomers, 1,000") / rate(other)
        lines.append((f"newcomers against {other}", f"{times:.1f} times its requests, CPU 1/{cpu(other) / cpu('newcomers, 1,000'):.1f}", times >= 35))
    return lines


def main():
    os.makedirs(KEPT, exist_ok=True)
    servers, cases = start()
    try:
        for case in cases:
            case.check()
            case.run(16, seconds=1)
        for _ in range(ROUNDS):
            for case in cases:
                case.many.append(case.run(16))
            for case in cases:
                case.single.append(case.run(1, seconds=1))
        print(f"{'':26}{'bytes':>8}{'req/s':>9}{'CPU us':>9}{'p50':>8}{'p99 ms':>8}   one connection: p50, p99 ms")
        for case in cases:
            figures = [case.median(case.many, key) for key in ("rate", "cpu", "p50", "p99")]
            figures += [case.median(case.single, key) for key in ("p50", "p99")]
            print("{:26}{:8}{:9.0f}{:9.0f}{:8.2f}{:8.2f}{:18.2f}{:8.2f}".format(case.name, case.size, *figures))
        print("memory: " + ", ".join(f"{name} {server.memory:.0f} MB" for name, server in zip(("1,000", "100,000", "Django", "hello"), servers)))
        for what, figure, holds in ratios({case.name: case for case in cases}):
            print(f"{'ok ' if holds else 'NOT'}  {what}: {figure}")
    finally:
        for server in servers:
            server.stop()


if __name__ == "__main__":
    main()
