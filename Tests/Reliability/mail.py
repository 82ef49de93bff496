"""No letter is lost, whatever the mail server does: refuses, hangs, drops mid-message, says no and then yes, says yes and the
answer is lost; and whatever becomes of the sender. Measured against a real SMTP server that counts.

  mail.py [BINARY [TORTURE]]
"""
import asyncio, collections, email, os, random, shutil, signal, socket, subprocess, sqlite3, sys, tempfile, threading, time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP as Protocol

from server import ROOT, Report, Server, binary, free_port

TORTURE = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, ".build/debug/Torture")
PEOPLE, LETTERS = 40, 8
random.seed(7)


class Box:
    """Takes mails, and behaves as `mood` says for as long as `left` lasts."""

    def __init__(self):
        self.mails = collections.defaultdict(list)  # Message-ID: the mails that came under it
        self.senders = {}  # Message-ID: the return path
        self.order = collections.defaultdict(list)  # reader: subjects in the order in which they came
        self.lost_answers = 0
        self.mood, self.left = None, 0
        self.lock = threading.Lock()

    def spell(self):
        with self.lock:
            if self.left <= 0:
                return None
            self.left -= 1
            return self.mood

    async def handle_RCPT(self, server, session, envelope, address, options):
        mood = self.spell() if self.mood in ("451", "hang") else None
        if mood == "451":
            return "451 come again"
        if mood == "hang":
            await asyncio.sleep(3)
            server.transport.close()
            return "421 gone"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content)
        await asyncio.sleep(0.03)  # so that every mood meets some of them
        mood = self.spell() if self.mood in ("drop", "lost-answer") else None
        if mood == "drop":
            server.transport.close()
            return "451 gone"
        subject = str(email.header.make_header(email.header.decode_header(mail["Subject"])))
        with self.lock:
            self.mails[mail["Message-ID"]].append(mail)
            self.senders.setdefault(mail["Message-ID"], set()).add(envelope.mail_from)
            if subject not in self.order[mail["To"]]:
                self.order[mail["To"]].append(subject)
        if mood == "lost-answer":
            with self.lock:
                self.lost_answers += 1
            server.transport.close()
        return "250 OK"

    @property
    def count(self):
        with self.lock:
            return len(self.mails)


def waiting(folder):
    with sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True, timeout=20) as database:
        return database.execute("SELECT COUNT(*) FROM letter WHERE state = 'waiting'").fetchone()[0]


def hurry(folder):
    """Pauses of minutes would make this test take hours: what is to be tried again is tried again now."""
    for _ in range(50):
        try:
            with sqlite3.connect(f"{folder}/brobygger.sqlite", timeout=20) as database:
                database.execute("UPDATE letter SET next_at = created_at WHERE state = 'waiting' AND next_at > created_at")
                database.execute("UPDATE letter SET lease_until = created_at WHERE state = 'waiting' AND lease IS NOT NULL AND lease_until < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+100 seconds')")
            return
        except sqlite3.OperationalError:
            time.sleep(0.1)


def wait_for(box, least, folder, patience=60):
    begun = time.monotonic()
    while box.count < least and time.monotonic() - begun < patience:
        hurry(folder)
        time.sleep(0.3)
    return box.count


REPORT = """Return-Path: <>
X-Original-To: {address}
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.d1.example

Final-Recipient: rfc822; p1@d1.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 no such user p1

--b--
"""


def bounce(folder, address, action, status, argument=True):
    command = [binary(), "bounce"] + [address] * argument + ["--data", folder]
    said = subprocess.run(command, input=REPORT.format(address=address, action=action, status=status), text=True,
                          capture_output=True, cwd=ROOT)
    return said.returncode, (said.stdout + said.stderr).strip()


def state(folder, message):
    with sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True, timeout=20) as database:
        return database.execute("SELECT state, bounce FROM letter WHERE id = ?", (message.strip("<>").split("@")[0],)).fetchone()


