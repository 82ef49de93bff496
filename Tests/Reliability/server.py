"""The real server on a port of its own, and a browser that knows no more than the forms."""
import http.client, http.cookies, os, socket, subprocess, sys, time, urllib.parse

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))


def binary():
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/debug/brobygger")
    if not os.path.exists(path):
        sys.exit(f"{path} is missing: swift build --product brobygger")
    return path


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, program, folder, demo=True, more=()):
        self.program, self.folder, self.demo, self.more = program, folder, demo, list(more)
        self.port = free_port()
        self.process = None

    def start(self, patience=30):
        command = [self.program, "serve", "--data", self.folder, "--port", str(self.port),
                   "--log-heads", f"{self.folder}/log.heads"] + ["--demo"] * self.demo + self.more
        # A crash must end at once, not print its memory.
        self.process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"}, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True)
        begun = time.monotonic()
        while time.monotonic() - begun < patience:
            if self.process.poll() is not None:
                sys.exit(f"the server did not start: {self.process.stderr.read()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return time.monotonic() - begun
            except OSError:
                time.sleep(0.01)
        sys.exit("the server did not start in time")

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def stop(self):
        self.process.terminate()
        self.process.wait()
        said = self.process.stderr.read()
        self.process.stderr.close()
        return said


class Browser:
    """One person at one keep-alive connection. Raises OSError or HTTPException when the server is gone."""

    def __init__(self, server):
        self.server = server
        self.cookies = {}
        self.connection = None

    def ask(self, method, path, fields=None, timeout=20):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=timeout)
        headers = {"Origin": f"http://127.0.0.1:{self.server.port}"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            text = answer.read().decode()
        except Exception:
            self.connection.close()
            self.connection = None
            raise
        for line in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in http.cookies.SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        return answer.status, answer.headers.get("Location", ""), text

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields):
        return self.ask("POST", path, fields)


class Report:
    """One line for each figure, and a last line that is easy to read by a program."""

    def __init__(self):
        self.passed = self.failed = 0

    def line(self, what, figure, holds):
        self.passed += holds
        self.failed += not holds
        print(f"{'ok ' if holds else 'NOT'}  {what}: {figure}", flush=True)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)
