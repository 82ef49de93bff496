"""An installation on one engine with some nodes, and what can be asked of it by whoever measures."""
import os, re, shutil, sqlite3, subprocess, sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
sys.path.insert(0, os.path.join(ROOT, "Tests/Reliability"))
import nodes
from postgres import Cluster
from server import Server

HERE = os.path.dirname(os.path.abspath(__file__))


class Installation:
    """`servers` are running; `ask` gives rows of the database; `load` has everybody at all of them ask at the same time."""
    servers = ()

    def load(self, seconds, connections, script=None, path="/", words=(), token=nodes.token(0)):
        """Answers a second of all nodes together, and the median and the worst hundredth in milliseconds. A Lua script gets
        `words`, after the number of this node."""
        started = []
        for number, server in enumerate(self.servers):
            each = max(1, connections // len(self.servers))
            # A script keeps where it is by thread: one connection to each.
            command = ["wrk", f"-t{each if script else 1}", f"-c{each}", f"-d{seconds}s", "--latency", "--timeout", "30s",
                       "-H", f"Cookie: session={token}", "-H", f"Origin: http://127.0.0.1:{server.port}"]
            command += ["-s", os.path.join(HERE, script)] if script else []
            command += [f"http://127.0.0.1:{server.port}{path}"]
            command += ["--", str(number), *words] if script else []
            started.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
        said = [process.communicate()[0] for process in started]
        for text in said:
            if "Non-2xx" in text or "Socket errors" in text or not re.search(r"[1-9]\d* requests in", text):
                sys.exit(f"{self.name}: {text}")
        return (sum(float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]) for text in said),
                max(milliseconds(re.search(r"\n +50% +(\S+)", text)[1]) for text in said),
                max(milliseconds(re.search(r"\n +99% +(\S+)", text)[1]) for text in said))

    def look(self, path):
        for server in self.servers:
            status, place, _ = nodes.signed_in(server, 0).get(path)
            assert status == 200, f"{self.name}: {path} answered {status} {place}"

    def stop(self):
        for server in self.servers:
            server.stop()


class OnSQLite(Installation):
    name = "SQLite, 1 node"

    def __init__(self, program, town, folder):
        self.file = os.path.join(shutil.copytree(town, os.path.join(folder, "sqlite")), "brobygger.sqlite")
        shutil.copy(town + ".key", os.path.join(folder, "sqlite.key"))
        self.servers = [Server(program, os.path.join(folder, "sqlite"), demo=False)]
        self.servers[0].start()

    def ask(self, sql):
        with sqlite3.connect(self.file) as database:
            return database.execute(sql).fetchall()


class OnPostgres(Installation):
    """A server of its own that flushes what it acknowledges, as SQLite does."""

    def __init__(self, program, town, folder, count):
        self.name = f"PostgreSQL, {count} node{'s' if count > 1 else ''}"
        own = os.path.join(folder, f"postgres{count}")
        moved = shutil.copytree(town, os.path.join(own, "town"))
        shutil.copy(town + ".key", moved + ".key")
        self.cluster, self.servers = Cluster(own), []
        self.cluster.make().start(shared_buffers="256MB", max_wal_size="1GB")
        self.cluster.add("data", "keys")
        addresses = self.cluster.address("data"), self.cluster.address("keys")
        nodes.move(program, moved, *addresses)
        self.ask("VACUUM ANALYZE")
        nodes.start(self.servers, program, own, *addresses, count)

    def ask(self, sql):
        return self.cluster.ask(sql, "data")

    def stop(self):
        super().stop()
        self.cluster.stop()


def milliseconds(text):
    number, unit = re.match(r"([\d.]+)(\w+)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
