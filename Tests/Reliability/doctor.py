"""`brobygger doctor` finds what is wrong, says what to do, changes nothing, and gives nothing away. With BROBYGGER_TEST_POSTGRES
also of an installation on PostgreSQL.

  doctor.py [BINARY]
"""
import contextlib, hashlib, http.server, json, os, sqlite3, ssl, subprocess, tempfile, threading, urllib.parse, warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from server import ROOT, Report, Server, binary, free_port

warnings.filterwarnings("ignore", module="aiosmtpd")
SECRETS = ["Zqkanari", "zqkanari", "geheim"]


def run(*words, **more):
    return subprocess.run([binary(), *words], cwd=ROOT, capture_output=True, text=True, timeout=120,
                          env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **more})


class Visit:
    """What doctor said: by what it is about, the verdicts and the words."""

    def __init__(self, *words, **more):
        done = run("doctor", "--json", *words, **more)
        self.status, self.text = done.returncode, done.stdout + done.stderr
        self.findings = [json.loads(line) for line in done.stdout.splitlines()]

    def of(self, about, verdict):
        return [found["seen"] for found in self.findings if found["about"] == about and found["verdict"] == verdict]


class Checks:
    def __init__(self, report):
        self.report, self.told = report, []

    def says(self, what, visit, about, verdict, words):
        found = [seen for seen in visit.of(about, verdict) if words in seen]
        self.told += [word for word in SECRETS if word in visit.text]
        right = bool(found) and visit.status == (1 if any(f["verdict"] == "wrong" for f in visit.findings) else 0)
        right = right and all(f["verdict"] == "ok" or f["advice"] for f in visit.findings)
        self.report.line(what, found[0] if found else [f for f in visit.findings if f["about"] == about] or visit.text, right)


def traces(folder):
    """What a visit may not change: the content of the database, the keys and the key."""
    files = [f"{folder}/keys.sqlite", f"{folder}.key"]
    prints = [hashlib.sha256(open(file, "rb").read()).hexdigest() for file in files]
    with contextlib.closing(sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True)) as database:
        rows = list(database.iterdump())
    return prints, rows


class Gatekeeper:
    def __call__(self, server, session, envelope, mechanism, data):
        right = getattr(data, "password", b"") == b"geheim"
        return AuthResult(success=right, handled=right)


class Counter:
    mails = 0

    async def handle_DATA(self, server, session, envelope):
        self.mails += 1
        return "250 OK"


