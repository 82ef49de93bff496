"""Bad input to the real server, byte by byte: a clear 4xx, the connection closed in time, and others served meanwhile.

  badinput.py [BINARY]
"""
import contextlib, os, socket, sqlite3, subprocess, sys, tempfile, threading, time

from server import ROOT, Browser, Report, Server, binary, free_port

PATIENCE = 45  # longer than every deadline of the server
LARGE = 10_000_000


class Answer:
    """What came back until the server closed: status (0 for none), the text, seconds to the answer and to the end."""

    def __init__(self):
        self.status, self.text, self.answered, self.closed = 0, "", None, None

    @property
    def is_clear(self):
        return 400 <= self.status < 500

    def __str__(self):
        when = "open" if self.closed is None else f"closed after {self.closed:.1f} s"
        return f"{self.status or 'no answer'}, {when}"


def talk(port, pieces, pause=0.0, ends=True):
    """Sends the pieces with pauses between them, and reads until the server closes."""
    answer, begun, received = Answer(), time.monotonic(), b""
    connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)

    def send():
        try:
            for piece in pieces:
                connection.sendall(piece)
                if pause:
                    time.sleep(pause)
            if ends:
                connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # closed while we talk: what is wanted

    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    try:
        while time.monotonic() - begun < PATIENCE:
            part = connection.recv(65536)
            if not part:
                answer.closed = time.monotonic() - begun
                break
            if answer.answered is None:
                answer.answered = time.monotonic() - begun
            received += part
    except TimeoutError:
        pass
    except OSError:
        answer.closed = time.monotonic() - begun
    connection.close()
    head = received.split(b"\r\n", 1)[0].split(b" ")
    if len(head) > 1 and head[1].isdigit():
        answer.status = int(head[1])
    answer.text = received.decode(errors="replace")
    return answer


def request(port, line, *headers, body=b"", host=True, origin=True):
    lines = [line] + [f"Host: 127.0.0.1:{port}"] * host + [f"Origin: http://127.0.0.1:{port}"] * origin + list(headers)
    head = b"\r\n".join(text if isinstance(text, bytes) else text.encode("latin-1") for text in lines)
    return head + b"\r\n\r\n" + body


FORM = "Content-Type: application/x-www-form-urlencoded"
GET, POST = "GET /sign-in HTTP/1.1", "POST /sign-in HTTP/1.1"


