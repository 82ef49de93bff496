"""Two nodes of one installation on PostgreSQL, with people who are signed in: for what is tried or measured on several nodes."""
import hashlib, os, sqlite3, subprocess, sys, time

from server import ROOT, Browser, Server

sys.path.insert(0, os.path.join(ROOT, "bench/web"))
from town import TOKEN


def town(program, folder, households):
    """An invented installation in a folder, sealed and up to date, in which the people of `signed_in` are signed in."""
    subprocess.run([sys.executable, os.path.join(ROOT, "bench/web/town.py"), folder, str(households)], check=True,
                   stdout=subprocess.DEVNULL)
    server = Server(program, folder, demo=False)
    server.start(patience=600)
    server.stop()
    now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    with sqlite3.connect(os.path.join(folder, "brobygger.sqlite")) as database:
        database.execute("INSERT OR IGNORE INTO promise SELECT DISTINCT account_id, organisation_id, '2026-11', ? FROM membership", (now,))
        (leader, branch, day, end), = database.execute("SELECT account_id, organisation_id, seen_on, expires_at FROM session")
        database.execute("DELETE FROM session")
        others = database.execute(
            "SELECT account_id, organisation_id FROM membership WHERE role = 'caseworker' OR (role = 'leader' AND organisation_id = ?) "
            "ORDER BY role = 'caseworker', account_id", (branch,)).fetchall()
        for number, (account, organisation) in enumerate(others):
            database.execute(
                "INSERT INTO session (token_hash, account_id, organisation_id, created_at, seen_on, expires_at, confirmed_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (hashlib.blake2b(token(number).encode(), digest_size=32).hexdigest(), account, organisation, now, day, end, now))
    database.close()


def token(number):
    return TOKEN[:-3] + f"{number:03d}"


def signed_in(server, number):
    """The first three are leaders of the first branch, those after them caseworkers."""
    browser = Browser(server)
    browser.cookies = {"session": token(number)}
    return browser


def move(program, folder, data, keys):
    subprocess.run([program, "move", "--from", f"sqlite:{folder}", "--to", data, "--keys-to", keys], check=True, cwd=ROOT,
                   stdout=subprocess.DEVNULL)


def start(found, program, folder, data, keys, count=2):
    """Each with a folder of its own for what is not in the databases, and all with the installation's key. Those that have
    been started are in `found`, for whoever must stop them."""
    for number in range(count):
        own = os.path.join(folder, f"node{number}")
        os.makedirs(own, exist_ok=True)
        found.append(Server(program, own, demo=False, more=[
            "--database", data, "--keys-database", keys, "--key", os.path.join(folder, "town.key")]))
        found[-1].start()