def of_files(checks, place):
    folder, port = f"{place}/house/data", free_port()
    os.makedirs(os.path.dirname(folder))
    checks.says("nothing yet", Visit("--data", folder), "database", "take care", "there is no installation")
    checks.report.line("nothing was made", os.listdir(os.path.dirname(folder)), not os.listdir(os.path.dirname(folder)))
    server = Server(binary(), folder, demo=False, more=["--keys-copy", f"{place}/copy"])
    os.mkdir(f"{place}/copy")
    server.port = port
    server.start()
    run("invite", "zqkanarimail@lindby.example", "--name", "Zqkanarinavn Holm", "--role", "leader", "--organisation", "Afdeling", "--activity", "N", "--data", folder)
    heads = ["--log-heads", f"{folder}/log.heads"]
    visit = Visit("--data", folder, "--port", str(port), *heads)
    checks.says("while it runs", visit, "server", "ok", "is ready")
    checks.says("tables", visit, "tables", "ok", "as this program wants them")
    checks.says("a sealed name opens", visit, "keys", "ok", "1 sealed names open")
    checks.says("a live copy of the keys", visit, "keys", "ok", "with a live copy")
    server.stop()
    before = traces(folder)
    visit = Visit("--data", folder, "--port", str(port), *heads)
    checks.says("while it does not run", visit, "server", "take care", "nobody answers")
    checks.says("the log", visit, "log", "ok", "with its newest head")
    checks.report.line("what a visit changed", "nothing", traces(folder) == before)
    os.chmod(f"{folder}.key", 0o644)
    checks.says("a key that others can read", Visit("--data", folder), "key", "wrong", "can be read by others")
    os.chmod(f"{folder}.key", 0o600)
    os.rename(f"{folder}.key", f"{folder}.away")
    checks.says("the key is missing", Visit("--data", folder), "key", "wrong", "is missing")
    os.rename(f"{folder}.away", f"{folder}.key")
    os.rename(f"{folder}/keys.sqlite", f"{folder}/away")
    checks.says("the keys are missing", Visit("--data", folder), "keys", "wrong", "is missing")
    os.rename(f"{folder}/away", f"{folder}/keys.sqlite")
    change(folder, "UPDATE installation SET id = 'other'", "UPDATE installation SET id = ?", checks, "keys of another installation", "keys", "wrong", "another installation")
    change(folder, "INSERT INTO migration VALUES ('9999-later.sql', '2026')", "DELETE FROM migration WHERE name = '9999-later.sql'", checks, "newer tables", "tables", "wrong", "newer Brobygger")
    change(folder, "UPDATE timer_clock SET at = '2999-01-01T00:00:00.000Z'", "DELETE FROM timer_clock", checks, "a clock that was set back", "time", "wrong", "was set back")
    change(folder, "UPDATE account SET sealed_name = zeroblob(60)", None, checks, "a damaged value", "keys", "wrong", "do not open")
    with open(f"{folder}/log.heads", "a") as file:
        file.write(f"1 2026-01-01T00:00:00.000Z {'0' * 64}\n999 2026-01-01T00:00:00.000Z {'0' * 64}\n")
    checks.says("a log that was cut off", Visit("--data", folder, *heads), "log", "wrong", "does not hold the newest head")
    os.makedirs(f"{place}/garbage")
    with open(f"{place}/garbage/brobygger.sqlite", "w") as file:
        file.write("This is no database. " * 500)
    checks.says("a file that is no database", Visit("--data", f"{place}/garbage"), "database", "wrong", "is no database")
    os.makedirs(f"{place}/backups")
    checks.says("no backup", Visit("--data", folder, "--backups", f"{place}/backups"), "backup", "wrong", "there is none")
    run("backup", "--make-key", f"{place}/safe.key")
    run("backup", f"{place}/backups/one.backup", "--data", folder, "--recipient-key", f"{place}/safe.key.pub")
    checks.says("a backup", Visit("--data", folder, "--backups", f"{place}/backups"), "backup", "ok", "0 hours ago")


def change(folder, deed, undo, checks, what, *expected):
    with contextlib.closing(sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20)) as database:
        kept = database.execute("SELECT id FROM installation").fetchone()
        database.execute(deed)
        database.commit()
        checks.says(what, Visit("--data", folder), *expected)
        if undo:
            database.execute(undo, kept if "?" in undo else ())
            database.commit()


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


def of_mail(checks, place):
    counter = Counter()
    port = free_port()
    controller = Controller(counter, hostname="127.0.0.1", port=port, authenticator=Gatekeeper(), auth_required=True, auth_require_tls=False)
    controller.start()
    password = f"{place}/password"
    sender = ["--data", f"{place}/none", "--mail-from", "post@lindby.example"]

    def greeted(words, *options):
        return Visit(*sender, "--smtp", words, *options)

    with open(password, "w") as file:
        file.write("geheim\n")
    known = greeted(f"smtp://zqkanari@127.0.0.1:{port}", "--smtp-password-file", password)
    checks.says("a mail server that knows us", known, "mail", "ok", "would take letters")
    with open(password, "w") as file:
        file.write("forkert\n")
    checks.says("a wrong password", greeted(f"smtp://zqkanari@127.0.0.1:{port}", "--smtp-password-file", password), "mail", "wrong", "does not take user and password")
    controller.stop(no_assert=True)
    checks.says("nobody at that port", greeted(f"smtp://127.0.0.1:{port}"), "mail", "wrong", "cannot be reached")
    checks.says("no such name", greeted("smtp://mail.invalid"), "mail", "wrong", "there is no mail.invalid")
    checks.report.line("letters that doctor sent", counter.mails, counter.mails == 0)


