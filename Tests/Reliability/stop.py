"""Told to stop, the server finishes what is under way, gives back what it has taken, and ends within ten seconds.

  stop.py [BINARY [TORTURE]]
"""
import asyncio, collections, contextlib, email, http.client, os, signal, socket, sqlite3, subprocess, sys, tempfile, threading, time

from aiosmtpd.controller import Controller

from server import ROOT, Report, Server, binary, free_port

TORTURE = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, ".build/debug/Torture")
FORM = "Content-Type: application/x-www-form-urlencoded"


class SlowBox:
    """A mail server that takes its time over each mail."""

    def __init__(self, seconds):
        self.seconds, self.mails, self.begun = seconds, collections.Counter(), 0

    async def handle_DATA(self, server, session, envelope):
        self.begun += 1
        await asyncio.sleep(self.seconds)
        self.mails[email.message_from_bytes(envelope.content)["Message-ID"]] += 1
        return "250 OK"


def ready(port):
    try:
        asking = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        asking.request("GET", "/health/ready")
        return asking.getresponse().status
    except OSError:
        return "refused"


class SlowForm:
    """A form that arrives drop by drop; its answer comes in the end."""

    def __init__(self, port, seconds):
        self.answer, self.closed = b"", None
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=30)
        body = b"email=a%40b.example"
        head = "\r\n".join(["POST /sign-in HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Origin: http://127.0.0.1:{port}", FORM,
                            f"Content-Length: {len(body)}", "", ""])
        self.connection.sendall(head.encode())
        self.thread = threading.Thread(target=self.drip, args=(body, seconds), daemon=True)
        self.thread.start()

    def drip(self, body, seconds):
        with contextlib.suppress(OSError):
            for byte in body:
                time.sleep(seconds / len(body))
                self.connection.sendall(bytes([byte]))
            while part := self.connection.recv(65536):
                self.answer += part


def ended(server, since, patience=15):
    """Status and seconds since the signal."""
    try:
        status = server.process.wait(patience)
    except subprocess.TimeoutExpired:
        server.process.kill()
        status = "never"
    server.process.stderr.close()
    return status, time.monotonic() - since


def tell(server, number=signal.SIGTERM):
    server.process.send_signal(number)
    return time.monotonic()


def letters(folder, condition="1 = 1"):
    with contextlib.closing(sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True, timeout=20)) as database:
        return database.execute(f"SELECT COUNT(*) FROM letter WHERE {condition}").fetchone()[0]


def at_rest(report, place):
    server = Server(binary(), os.path.join(place, "rest"), demo=False)
    path = os.path.join(place, "notify")
    told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    told.bind(path)
    told.settimeout(5)
    os.environ["NOTIFY_SOCKET"] = path
    server.start()
    del os.environ["NOTIFY_SOCKET"]
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(50)]
    report.line("systemd is told when it is ready", told.recv(100).decode(), True)
    since = tell(server)
    status, seconds = ended(server, since)
    report.line("at rest, with 50 idle connections", f"status {status} after {seconds:.1f} s", status == 0 and seconds < 3)
    report.line("systemd is told that it stops", told.recv(100).decode(), True)
    for connection in idle:
        connection.close()
    server.start()
    status, seconds = ended(server, tell(server, signal.SIGINT))
    report.line("by Ctrl-C", f"status {status} after {seconds:.1f} s", status == 0 and seconds < 1.5)


def with_request(report, place):
    server = Server(binary(), os.path.join(place, "request"), demo=False)
    server.start()
    before = ready(server.port)
    form = SlowForm(server.port, 4)
    time.sleep(0.5)
    since = tell(server)
    time.sleep(0.3)
    at_once = ready(server.port)
    time.sleep(1.5)
    later = ready(server.port)
    status, seconds = ended(server, since)
    form.thread.join(5)
    answer = form.answer.split(b"\r\n")[0].decode()
    report.line("ready before, at once, and two seconds later", f"{before}, {at_once}, {later}", (before, at_once, later) == (200, 503, "refused"))
    report.line("a request under way is answered", answer, answer.startswith(("HTTP/1.1 2", "HTTP/1.1 3", "HTTP/1.1 4")))
    report.line("and then it ends", f"status {status} after {seconds:.1f} s", status == 0 and 3 < seconds < 6)
    server.start()
    form = SlowForm(server.port, 60)
    time.sleep(1)
    status, seconds = ended(server, tell(server))
    report.line("with a request that does not end", f"status {status} after {seconds:.1f} s", seconds <= 10)


def with_letters(report, place):
    folder = os.path.join(place, "letters")
    subprocess.run([TORTURE, "letters", folder, "--people", "10", "--letters", "1",
                    "--at", time.strftime("%Y-%m-%d 00:01", time.gmtime(time.time() + 3600))], check=True, stdout=subprocess.DEVNULL)
    everything = letters(folder, "state = 'waiting'")
    box, port = SlowBox(3), free_port()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    server = Server(binary(), folder, demo=False, more=["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", "Brobygger <post@lindby.example>"])
    try:
        server.start()
        while box.begun == 0:
            time.sleep(0.05)
        taken = letters(folder, "state = 'waiting' AND lease IS NOT NULL")
        since = tell(server)
        time.sleep(1.7)
        held = letters(folder, "state = 'waiting' AND lease IS NOT NULL")
        report.line("letters in hand before, and while one is still being sent", f"{taken}, {held}", taken > 1 and held <= 1)
        status, seconds = ended(server, since)
        report.line("with a letter being sent", f"status {status} after {seconds:.1f} s", status == 0 and seconds < 6)
        report.line("it was sent, and kept as sent", f"{sum(box.mails.values())} mails, {letters(folder, 'sent_at IS NOT NULL')} kept", sum(box.mails.values()) == letters(folder, "sent_at IS NOT NULL") == 1)
        report.line("leases left behind", letters(folder, "lease IS NOT NULL"), letters(folder, "lease IS NOT NULL") == 0)
        box.seconds = 0
        server.start()
        begun = time.monotonic()
        while letters(folder, "state = 'waiting'") and time.monotonic() - begun < 30:
            time.sleep(0.2)
        report.line("the others went at the next start", f"{len(box.mails)} of {everything}", len(box.mails) == everything)
        report.line("mails that came twice", sum(box.mails.values()) - len(box.mails), sum(box.mails.values()) == len(box.mails))
        ended(server, tell(server))
    finally:
        controller.stop(no_assert=True)
        if server.process.poll() is None:
            server.process.kill()


def with_a_dead_mail_server(report, place):
    folder = os.path.join(place, "hanging")
    subprocess.run([TORTURE, "letters", folder, "--people", "5", "--letters", "1",
                    "--at", time.strftime("%Y-%m-%d 00:01", time.gmtime(time.time() + 3600))], check=True, stdout=subprocess.DEVNULL)
    box, port = SlowBox(40), free_port()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    server = Server(binary(), folder, demo=False, more=["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", "Brobygger <post@lindby.example>"])
    try:
        server.start()
        while box.begun == 0:
            time.sleep(0.05)
        since = tell(server)
        status, seconds = ended(server, since)
        left = letters(folder, "lease IS NOT NULL")
        report.line("with a mail server that hangs", f"status {status} after {seconds:.1f} s, {left} lease left", status == 1 and seconds <= 10 and left == 1)
    finally:
        controller.stop(no_assert=True)
        if server.process.poll() is None:
            server.process.kill()


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="stop-") as place:
        at_rest(report, place)
        with_request(report, place)
        with_letters(report, place)
        with_a_dead_mail_server(report, place)
    report.end()


if __name__ == "__main__":
    main()
