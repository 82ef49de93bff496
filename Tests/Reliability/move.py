"""An installation comes over to PostgreSQL and back whole, however often the move is killed, and is never served twice.

  move.py [BINARY [HOUSEHOLDS]]
"""
import json, os, random, re, sqlite3, subprocess, sys, tempfile, time

import nodes
from postgres import Cluster
from restore import Said
from server import ROOT, Report, Server, binary

HOUSEHOLDS = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
SECONDS = 30
chance = random.Random(int(os.environ.get("SEED", "0")) or None)


def town(program, folder):
    nodes.town(program, folder, HOUSEHOLDS)
    with sqlite3.connect(os.path.join(folder, "brobygger.sqlite")) as database:
        # What one engine could keep otherwise than the other.
        database.execute("INSERT INTO task_claim SELECT organisation_id, ?, account_id, '' FROM membership LIMIT 1",
                         ("e\u0301 \ufffd ትግርኛ 🙂 \\ ' \" \t\n \x01\x7f",))
    database.close()


def in_folder(folder):
    """Every row of every table, with those of the keys; not by the program that moved them."""
    found = {}
    for file in ("brobygger.sqlite", "keys.sqlite"):
        with sqlite3.connect(os.path.join(folder, file)) as database:
            database.row_factory = sqlite3.Row
            tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
            for table in tables:
                found[table] = [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]
        database.close()
    return settled(found, lambda value: value.hex() if isinstance(value, bytes) else value)


def in_postgres(cluster, data, keys):
    found = {}
    for name in (data, keys):
        for table, in cluster.ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'one_writer'", name):
            lines = cluster.run("psql", "-h", "127.0.0.1", "-p", cluster.port, "-U", "brobygger", "-d", name, "-XAqt", "-c",
                                f'SELECT row_to_json(t) FROM "{table}" AS t').stdout.split("\n")
            found[table] = [json.loads(line) for line in lines if line]
    return settled(found, lambda value: value[2:] if isinstance(value, str) and re.fullmatch(r"\\x[0-9a-f]*", value) else value)


def settled(found, plain):
    """Without what says something about the place only."""
    found["migration"] = [row for row in found["migration"] if not row["name"].startswith("move: ")]
    found["about"] = [row for row in found["about"] if row["name"] == "installation"]
    found["access_log"] = [row for row in found["access_log"] if row["deed"] != "moved"]
    return {table: sorted(json.dumps({name: plain(value) for name, value in row.items()}, sort_keys=True) for row in rows)
            for table, rows in found.items()}


class Move:
    def __init__(self, program, folder, cluster):
        self.program, self.folder, self.cluster = program, folder, cluster
        self.old, self.key = os.path.join(folder, "old"), os.path.join(folder, "old.key")

    def run(self, *words):
        return Said(subprocess.run([self.program, *words], cwd=ROOT, capture_output=True, text=True, timeout=300,
                                   env={**os.environ, "SWIFT_BACKTRACE": "enable=no"}))

    def words(self, data="data", keys="keys", old=None):
        return ["move", "--from", f"sqlite:{old or self.old}", "--to", self.cluster.address(data),
                "--keys-to", self.cluster.address(keys), "--key", self.key]

    def serving(self, data="data", keys="keys"):
        return ["--database", self.cluster.address(data), "--keys-database", self.cluster.address(keys), "--key", self.key]

    def serve_for_a_moment(self, *words):
        """What it says when it is not to be started."""
        return self.run("invite", "a@example.org", "--name", "A", "--role", "leader", "--organisation", "A", *words)


def refusals(move, report):
    """Each is one clear line, and nothing is done."""
    cluster, wrong = move.cluster, []
    empty = os.path.join(move.folder, "empty")
    os.makedirs(empty)
    server = Server(move.program, move.old, demo=False)
    server.start()
    said = {"a server runs on the old place": move.run(*move.words())}
    server.stop()
    # What the server does by itself is its own: deadlines that are due.
    before = in_folder(move.old)
    node = Server(move.program, empty, demo=False, more=move.serving("served", "served_keys"))
    node.key = node.start()
    said |= {"a server runs at the new place": move.run(*move.words("served", "served_keys"))}
    node.stop()
    other = cluster.address("data").replace("127.0.0.1", "localhost")
    said |= {
        "an installation is there": move.run(*move.words("served", "served_keys")),
        "keys are there": move.run(*move.words("data", "served_keys")),
        "one database for both": move.run(*move.words("data", "data")),
        "one database by two names": move.run("move", "--from", f"sqlite:{move.old}", "--to", cluster.address("data"), "--keys-to", other),
        "no such database": move.run(*move.words("nowhere")),
        "nobody listens": move.run("move", "--from", f"sqlite:{move.old}", "--to", "postgres://127.0.0.1:1/data", "--keys-to", cluster.address("keys")),
        "no installation": move.run(*move.words(old=empty)),
        "no place": move.run("move", "--from", move.old, "--to", cluster.address("data")),
        "no database for the keys": move.run("move", "--from", f"sqlite:{move.old}", "--to", cluster.address("data")),
        "no key": move.run(*move.words()[:-1], os.path.join(move.folder, "none")),
        "another key": move.run(*move.words()[:-1], os.path.join(move.folder, "other.key"))}
    with sqlite3.connect(os.path.join(move.old, "brobygger.sqlite")) as database:
        newest, = database.execute("SELECT max(name) FROM migration").fetchone()
        for what, name in (("an older program made it", "0000-old.sql"), ("a newer program made it", "9999-new.sql")):
            database.execute("UPDATE migration SET name = ? WHERE name = ?", (name, newest))
            database.commit()
            said[what] = move.run(*move.words())
            database.execute("UPDATE migration SET name = ? WHERE name = ?", (newest, name))
            database.commit()
    database.close()
    for what, answer in said.items():
        if not answer.is_clear:
            wrong.append(f"{what}: {answer.out} {answer.err}")
        if os.environ.get("SHOW"):
            print(f"{what}: {answer.err}", end="")
    report.line("refused in one clear line", f"{len(said)} ways; wrong: {wrong[:3]}", not wrong)
    nothing = in_folder(move.old) == before and not cluster.ask("SELECT 1 FROM pg_class WHERE relname IN ('household', 'key')", "data")
    report.line("of these, nothing was done", nothing, nothing)