def bounces(report, box, folder):
    """What comes back, as an alias of the mail server hands it over."""
    paths = [path for paths in box.senders.values() for path in paths]
    report.line("return paths, and mails", f"{len(set(paths))}, {box.count}", len(set(paths)) == len(paths) == box.count)
    first, second, third = list(box.senders)[:3]
    path = {message: next(iter(box.senders[message])) for message in (first, second, third)}
    for message, action, status, argument, after in (
            (first, "delayed", "4.4.1", True, ("sent", None)), (first, "failed", "5.1.1", True, ("dead", "5.1.1")),
            (second, "failed", "5.7.1", False, ("dead", "5.7.1")), (third, "failed", "4.2.2", True, ("sent", None))):
        answer = bounce(folder, path[message], action, status, argument)
        report.line(f"a report ({action} {status})", f"{answer[1]} -> {state(folder, message)}",
                    answer[0] == 0 and state(folder, message) == after and "\n" not in answer[1])
    for address in ("post+" + "0" * 52 + "@lindby.example", "post@lindby.example", path[first].replace("+", "+f")):
        answer = bounce(folder, address, "failed", "5.1.1")
        report.line("a report to an address of no letter", answer, answer[0] == 1 and answer[1].count("\n") == 0)
    with open(f"{folder}/brobygger.sqlite", "rb") as file:
        report.line("words of the report in the database", 0, b"no such user" not in file.read())


def main():
    report = Report()
    place = tempfile.mkdtemp(prefix="mail-")
    folder = os.path.join(place, "data")
    subprocess.run([TORTURE, "letters", folder, "--people", str(PEOPLE), "--letters", str(LETTERS),
                    "--at", time.strftime("%Y-%m-%d 00:01", time.gmtime(time.time() + 3600))], check=True)
    everything = waiting(folder)
    box = Box()
    port = free_port()
    options = ["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", "Brobygger <post@lindby.example>", "--mail-return", "post@lindby.example"]
    server = Server(binary(), folder, demo=False, more=options)
    controller = Controller(box, hostname="127.0.0.1", port=port)
    kills = 0
    try:
        server.start()
        time.sleep(2)
        report.line("nobody listens: letters still waiting", waiting(folder), waiting(folder) == everything)
        controller.start()
        for mood, times in (("451", 6), ("drop", 6), ("lost-answer", 6), ("hang", 2)):
            before = box.count
            box.mood, box.left = mood, times
            reached = wait_for(box, min(everything, before + 8), folder)
            report.line(f"the server is moody ({mood}): letters that came all the same", reached - before, reached > before)
        box.mood = None
        while box.count < everything and kills < 15:
            time.sleep(random.uniform(0.05, 0.4))
            server.kill()
            kills += 1
            hurry(folder)
            server.start()
        hurry(folder)
        reached = wait_for(box, everything, folder)
        report.line("sender killed", f"{kills} times", True)
        report.line("letters that came", f"{reached} of {everything}", reached == everything)
        time.sleep(3)
        report.line("letters still waiting", waiting(folder), waiting(folder) == 0)
        twice = sum(len(mails) - 1 for mails in box.mails.values())
        report.line(f"mails that came twice (lost answers {box.lost_answers}, kills {kills})", twice,
                    twice <= box.lost_answers + kills)
        jumbled = [reader for reader, subjects in box.order.items()
                   if [s for s in subjects if s.startswith("Brev")] != sorted(s for s in subjects if s.startswith("Brev"))]
        report.line("readers whose letters came out of order", len(jumbled), not jumbled)
        foreign = [mails for mails in box.mails.values() if "Efternavn" in mails[0].as_string()]
        report.line("mails with more than a first name", len(foreign), not foreign)
        bounces(report, box, folder)
        server.stop()
    finally:
        controller.stop(no_assert=True)
        if server.process and server.process.poll() is None:
            server.process.kill()
        shutil.rmtree(place, ignore_errors=True)
    report.end()


if __name__ == "__main__":
    main()