def quick_cases(port):
    """Name, bytes, statuses that are right; `page` when a person should read why."""
    def form(body, *headers):
        return request(port, POST, FORM, f"Content-Length: {len(body)}", "Connection: close", *headers, body=body)

    def chunks(body):
        parts = b"".join(b"%x\r\n%s\r\n" % (len(body[at:at + 65536]), body[at:at + 65536]) for at in range(0, len(body), 65536))
        return request(port, POST, FORM, "Transfer-Encoding: chunked", "Connection: close", body=parts + b"0\r\n\r\n")

    own = f"127.0.0.1:{port}"
    return [
        ("10 MB in one body", form(b"email=" + b"a" * LARGE), {413}, True),
        ("10 MB in chunks", chunks(b"email=" + b"a" * LARGE), {413}, True),
        ("invalid UTF-8 in a form", form(b"email=\xff\xfe"), {400}, True),
        ("invalid UTF-8, percent-encoded", form(b"email=%ff"), {400}, True),
        ("a zero byte in a form", form(b"email=%00"), {400}, True),
        ("half a percent sign", form(b"email=%4"), {400}, True),
        ("invalid UTF-8 in the query", request(port, "GET /sign-in?x=%ff HTTP/1.1", "Connection: close"), {400, 404}, True),
        ("invalid UTF-8 in the path", request(port, "GET /p/%ff HTTP/1.1", "Connection: close"), {400, 404}, True),
        ("raw bytes in the path", request(port, b"GET /p/\xff\xfe HTTP/1.1", "Connection: close"), {400, 404}, False),
        ("a thousand fields", form(b"&".join(b"a%d=b" % number for number in range(1000))), {400}, True),
        ("an unknown e-mail address, too long", form(b"email=" + b"a" * 5000), {422}, True),
        ("JSON for a form", request(port, POST, "Content-Type: application/json", "Content-Length: 2", "Connection: close", body=b"{}"), {400}, True),
        ("a large file of nobody", request(
            port, "POST /imports/new HTTP/1.1", "Content-Type: multipart/form-data; boundary=x", f"Content-Length: {LARGE}",
            "Connection: close", body=b"a" * LARGE), {303}, False),
        ("two hosts", request(port, GET, f"Host: {own}", "Connection: close"), {400, 421}, False),
        ("two different hosts", request(port, GET, "Host: evil.example", "Connection: close"), {400, 421}, False),
        ("no host", request(port, GET, "Connection: close", host=False), {400, 421}, False),
        ("another host", request(port, GET, "Host: evil.example", "Connection: close", host=False), {421}, True),
        ("an absolute address of ours", request(port, f"GET http://{own}/sign-in HTTP/1.1", "Connection: close"), {400, 404, 421}, True),
        ("an absolute address elsewhere", request(port, "GET http://evil.example/sign-in HTTP/1.1", "Connection: close"), {400, 404, 421}, True),
        ("an asterisk", request(port, "OPTIONS * HTTP/1.1", "Connection: close"), {400, 404, 405}, False),
        ("one header of 100 kB", request(port, GET, "X-Long: " + "a" * 100_000, "Connection: close"), {400, 413, 431}, False),
        ("2,000 headers", request(port, GET, *[f"X-{number}: a" for number in range(2000)], "Connection: close"), {400, 413, 431}, False),
        ("an address of 100 kB", request(port, f"GET /{'a' * 100_000} HTTP/1.1", "Connection: close"), {400, 404, 413, 414, 431}, False),
        ("an unknown method", request(port, "BREW /sign-in HTTP/1.1", "Connection: close"), {400, 405, 501}, False),
        ("TRACE", request(port, "TRACE /sign-in HTTP/1.1", "Connection: close"), {400, 405}, False),
        ("DELETE", request(port, "DELETE /sign-in HTTP/1.1", "Connection: close"), {405}, True),
        ("a form without its origin", request(port, POST, FORM, "Content-Length: 9", "Connection: close", body=b"email=a%4", origin=False), {403}, True),
        ("length and chunks", request(port, POST, FORM, "Content-Length: 5", "Transfer-Encoding: chunked", "Connection: close", body=b"0\r\n\r\n"), {400}, False),
        ("two lengths", request(port, POST, FORM, "Content-Length: 5", "Content-Length: 6", "Connection: close", body=b"email="), {400}, False),
        ("a negative length", request(port, POST, FORM, "Content-Length: -1", "Connection: close"), {400}, False),
        ("a chunk that is no number", request(port, POST, FORM, "Transfer-Encoding: chunked", "Connection: close", body=b"zz\r\nabc\r\n0\r\n\r\n"), {400}, False),
        ("a space before the colon", request(port, GET, "X-A : b", "Connection: close"), {400}, False),
        ("no HTTP at all", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03hello\r\n\r\n", {400}, False),
        ("HTTP/9.9", request(port, "GET /sign-in HTTP/9.9", "Connection: close"), {400, 505}, False),
    ]


def slow_cases(port):
    """Name, pieces, pause, statuses that are right (0: closed without a word), seconds until it must be closed."""
    head = request(port, POST, FORM, "Content-Length: 5000")
    drip = [bytes([byte]) for byte in b"a" * 5000]
    chunked = request(port, POST, FORM, "Transfer-Encoding: chunked")
    return [
        ("says nothing", [], 0, {0, 408}, 20),
        ("half a header, then nothing", [b"GET /sign-in HTTP/1.1\r\nHost: 127"], 0, {0, 400, 408}, 20),
        ("a header that drips", [b"GET /sign-in HTTP/1.1\r\n"] + [bytes([byte]) for byte in b"X-Slow: " + b"a" * 5000], 0.5, {0, 400, 408, 431}, 35),
        ("headers that drip, each whole", [b"GET /sign-in HTTP/1.1\r\n"] + [b"X-%d: a\r\n" % number for number in range(60)], 1, {0, 400, 408}, 35),
        ("a body that never comes", [head], 0, {408}, 35),
        ("a body that drips", [head] + drip, 0.5, {408}, 35),
        ("chunks that drip", [chunked] + [b"1\r\na\r\n"] * 500, 0.5, {408}, 35),
        ("whole requests, then nothing", [request(port, GET)], 0, {200}, 20),
    ]


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(binary(), folder, demo=False)
        server.start()
        slow = [(case, [None]) for case in slow_cases(server.port) for _ in range(20)]

        def hold(case, kept):
            kept[0] = talk(server.port, case[1], case[2], ends=False)

        holders = [threading.Thread(target=hold, args=pair, daemon=True) for pair in slow]
        for holder in holders:
            holder.start()
        for name, sent, right, needs_page in quick_cases(server.port):
            answer = talk(server.port, [sent], ends=False)
            holds = answer.status in right and answer.closed is not None and answer.closed < 20
            holds = holds and (not needs_page or "<h1>" in answer.text) and "Fatal" not in answer.text
            report.line(name, answer, holds)
        times = []
        browser = Browser(server)
        for _ in range(50):
            begun = time.monotonic()
            status = browser.get("/sign-in")[0]
            times.append(time.monotonic() - begun)
            if status != 200:
                times.append(PATIENCE)
            time.sleep(0.02)
        report.line(f"meanwhile, with {len(slow)} slow connections", f"slowest of 50 pages {max(times) * 1000:.0f} ms", max(times) < 2)
        for holder in holders:
            holder.join(PATIENCE + 5)
        for case in slow_cases(server.port):
            answers = [kept[0] for other, kept in slow if other[0] == case[0]]
            worst = max(answers, key=lambda answer: answer.closed or PATIENCE * 2)
            holds = all(answer.status in case[3] and answer.closed and answer.closed < case[4] for answer in answers)
            report.line(f"20 times {case[0]}", worst, holds)
        report.line("the server still answers", browser_status(server), browser_status(server) == 200)
        said = server.stop()
        report.line("faults that the server told of", said.strip()[:300] or "none", "fault" not in said.lower())
    unusable(report)
    report.end()


def unusable(report):
    """An installation that cannot be served: one clear line, status 1, and what is there stays as it is."""
    with tempfile.TemporaryDirectory() as place:
        house, port = os.path.join(place, "house"), free_port()
        server = Server(binary(), house, demo=False)
        server.start()
        server.stop()

        def table(words):
            with contextlib.closing(sqlite3.connect(f"{house}/brobygger.sqlite")) as database:
                database.execute(words)
                database.commit()

        def garbage():
            with open(f"{place}/garbage/brobygger.sqlite", "wb") as file:
                file.write(b"This is no database. " * 500)

        def foreign():
            with contextlib.closing(sqlite3.connect(f"{place}/foreign/brobygger.sqlite")) as database:
                database.execute("CREATE TABLE invoice (id INTEGER)")
                database.commit()

        for name, prepare in (("garbage", garbage), ("foreign", foreign)):
            os.mkdir(os.path.join(place, name))
            prepare()
        at = ["--key", f"{place}/key", "--keys-database", f"postgres://u:geheim@127.0.0.1:{free_port()}/k"]
        table("INSERT INTO migration VALUES ('9999-later.sql', '2026')")
        cases = [
            ("a file that is no database", ["--data", f"{place}/garbage"], "is no database"),
            ("a database of something else", ["--data", f"{place}/foreign"], "tables of something else"),
            ("tables of a newer program", ["--data", house], "newer Brobygger"),
            ("a server that is away", ["--database", f"postgres://u:geheim@127.0.0.1:{free_port()}/x", *at], "cannot be reached"),
            ("a server that there is none of", ["--database", "postgres://u:geheim@nowhere.invalid/x", *at], "cannot be reached"),
            ("no address at all", ["--database", "postgres://u:geheim@[/x", *at], "no address of PostgreSQL"),
            ("a port that is no number", ["--data", f"{place}/x", "--metrics", "host:many"], "--metrics"),
            ("figures at the port of the pages", ["--data", f"{place}/x", "--metrics", str(port)], "port of its own"),
        ]
        for name, options, words in cases:
            before = sorted(os.listdir(place))
            done = subprocess.run([binary(), "serve", "--port", str(port), *options], cwd=ROOT, capture_output=True, text=True, timeout=60,
                                  env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
            said = done.stderr.strip()
            holds = done.returncode == 1 and words in said and "geheim" not in said and len(said.splitlines()[0]) < 250
            holds = holds and (said.count("\n") == 0 or "Usage:" in said)
            left = [file for file in os.listdir(place) if file not in before]
            report.line(f"served: {name}", said.splitlines()[0] if said else "nothing said", holds and not [file for file in left if file.endswith("sqlite")])
        with contextlib.closing(sqlite3.connect(f"{place}/foreign/brobygger.sqlite")) as database:
            tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master")]
        report.line("what was done to the database of something else", tables, tables == ["invoice"])


def browser_status(server):
    return Browser(server).get("/sign-in")[0]


if __name__ == "__main__":
    main()
