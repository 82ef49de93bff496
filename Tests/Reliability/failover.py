"""PostgreSQL is restarted, and fails over to its standby, while people work at two nodes: nothing that was answered with
success is lost, nobody meets a fault, and everything goes on within ten seconds of the database.

  failover.py [BINARY]

LONG=1: the standby stays away until the server is asked to let go of what waits for it.
"""
import os, re, sys, tempfile, time

import nodes
from kill9 import Claims, Drafts, Told, Writer
from postgres import Cluster
from server import Browser, Report, binary

MOST_SECONDS = 10
LONG = "LONG" in os.environ
CALM = re.compile(r'<h1>[^<]+</h1><p class="lead">[^<]+</p>')
FAULT = re.compile(r"SQLSTATE|PostgreSQL|Fatal error|Sources/|\.swift|libpq|Optional\(")


class Volunteers(Writer):
    """A leader writes volunteers down: each has keys of its own, and a name that only they open."""

    def __init__(self, server, cookies, activity):
        super().__init__(server, cookies)
        self.activity, self.number, self.known = activity, 0, {}

    def write(self):
        self.number += 1
        name = f"Frivillig{self.number:05d} {'ABCDEFGH'[self.server_number]}"
        place = self.post("/volunteers/new", {"kind": "person", "activity": self.activity, "name": name, "phone": "12345678",
                                              "postcode": "8000", "languages": "da"})
        self.known[place.split("?")[0].split("/")[-1]] = name

    def lost(self, database):
        stored = dict(database.execute("SELECT id, sealed_name FROM household WHERE side = 'volunteer'"))
        return [household for household in list(self.known) if not stored.get(household)]

    def unread(self, server):
        browser = Browser(server)
        browser.cookies = dict(self.browser.cookies)
        return [f"{household} without {name}" for household, name in self.known.items()
                if name not in browser.get(f"/volunteers/{household}")[2]]

    def plant(self, database):
        database.execute("UPDATE household SET sealed_name = NULL WHERE id = ?", (list(self.known)[-1],))


class Reader(Writer):
    """Looks at lists of names all the time."""

    def write(self):
        status, _, page = self.browser.get("/newcomers")
        if status == 503:
            self.said_later.append(page)
            time.sleep(0.05)
        elif status != 200 or page.count("<tr") != 51 or "</html>" not in page:
            self.wrong.append(f"/newcomers answered {status}")
        else:
            self.acknowledged += 1


class Answers(list):
    def fetchone(self):
        return self[0]


class Looking:
    """What is in the database, asked past the program; as sqlite3 answers."""

    def __init__(self, cluster):
        self.cluster = cluster

    def execute(self, sql, values=()):
        for value in values:
            sql = sql.replace("?", f"'{value}'", 1)
        return Answers(map(tuple, self.cluster.ask(sql, "data")))


def until_all_work(writers, patience=60):
    """Those who have not succeeded, after as much patience, with something that began later than now."""
    before = [writer.acknowledged for writer in writers]
    end, waiting = time.monotonic() + patience, set(range(len(writers)))
    while waiting and time.monotonic() < end:
        # What was under way may have been asked before; the one after it was not.
        waiting = {index for index in waiting if writers[index].acknowledged < before[index] + 2}
        time.sleep(0.005)
    return [type(writers[index]).__name__ for index in waiting]


class Town:
    def __init__(self, folder):
        self.nodes, self.writers = [], []
        self.primary, self.standby = Cluster(folder, "one"), Cluster(folder, "two")

    def begin(self, program, folder):
        self.primary.make().start()
        self.primary.add("data", "keys")
        nodes.town(program, os.path.join(folder, "town"), 400)
        nodes.move(program, os.path.join(folder, "town"), self.primary.address("data"), self.primary.address("keys"))
        self.join()
        # Both names in every address: whoever of the two takes writes is found.
        addresses = [self.primary.address(name, self.standby) for name in ("data", "keys")]
        nodes.start(self.nodes, program, folder, *addresses)
        self.writers = self.people()

    def join(self):
        """From now on nothing is acknowledged that the standby has not written."""
        self.standby.standby_of(self.primary).start()
        self.primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'", "postgres")
        self.primary.ask("SELECT pg_reload_conf()", "postgres")
        self.wait_until_synchronous()

    def take_over(self):
        """The promoted one is the first, and a fresh standby stands where the old one was."""
        lost, self.primary = self.primary, self.standby
        self.standby = Cluster(self.primary.folder, lost.name + "-again", port=lost.port)
        self.join()

    def wait_until_synchronous(self):
        for _ in range(600):
            if self.primary.ask("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'", "postgres"):
                return
            time.sleep(0.05)
        sys.exit("the standby does not follow")

    def people(self):
        leader, caseworker = nodes.signed_in(self.nodes[0], 0), nodes.signed_in(self.nodes[0], 3)
        page = caseworker.get("/forms/new")[2]
        activity = (re.search(r'name="activity"[^>]*value="([^"]+)"', page) or re.search(r'name="activity".*?<option value="([^"]+)"', page, re.S))[1]
        matches = sorted(set(re.findall(r'action="/matches/([^"/]+)/told"', leader.get("/today?all=yes")[2])))
        found = []
        for number, node in enumerate(self.nodes):
            leader, caseworker = nodes.signed_in(node, number), nodes.signed_in(node, 3 + number)
            found += [Drafts(node, caseworker.cookies, activity), Claims(node, leader.cookies),
                      Told(node, leader.cookies, matches[number::2]), Volunteers(node, leader.cookies, activity),
                      Reader(node, leader.cookies)]
            found[-3].waiting = matches[number::2]
            for writer in found:
                writer.server_number, writer.said_later = number if writer.browser.server is node else 0, []
            # Two leaders who take and let go of the same task would undo what the other has done.
            found[-4].number = number * 1_000_000
        return found

    @property
    def written(self):
        return sum(writer.acknowledged for writer in self.writers if not isinstance(writer, Reader))

    def lost(self, cluster):
        looking = Looking(cluster)
        return [loss for writer in self.writers if hasattr(writer, "lost") for loss in writer.lost(looking)]

    def unread(self):
        """Everything sealed during the run, opened at the other node."""
        return [loss for writer in self.writers if hasattr(writer, "unread")
                for loss in writer.unread(self.nodes[1 - writer.server_number])]

    def stop(self):
        for writer in self.writers:
            writer.stopping.set()
        for writer in self.writers:
            writer.join(30)