def kills(move, report):
    """Killed at any moment, said again, until it is through."""
    cluster, killed, half, wrong = move.cluster, 0, 0, []
    before, end = in_folder(move.old), time.monotonic() + SECONDS
    longest = 0.3
    while time.monotonic() < end:
        process = subprocess.Popen([move.program, *move.words()], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            out, err = process.communicate(timeout=chance.uniform(0.1, longest))
            break
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            killed += 1
            longest += 0.05
        if killed % 4 == 1 and cluster.ask("SELECT 1 FROM pg_class WHERE relname = 'migration'", "data"):
            said = move.serve_for_a_moment(*move.serving())
            half += "half a move" in said.err
            if not said.is_clear:
                wrong.append(f"half a move is served: {said.out} {said.err}")
    else:
        out, err = "", "not through in time"
    report.line("killed and said again", f"{killed} times, half a move not served {half} times; wrong: {wrong[:3]}",
                killed > 5 and half > 0 and not wrong)
    # The last kill may have come when all was done but the telling.
    report.line("then", (out or err).strip().split("\n")[0], "the same as in" in out or "already" in err)
    after = in_postgres(cluster, "data", "keys")
    different = [table for table in before.keys() | after.keys() if before.get(table) != after.get(table)]
    report.line("rows compared from outside", f"{sum(map(len, before.values()))} of {len(before)} tables, different: {different[:3]}",
                not different)


def served(move, report):
    said = move.serve_for_a_moment("--data", move.old)
    report.line("the old place", said.err.strip(), said.is_clear and "moved to" in said.err)
    said = move.run("backup", os.path.join(move.folder, "backup"), "--data", move.old, "--passphrase-file", move.passphrase)
    report.line("a backup of the old place", said.err.strip(), said.is_clear and "moved to" in said.err)
    said = move.run(*move.words())
    report.line("said once more", said.err.strip(), said.is_clear and "already" in said.err)
    node = Server(move.program, move.folder, demo=False, more=move.serving())
    node.start()
    status, _, page = nodes.signed_in(node, 0).get("/newcomers")
    node.stop()
    named = len(re.findall(r'<a href="/newcomers/[^"]+"><bdi>\w+ \w+', page))
    report.line("newcomers whose names open at the new place", named, status == 200 and named == 50)


def back(move, report):
    """The way back is a move as well: what was done in the meantime comes along."""
    before = in_postgres(move.cluster, "data", "keys")
    new = os.path.join(move.folder, "back")
    words = ["move", "--from", move.cluster.address("data"), "--keys-from", move.cluster.address("keys"), "--to", f"sqlite:{new}",
             "--key", move.key]
    process = subprocess.Popen([move.program, *words], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.8)
    process.kill()
    process.wait()
    said = move.run(*words)
    report.line("the way back", said.out.strip().split("\n")[0] or said.err, said.status == 0)
    different = [table for table in before if in_folder(new).get(table) != before[table]] if said.status == 0 else ["all"]
    report.line("rows that are different then", different, not different)
    said = move.serve_for_a_moment(*move.serving())
    report.line("PostgreSQL", said.err.strip(), said.is_clear and "moved to" in said.err)
    said = move.run("log", "verify", "--data", new)
    report.line("the log", said.out.strip().split("\n")[0], "a whole chain" in said.out)


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="brobygger-move-") as folder:
        cluster = Cluster(folder, flush=False)
        cluster.make().start()
        try:
            cluster.add("data", "keys", "served", "served_keys")
            move = Move(binary(), folder, cluster)
            move.passphrase = os.path.join(folder, "passphrase")
            for name, content in (("passphrase", "kun os to og muren\n"), ("other.key", "mUJgDqWd9aUqCmXbM0qT1tJmUYb0a3S6mYqk1v9m8bE=\n")):
                with open(os.path.join(folder, name), "w") as file:
                    file.write(content)
                os.chmod(file.name, 0o600)
            town(move.program, move.old)
            for work in (refusals, kills, served, back):
                work(move, report)
        finally:
            cluster.stop()
    report.end()


if __name__ == "__main__":
    main()