def of_pages(checks, place):
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{place}/tls.key", "-out", f"{place}/tls.crt", "-days", "3", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
    port = free_port()
    pages = http.server.HTTPServer(("127.0.0.1", port), Silent)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{place}/tls.crt", f"{place}/tls.key")
    pages.socket = context.wrap_socket(pages.socket, server_side=True)
    threading.Thread(target=pages.serve_forever, daemon=True).start()
    none = f"{place}/none"
    checks.says("a certificate that nobody trusts", Visit("--data", none, "--public-url", f"https://localhost:{port}"), "address", "wrong", "do not trust")
    pages.shutdown()
    checks.says("no TLS", Visit("--data", none, "--public-url", "http://lindby.example"), "address", "wrong", "not secret")
    checks.says("no such name", Visit("--data", none, "--public-url", "https://brobygger.invalid"), "address", "wrong", "no address in the DNS")
    other = http.server.HTTPServer(("127.0.0.1", 0), Silent)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    checks.says("somebody else at our port", Visit("--data", none, "--port", str(other.server_port)), "server", "wrong", "somebody else")
    other.shutdown()


def of_servers(checks, place, server):
    def sql(database, words):
        programs = sorted(os.path.join("/usr/lib/postgresql", version, "bin/psql") for version in os.listdir("/usr/lib/postgresql"))
        subprocess.run([programs[-1], "-q", "-d", urllib.parse.urlparse(server)._replace(path=f"/{database}").geturl(), "-c", words], check=True)

    def at(database):
        address = urllib.parse.urlparse(server)
        return address._replace(path=f"/{database}", netloc=address.netloc.replace("@", ":geheim@")).geturl()

    for name in ("doctor_data", "doctor_keys", "doctor_other"):
        sql("postgres", f"DROP DATABASE IF EXISTS {name}")
        sql("postgres", f"CREATE DATABASE {name}")
    stores = ["--database", at("doctor_data"), "--keys-database", at("doctor_keys"), "--key", f"{place}/pg.key"]
    here = ["--data", f"{place}/pg"]
    node = Server(binary(), f"{place}/pg", demo=False, more=stores)
    os.makedirs(f"{place}/pg")
    node.start()
    run("invite", "zqkanarimail@lindby.example", "--name", "Zqkanarinavn Holm", "--role", "leader", "--organisation", "Afdeling", "--activity", "N", *here, *stores)
    visit = Visit(*here, *stores, "--port", str(node.port))
    checks.says("PostgreSQL", visit, "database", "ok", "PostgreSQL")
    checks.says("it takes changes", visit, "database", "ok", "takes changes")
    checks.says("no standby", visit, "database", "take care", "one server only")
    checks.says("its clock", visit, "time", "ok", "clock of the database")
    checks.says("a sealed name opens", visit, "keys", "ok", "1 sealed names open")
    node.stop()
    sql("postgres", "ALTER DATABASE doctor_data SET default_transaction_read_only = on")
    checks.says("a database that takes no changes", Visit(*here, *stores), "database", "wrong", "takes no changes")
    sql("postgres", "ALTER DATABASE doctor_data RESET default_transaction_read_only")
    away = ["--database", f"postgres://brobygger:geheim@127.0.0.1:{free_port()}/x", "--keys-database", at("doctor_keys"), "--key", f"{place}/pg.key"]
    checks.says("a database that is away", Visit(*here, *away), "database", "wrong", "cannot be reached")
    place_of_server = f"127.0.0.1:{urllib.parse.urlparse(server).port}"
    twice = at("doctor_data").replace(place_of_server, f"{place_of_server},{place_of_server}")
    checks.says("two hosts, and any of them", Visit(*here, "--database", twice, *stores[2:]), "database", "wrong", "nothing says which")
    sql("doctor_other", "CREATE TABLE invoice (id INT)")
    foreign = ["--database", at("doctor_other"), "--keys-database", at("doctor_keys"), "--key", f"{place}/pg.key"]
    checks.says("a database of something else", Visit(*here, *foreign), "tables", "wrong", "something else")


def main():
    report = Report()
    checks = Checks(report)
    with tempfile.TemporaryDirectory(prefix="doctor-") as place:
        of_files(checks, place)
        of_mail(checks, place)
        of_pages(checks, place)
        if server := os.environ.get("BROBYGGER_TEST_POSTGRES"):
            of_servers(checks, place, server)
    report.line("names, addresses and passwords that doctor told", sorted(set(checks.told)), not checks.told)
    report.end()


if __name__ == "__main__":
    main()
