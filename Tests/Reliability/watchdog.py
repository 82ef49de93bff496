"""The watchdog finds a service that is gone, one that hangs, one that answers and judges no calls, one that talks nonsense,
letters that do not arrive, alerts that do not leave and calls that nobody takes; and says nothing while all is well. Its five
minutes are seconds here.

  watchdog.py [BINARY [TORTURE [WATCH]]]
"""
import http.server, os, random, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, threading, time

from aiosmtpd.controller import Controller

from server import ROOT, Report, Server, binary, free_port

TORTURE = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, ".build/debug/Torture")
WATCH = sys.argv[3] if len(sys.argv) > 3 else os.path.join(ROOT, ".build/debug/brobygger-watch")
PATIENCE, EVERY, WAIT = 10, 1, 3
# Patience, a look, an answer that is waited for, and a machine that is busy.
SLACK = EVERY + WAIT + 4
KEY = "0123456789abcdef" * 4
random.seed(17)


class Watchdog:
    running = set()

    def __init__(self, place, url, *more):
        self.told = os.path.join(place, f"told-{random.randrange(10**9)}")
        self.command = [WATCH, url, "--key", f"{place}/watch.key", "--every", str(EVERY), "--patience", str(PATIENCE),
                        "--untaken", str(PATIENCE), "--wait", str(WAIT), "--alert", f"cat >> {self.told}; echo ======== >> {self.told}", *more]
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        Watchdog.running.add(self)

    def kill(self):
        self.process.kill()
        self.process.wait()
        Watchdog.running.discard(self)

    @property
    def messages(self):
        if not os.path.exists(self.told):
            return []
        with open(self.told) as file:
            return file.read().split("========\n")[:-1]

    def wait(self, count, most):
        begun = time.monotonic()
        while len(self.messages) < count and time.monotonic() - begun < most:
            time.sleep(0.1)
        return time.monotonic() - begun


def found(report, dog, what, word, listed=True):
    """Somebody is told in time, and by whom to call."""
    before, begun, message = len(dog.messages), time.monotonic(), ""
    while word not in message and time.monotonic() - begun < PATIENCE + SLACK + 10:
        dog.wait(before + 1, 1)
        message = next((one for one in dog.messages[before:] if word in one), "")
    took = time.monotonic() - begun
    good = word in message and took <= PATIENCE + SLACK and (not listed or "Prøve Prøvesen" in message and "+4533445566" in message)
    report.line(f"{what}: seconds until somebody was told (goal {PATIENCE + SLACK})", f"{took:.1f}, {message.splitlines()[:1]}", good)


def well(report, dog, what):
    before = len(dog.messages)
    took = dog.wait(before + 1, 40)
    message = dog.messages[-1] if len(dog.messages) > before else ""
    good = "følges op igen" in message
    report.line(f"{what}: well again after", f"{took:.1f} s" + ("" if good else f", {message.splitlines()[:1]}"), good)


class Nonsense(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(random.choice([b"{}", b"alive\n", b"<html>", b'{"judged_until": "2026"}', os.urandom(500)]))

    def log_message(self, *args):
        pass


def strangers(report, place):
    fake = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Nonsense)
    threading.Thread(target=fake.serve_forever, daemon=True).start()
    silent = socket.socket()
    silent.bind(("127.0.0.1", 0))
    silent.listen(50)
    for what, port in (("talks nonsense", fake.server_port), ("takes the call and never answers", silent.getsockname()[1])):
        dog = Watchdog(place, f"http://127.0.0.1:{port}")
        found(report, dog, what, "svarer ikke", listed=False)
        dog.kill()
    fake.shutdown()
    silent.close()


def troubles(report, place, folder, server):
    copy = os.path.join(place, "copy.json")
    dog = Watchdog(place, f"http://127.0.0.1:{server.port}", "--copy", copy)
    time.sleep(3 * PATIENCE)
    report.line(f"false alarms in {3 * PATIENCE} s that are well", len(dog.messages), not dog.messages)
    report.line("the copy, for nobody else", oct(os.stat(copy).st_mode & 0o777), os.stat(copy).st_mode & 0o777 == 0o600)

    server.kill()
    found(report, dog, "killed", "svarer ikke")
    time.sleep(1)  # it has noted that somebody was told
    dog.kill()
    dog.start()
    time.sleep(PATIENCE + SLACK)
    report.line("told again because the watchdog was killed itself", len(dog.messages) - 1, len(dog.messages) == 1)
    server.start()
    well(report, dog, "started")

    os.kill(server.process.pid, signal.SIGSTOP)
    found(report, dog, "hangs", "svarer ikke")
    os.kill(server.process.pid, signal.SIGCONT)
    well(report, dog, "goes on")

    with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20, isolation_level=None) as database:
        database.execute("BEGIN IMMEDIATE")
        found(report, dog, "answers and judges nothing", "følges ikke op")
        database.execute("ROLLBACK")
    well(report, dog, "judges again")

    database = sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20)
    database.execute("UPDATE call_duty SET closed_at = NULL, phase = 'expected', next_at = '2026-01-01T00:00:00.000Z' WHERE person_id = 'named' AND on_day = (SELECT MIN(on_day) FROM call_duty)")
    database.execute("DELETE FROM timer WHERE subject = (SELECT id FROM call_duty WHERE person_id = 'named' ORDER BY on_day LIMIT 1)")
    database.commit()
    found(report, dog, "a deadline that vanished", "følges ikke op")
    database.execute("UPDATE call_duty SET closed_at = agreed_at, phase = 'well' WHERE person_id = 'named' AND on_day = (SELECT MIN(on_day) FROM call_duty)")
    database.commit()
    database.close()
    well(report, dog, "put right")
    nobodys(report, dog, folder)
    dog.kill()


