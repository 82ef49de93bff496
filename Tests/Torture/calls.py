"""No alert is lost and no step is taken twice, whatever becomes of the node: calls.py - TORTURE [KILLS]

Calls are missed while the node that judges them and sends the alerts is killed (SIGKILL) at random, a thousand times. Alerts go to a
mail server of ours, which counts. Meanwhile callers report others, and what they were told is saved is looked for in the end.
"""
import collections, email, os, random, shutil, socket, sqlite3, subprocess, sys, tempfile, threading, time

from aiosmtpd.controller import Controller

TORTURE = sys.argv[2]
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
MISSED = max(20, KILLS * 3 // 10)
LEADERS = 4 if KILLS >= 300 else 2  # each is told a minute after the one before
random.seed(13)


class Inbox:
    def __init__(self):
        self.mails = collections.Counter()  # Message-ID: how often it came over the wire
        self.about = {}  # Message-ID: to whom, about what

    async def handle_DATA(self, server, session, envelope):
        import asyncio
        await asyncio.sleep(0.02)  # so that some are killed between the mail and its answer
        mail = email.message_from_bytes(envelope.content)
        self.mails[mail["Message-ID"]] += 1
        path = mail.get_payload()[0].get_payload(decode=True).decode().strip()
        self.about[mail["Message-ID"]] = (mail["To"].strip("<>"), path)
        return "250 OK"


class Node:
    def __init__(self, folder, port):
        self.process = subprocess.Popen(
            [TORTURE, "call-node", folder, "--smtp", f"smtp://127.0.0.1:{port}"], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "ready\n":
            sys.exit(f"a node did not start: {self.process.stderr.read().strip()}")

    def kill(self, acknowledged):
        if self.process.poll() is not None:
            sys.exit(f"a node ended by itself: {self.process.stderr.read().strip()}")
        self.process.kill()
        for line in self.process.stdout:
            if line.startswith("well ") and line.endswith("\n"):
                acknowledged.append(line.split()[1])
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()


def ask(folder, sql):
    for _ in range(100):
        try:
            with sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True, timeout=20) as database:
                return database.execute(sql).fetchall()
        except sqlite3.OperationalError:
            time.sleep(0.1)
    sys.exit("the database cannot be read")


def one(folder, sql):
    return ask(folder, sql)[0][0]


def line(what, figure, holds):
    print(f"{'ok ' if holds else 'NOT'}  {what}: {figure}", flush=True)
    return holds


def judged(folder, inbox, acknowledged, kills, began):
    steps = one(folder, "SELECT COUNT(*) FROM call_step WHERE kind IN ('alerted', 'exhausted')")
    letters = dict(ask(folder, "SELECT id, state FROM letter WHERE kind = 'call-alert'"))
    # One that still waits when the next of its matter goes to the same reader is withdrawn.
    ids = {letter for letter, state in letters.items() if state != "expired"}
    withdrawn = len(letters) - len(ids)
    came = {message.strip("<>").split("@")[0] for message in inbox.mails}
    told = one(folder, f"SELECT COUNT(*) FROM (SELECT 1 FROM call_duty WHERE person_id LIKE 'missed-%' AND alerted_at IS NOT NULL)")
    all_told = one(folder, f"SELECT COUNT(*) FROM (SELECT duty_id FROM call_step WHERE kind = 'alerted' GROUP BY duty_id HAVING COUNT(*) = {LEADERS})")
    twice = one(folder, "SELECT COUNT(*) FROM (SELECT 1 FROM call_step WHERE kind = 'alerted' GROUP BY duty_id, to_id HAVING COUNT(*) > 1)")
    again = one(folder, """SELECT COUNT(*) FROM call_step AS a JOIN call_step AS b ON b.duty_id = a.duty_id AND b.to_id = a.to_id AND b.kind = a.kind
        AND b.number > a.number WHERE a.kind = 'exhausted' AND julianday(b.at) - julianday(a.at) < 14.0 / 1440""")
    late = one(folder, """SELECT MAX((julianday(s.at) - julianday(d.agreed_at)) * 86400 - 900) FROM call_step AS s JOIN call_duty AS d ON d.id = s.duty_id
        WHERE s.kind = 'alerted' AND s.number = (SELECT MIN(number) FROM call_step WHERE duty_id = d.id)""")
    saved = {row[0] for row in ask(folder, "SELECT id FROM call_duty WHERE phase = 'well'")}
    lost = [duty for duty in acknowledged if duty not in saved]
    return all([
        line("kills", f"{kills} in {time.monotonic() - began:.0f} s", kills >= KILLS),
        line("missed calls that somebody was told of", f"{told} of {MISSED}", told == MISSED),
        line("missed calls of which the whole list was told", f"{all_told} of {MISSED}", all_told == MISSED),
        line("steps, letters, of which withdrawn, and letters in our inbox", f"{steps}, {len(letters)}, {withdrawn}, {len(came)}",
             steps == len(letters) and ids <= came <= letters.keys()),
        line("alerts unsent and not withdrawn", sum(letters[letter] != "sent" for letter in ids), ids <= came),
        line("duplicates in our inbox by Message-ID", len(inbox.about) - len(came), len(inbox.about) == len(came)),
        line("resends on the wire under the same Message-ID", sum(inbox.mails.values()) - len(inbox.mails), True),
        line("leaders told twice of the same step", twice + again, twice + again == 0),
        line("latest first alert after its moment (leases of killed nodes)", f"{late:.0f} s", late < 120),
        line("reports acknowledged, and lost", f"{len(acknowledged)}, {len(lost)}", bool(acknowledged) and not lost),
        line("integrity", one(folder, "PRAGMA integrity_check"), one(folder, "PRAGMA integrity_check") == "ok"),
    ])


def torture(place):
    folder = os.path.join(place, "data")
    made = subprocess.run([TORTURE, "set-calls", folder, "--missed", str(MISSED), "--within", str(max(20, KILLS // 6)),
                           "--leaders", str(LEADERS)], capture_output=True, text=True)
    if made.returncode:
        sys.exit(f"set-calls: {made.stderr.strip()}")
    inbox, acknowledged, kills = Inbox(), [], 0
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    began = time.monotonic()
    node = Node(folder, port)
    try:
        while kills < KILLS:
            time.sleep(random.uniform(0, 0.4))
            node.kill(acknowledged)
            kills += 1
            node = Node(folder, port)
        # Whatever killed nodes had in hand is free again after their leases; the whole list takes some minutes.
        done = ("SELECT (SELECT COUNT(*) FROM letter WHERE kind = 'call-alert' AND state = 'waiting')"
                " + (SELECT COUNT(*) FROM call_duty WHERE person_id LIKE 'missed-%' AND phase <> 'exhausted')")
        while one(folder, done) and time.monotonic() - began < KILLS + 900:
            time.sleep(1)
    finally:
        node.kill(acknowledged)
        controller.stop(no_assert=True)
    return judged(folder, inbox, acknowledged, kills, began)


place = tempfile.mkdtemp(prefix="calls-")
try:
    good = torture(place)
finally:
    shutil.rmtree(place, ignore_errors=True)
sys.exit(not good)
