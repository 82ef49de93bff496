"""A PostgreSQL of a test's own: on loopback, in a temporary folder, ended by its process number."""
import glob, os, shutil, signal, subprocess, sys, time

from server import free_port

USER = "brobygger"


def programs():
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[-2]))
    if not found:
        sys.exit("PostgreSQL is missing: script/needs postgresql")
    return found[-1]


class Cluster:
    """One server. `flush=False` is for what does not ask whether anything outlives a crash of the machine."""

    def __init__(self, folder, name="db", flush=True, port=None):
        self.name, self.folder, self.data = name, folder, os.path.join(folder, name)
        self.port, self.process = port or free_port(), None
        self.settings = {
            "listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": folder, "max_connections": 100,
            "shared_buffers": "128MB", "log_error_verbosity": "terse", "log_min_messages": "warning",
            "wal_retrieve_retry_interval": "200ms"}
        if not flush:
            self.settings |= {"fsync": "off", "full_page_writes": "off"}

    def run(self, program, *words, **more):
        """Refuses to run as root: whoever is root becomes postgres."""
        return subprocess.run(self.command(program, *words), check=True, cwd="/", capture_output=True, text=True, **more)

    def command(self, program, *words):
        change = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        return [*change, os.path.join(programs(), program), *map(str, words)]

    def make(self):
        self.own()
        self.run("initdb", "-D", self.data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        return self

    def own(self):
        os.makedirs(self.data, mode=0o700)
        os.chmod(self.folder, 0o777)
        if os.geteuid() == 0:
            shutil.chown(self.data, "postgres")

    def standby_of(self, primary):
        self.own()
        self.run("pg_basebackup", "-h", "127.0.0.1", "-p", primary.port, "-U", USER, "-D", self.data, "-c", "fast", "-R", "-N",
                 "-d", f"application_name={self.name}")
        return self

    def start(self, **more):
        self.settings |= more
        said = [word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")]
        self.log = open(os.path.join(self.folder, f"{self.name}.log"), "a")
        self.process = subprocess.Popen(self.command("postgres", "-D", self.data, *said), cwd="/", stdout=self.log, stderr=self.log)
        self.wait()
        return self

    def wait(self, patience=30):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                sys.exit(f"PostgreSQL {self.name} did not start: {open(self.log.name).read()[-2000:]}")
            try:
                return self.run("pg_isready", "-q", "-h", "127.0.0.1", "-p", self.port, "-U", USER, "-d", "postgres")
            except subprocess.CalledProcessError:
                time.sleep(0.02)
        sys.exit(f"PostgreSQL {self.name} did not start in time")

    def stop(self, how=signal.SIGINT):
        """SIGINT: at once, but in order. SIGQUIT: without order."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.log.close()

    def kill(self):
        """The whole server as if its machine had gone: the postmaster first, which can start nobody again, then the others."""
        children = open(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read().split()
        for process in [self.process.pid, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        self.log.close()

    def promote(self):
        self.ask("SELECT pg_promote(true, 30)", "postgres")

    def ask(self, sql, database, tuples=True):
        """Rows as lists of texts."""
        said = self.run("psql", "-h", "127.0.0.1", "-p", self.port, "-U", USER, "-d", database, "-X", "-q", "-v", "ON_ERROR_STOP=1",
                        *(["-At", "-F", "\t"] if tuples else []), "-c", sql).stdout
        return [line.split("\t") for line in said.splitlines()]

    def add(self, *databases):
        for name in databases:
            self.ask(f"CREATE DATABASE {name}", "postgres")

    def address(self, database, *others):
        """Of this server, or of whichever of several takes writes."""
        hosts = ",".join(f"127.0.0.1:{one.port}" for one in (self, *others))
        return f"postgres://{USER}@{hosts}/{database}" + ("?target_session_attrs=read-write&connect_timeout=2" if others else "")