def nobodys(report, dog, folder):
    """Calls are judged, and that reaches nobody: alerts that do not leave, and a call that nobody takes."""
    now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    named = "person_id = 'named' AND on_day = (SELECT MIN(on_day) FROM call_duty)"
    with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20) as database:
        database.execute(f"INSERT INTO letter (id, account_id, kind, path, channel, state, next_at, created_at) SELECT 'stuck', id, 'call-alert', '/calls', 'mail', 'waiting', '2100-01-01T00:00:00.000Z', {now} FROM account LIMIT 1")
    found(report, dog, "alerts that are not sent", "bliver ikke sendt", listed=False)
    with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20) as database:
        database.execute("UPDATE letter SET state = 'sent' WHERE id = 'stuck'")
    well(report, dog, "sent")
    with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20) as database:
        database.execute(f"UPDATE call_duty SET closed_at = NULL, phase = 'exhausted', trouble = 'unreported', alerted_at = {now}, next_at = '2100-01-01T00:00:00.000Z' WHERE {named}")
    found(report, dog, "a call that nobody has taken", "ingen har taget")
    with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20) as database:
        database.execute(f"UPDATE call_duty SET closed_at = agreed_at, phase = 'found' WHERE {named}")
    well(report, dog, "taken")


class Maildir:
    """The inbox of the canary, as a mail server fills it."""

    def __init__(self, path):
        self.path = path
        for folder in ("new", "cur", "tmp"):
            os.makedirs(f"{path}/{folder}")

    async def handle_DATA(self, server, session, envelope):
        if any("canary" in to for to in envelope.rcpt_tos):
            with open(f"{self.path}/new/{time.time()}", "wb") as file:
                file.write(envelope.content)
        return "250 OK"


def canaries(report, place, folder, server, box):
    dog = Watchdog(place, f"http://127.0.0.1:{server.port}", "--canary", box.path, "--canary-hour", "1")
    dog.wait(1, SLACK + 10)
    report.line("a canary that is missing", dog.messages[:1] and dog.messages[0].splitlines()[0], bool(dog.messages) and "når ikke frem" in dog.messages[0])
    now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
    with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20) as database:
        database.execute("UPDATE call_duty SET next_at = ? WHERE kind = 'canary' AND on_day = (SELECT MIN(on_day) FROM call_duty)", (now,))
        database.execute("UPDATE timer SET fire_at = ?, next_at = ? WHERE subject = (SELECT id FROM call_duty WHERE kind = 'canary' ORDER BY on_day LIMIT 1)", (now, now))
    well(report, dog, "the canary has arrived")
    report.line("mails in its inbox", len(os.listdir(f"{box.path}/new")), len(os.listdir(f"{box.path}/new")) == 1)
    dog.kill()


def main():
    report = Report()
    place = tempfile.mkdtemp(prefix="watchdog-")
    folder = os.path.join(place, "data")
    with open(f"{place}/watch.key", "w") as file:
        file.write(KEY + "\n")
    os.chmod(f"{place}/watch.key", 0o600)
    subprocess.run([TORTURE, "set-calls", folder, "--missed", "1200", "--reported", "50", "--within", "400", "--days", "3"], check=True)
    box = Maildir(os.path.join(place, "inbox"))
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    server = Server(binary(), folder, demo=False, more=[
        "--watch-key", f"{place}/watch.key", "--canary", "canary@lindby.example", "--smtp",
        f"smtp://127.0.0.1:{controller.port}", "--mail-from", "Brobygger <post@lindby.example>"])
    try:
        server.start()
        strangers(report, place)
        troubles(report, place, folder, server)
        canaries(report, place, folder, server, box)
        server.stop()
    finally:
        for dog in list(Watchdog.running):
            dog.kill()
        controller.stop(no_assert=True)
        if server.process and server.process.poll() is None:
            server.process.kill()
        shutil.rmtree(place, ignore_errors=True)
    report.end()


if __name__ == "__main__":
    main()
