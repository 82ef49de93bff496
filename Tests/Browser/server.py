"""A town of its own: the demo server on a free port with a folder that is thrown away."""

import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request


class Server:
    def __init__(self, program):
        self.program = program

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="brobygger-browse-")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.log = open(f"{self.folder}/log", "w")
        self.process = subprocess.Popen(
            [self.program, "serve", "--demo", "--data", f"{self.folder}/town", "--port", str(port)],
            stdout=self.log, stderr=subprocess.STDOUT)
        self.wait()
        return self

    def wait(self):
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.url}/about", timeout=2).close()
                return
            except OSError:
                time.sleep(0.2)
        said = open(f"{self.folder}/log").read()
        self.__exit__()
        raise SystemExit(f"The server did not answer:\n{said}")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