def goes_on(town, report, what):
    since = time.monotonic()
    waiting = until_all_work(town.writers)
    report.line(f"{what}: everybody at both nodes works again", f"after {time.monotonic() - since:.2f} s {waiting or ''}",
                time.monotonic() - since < MOST_SECONDS and not waiting)


def restarted(town, report):
    """In order, as for an update: whoever is connected is thrown out."""
    town.primary.stop()
    town.primary.start()
    goes_on(town, report, "PostgreSQL restarted")
    town.wait_until_synchronous()


def alone(town, report):
    """The standby is away, so nothing can be acknowledged; the waits are broken off by a restart, and what was kept on the
    primary alone goes down with it."""
    town.standby.stop()
    time.sleep(1)
    before = town.written
    if LONG:
        claims = next(writer for writer in town.writers if isinstance(writer, Claims))
        told, since = len(claims.said_later), time.monotonic()
        while len(claims.said_later) == told and time.monotonic() < since + 60:
            time.sleep(0.05)
        seconds = time.monotonic() - since
        report.line("told to come again while the standby is away", f"after {seconds:.1f} s", seconds < 30)
    for _ in range(3):
        time.sleep(1)
        town.primary.stop()
        town.primary.start()
    time.sleep(2)
    report.line("writes acknowledged without a standby", town.written - before, town.written == before)


def failed_over(town, report, what):
    town.primary.kill()
    if town.standby.process.poll() is not None:
        town.standby.start()
    town.standby.promote()
    goes_on(town, report, what)


def run(program, folder, report):
    town = Town(folder)
    try:
        town.begin(program, folder)
        for writer in town.writers:
            writer.start()
        goes_on(town, report, "before")
        restarted(town, report)
        time.sleep(1)
        failed_over(town, report, "primary killed, standby promoted")
        town.take_over()
        goes_on(town, report, "a fresh standby")
        alone(town, report)
        failed_over(town, report, "killed when it was alone, standby promoted")
        time.sleep(1)
        town.stop()
        check(town, report)
    finally:
        for writer in town.writers:
            writer.stopping.set()
        for server in town.nodes:
            server.stop()
        for cluster in (town.primary, town.standby):
            cluster.stop()


def check(town, report):
    read = sum(writer.acknowledged for writer in town.writers if isinstance(writer, Reader))
    lost = town.lost(town.standby)
    report.line("answered with success", f"{town.written} writes and {read} lists at two nodes", town.written > 200 and read > 50)
    report.line("of these writes lost", f"{len(lost)} {lost[:3] or ''}", not lost)
    unread = town.unread()
    sealed = sum(len(writer.known) for writer in town.writers if hasattr(writer, "known"))
    report.line("sealed with keys of their own meanwhile", f"{sealed}, of which do not open: {len(unread)} {unread[:2] or ''}", not unread)
    wrong = [line for writer in town.writers for line in writer.wrong]
    report.line("faults and refusals without cause", f"{len(wrong)} {wrong[:3] or ''}", not wrong)
    later = [page for writer in town.writers for page in writer.said_later]
    odd = [page for page in later if FAULT.search(page) or not CALM.search(page)]
    report.line("told in peace to come again", f"{len(later)} times, of which with a word of the machine: {len(odd)}", not odd)
    planting = [writer for writer in town.writers if hasattr(writer, "plant")]
    for writer in planting:
        writer.plant(Looking(town.standby))
    report.line("planted losses that would have been seen", f"{len(town.lost(town.standby))} of {len(planting)}",
                len(town.lost(town.standby)) == len(planting))


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="brobygger-failover-") as folder:
        run(binary(), folder, report)
    report.end()


if __name__ == "__main__":
    main()
