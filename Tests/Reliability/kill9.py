"""What was answered with success is there after `kill -9`: writes through real forms, kills, starts again, looks.

  kill9.py [BINARY [KILLS]]
"""
import contextlib, http.client, os, random, re, shutil, sqlite3, sys, tempfile, threading, time

from server import Browser, Report, Server, binary

KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 60
SECONDS = 60  # after that no further round begins
GONE = (OSError, http.client.HTTPException)


class Writer(threading.Thread):
    """Writes until it is stopped; whoever asks later is told what must be there."""

    def __init__(self, server, cookies):
        super().__init__(daemon=True)
        self.browser = Browser(server)
        self.browser.cookies = dict(cookies)
        self.stopping = threading.Event()
        self.first = threading.Event()
        self.acknowledged = 0
        self.wrong = []
        self.said_later = None  # where a server may say so: the pages that did

    def run(self):
        while not self.stopping.is_set():
            try:
                self.write()
            except GONE:
                time.sleep(0.005)

    def post(self, path, fields):
        """Where a deed that succeeded leads."""
        status, place, page = self.browser.post(path, fields)
        if status == 503 and self.said_later is not None:
            self.said_later.append(page)
            raise OSError("later")
        if status != 303 or place == "/sign-in":
            self.wrong.append(f"{path} answered {status} {place}")
            raise OSError("no success")
        self.acknowledged += 1
        self.first.set()
        return place


class Drafts(Writer):
    """A caseworker begins forms and saves each several times."""
    number = 0
    lock = threading.Lock()

    def __init__(self, server, cookies, activity):
        super().__init__(server, cookies)
        self.activity = activity
        self.known = {}  # form: what may stand in it, the last acknowledged first
        self.read = 0  # how many of them have been opened since

    def write(self):
        with Drafts.lock:
            Drafts.number += 1
            mark = f"Draft{Drafts.number:06d}"
        form = self.post("/forms/new", {"kind": "person", "language": "ar", "activity": self.activity, "key": mark})
        form = form.split("/")[-1]
        self.known[form] = [""]
        for turn in range(3):
            name = f"{mark}x{turn}"
            self.known[form].append(name)
            self.post(f"/forms/{form}", {"kind": "person", "language": "ar", "activity": self.activity, "adult-1": name})
            self.known[form] = [name]

    def lost(self, database):
        stored = dict(database.execute("SELECT id, sealed_fields FROM intake_form"))
        return [form for form in list(self.known) if not stored.get(form)]

    def unread(self, server):
        """What was typed is sealed: only the server, with the keys that outlived the kill, can say whether it is there."""
        browser = Browser(server)
        browser.cookies = dict(self.browser.cookies)
        fresh = list(self.known.items())[self.read:]
        self.read += len(fresh)
        wrong = []
        for form, names in fresh:
            page = browser.get(f"/forms/{form}")[2]
            # The form that is being written may have moved on meanwhile.
            if not any(f'value="{name}"' in page for name in names + self.known[form]):
                wrong.append(f"{form} without {names}")
        return wrong

    def plant(self, database):
        database.execute("DELETE FROM intake_form WHERE id = ?", (list(self.known)[-1],))


class Claims(Writer):
    """A leader takes tasks of Today, and lets every third go again."""

    def __init__(self, server, cookies):
        super().__init__(server, cookies)
        self.number = 0
        self.taken, self.released = [], []

    def write(self):
        self.number += 1
        task = f"kill {self.number}"
        self.post("/today/claims", {"task": task})
        if self.number % 3:
            self.taken.append(task)
        else:
            self.post("/today/claims", {"task": task})
            self.released.append(task)

    def lost(self, database):
        stored = {task for task, in database.execute("SELECT task FROM task_claim")}
        return [task for task in self.taken if task not in stored] + [task for task in self.released if task in stored]

    def plant(self, database):
        database.execute("DELETE FROM task_claim WHERE task = ?", (self.taken[-1],))


class Told(Writer):
    """A leader notes, one after the other, that volunteers have been told."""

    def __init__(self, server, cookies, matches):
        super().__init__(server, cookies)
        self.waiting = list(matches)
        self.told = []

    def write(self):
        # Only the first note about a match writes: the next is kept for the next round.
        match = self.waiting[0] if self.waiting else self.told[-1]
        self.post(f"/matches/{match}/told", {"side": "volunteer", "back": "today"})
        if self.waiting:
            self.told.append(self.waiting.pop(0))
        time.sleep(0.2)

    def lost(self, database):
        stored = dict(database.execute("SELECT id, volunteer_told_at FROM pairing"))
        return [match for match in self.told if not stored.get(match)]

    def plant(self, database):
        database.execute("UPDATE pairing SET volunteer_told_at = NULL WHERE id = ?", (self.told[-1],))


class Languages(Writer):
    """Somebody changes the language of their pages and back."""

    def __init__(self, server, cookies, account):
        super().__init__(server, cookies)
        self.account = account
        self.possible = []
        self.turn = 0
        self.form = None

    def write(self):
        if self.form is None:
            # What else stands in the form, as it stands there.
            page = self.browser.get("/account")[2]
            self.form = dict(re.findall(r'name="(letters-[^"]+)" value="([^"]+)"[^>]* checked', page))
        self.turn += 1
        language = ("en", "da")[self.turn % 2]
        self.possible.append(language)
        self.post("/account", {**self.form, "language": language})
        self.possible = [language]

    def lost(self, database):
        stored, = database.execute("SELECT language FROM account WHERE id = ?", (self.account,)).fetchone()
        return [] if stored in self.possible or not self.possible else [f"{stored} instead of {self.possible}"]

    def plant(self, database):
        database.execute("UPDATE account SET language = 'ti' WHERE id = ?", (self.account,))


def cast(server):
    """Signs in as each by the demo page; the sessions are part of what must outlive every kill."""
    people = re.findall(r'name="account" value="([^"]+)"><strong>([^<]+)</strong><bdi>([^<]+)', Browser(server).get("/demo")[2])
    found = {}
    for role in ("Aktivitetsleder", "Sagsbehandler"):
        for account, named, _ in people:
            if named == role:
                browser = Browser(server)
                assert browser.post("/demo/sign-in", {"account": account})[0] == 303
                found.setdefault(role, []).append((account, browser))
    return found["Aktivitetsleder"], found["Sagsbehandler"][0]


def writers(server):
    leaders, (_, caseworker) = cast(server)
    activity = re.search(r'name="activity"[^>]*value="([^"]+)"', caseworker.get("/forms/new")[2])
    activity = activity or re.search(r'name="activity".*?<option value="([^"]+)"', caseworker.get("/forms/new")[2], re.S)
    matches = sorted(set(re.findall(r'action="/matches/([^"/]+)/told"', leaders[0][1].get("/today?all=yes")[2])))
    assert activity and matches, "the invented town has no activity or nobody to tell"
    account, second = leaders[-1]
    return [
        Drafts(server, caseworker.cookies, activity[1]), Drafts(server, caseworker.cookies, activity[1]),
        Claims(server, leaders[0][1].cookies), Told(server, leaders[0][1].cookies, matches),
        Languages(server, second.cookies, account)]


def losses(all_writers, file):
    with contextlib.closing(sqlite3.connect(file)) as database:
        return [loss for writer in all_writers for loss in writer.lost(database)]


def unread(all_writers, server):
    return [loss for writer in all_writers if isinstance(writer, Drafts) for loss in writer.unread(server)]


def losses_in_copy(all_writers, folder):
    """Looks at a copy: whoever opens the file itself tidies the log up, and the server would not have to."""
    with tempfile.TemporaryDirectory() as other:
        for name in ("brobygger.sqlite", "brobygger.sqlite-wal"):
            if os.path.exists(os.path.join(folder, name)):
                shutil.copy(os.path.join(folder, name), other)
        return losses(all_writers, os.path.join(other, "brobygger.sqlite"))


def stands(file):
    with contextlib.closing(sqlite3.connect(file)) as database:
        whole = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and not database.execute("PRAGMA foreign_key_check").fetchall()


def settle(file):
    """All of the log into the file, which can then be copied."""
    database = sqlite3.connect(file)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def planted(all_writers, file):
    """A checker that sees no loss when there is one proves nothing: how many planted losses it sees."""
    seen = 0
    for writer in all_writers:
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copy(file, folder)
            database = sqlite3.connect(copy)
            writer.plant(database)
            database.commit()
            database.close()
            seen += len(losses(all_writers, copy)) == 1
    return seen


def main():
    report, chance = Report(), random.Random()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(binary(), folder)
        file = os.path.join(folder, "brobygger.sqlite")
        server.start()
        all_writers = writers(server)
        for writer in all_writers:
            writer.start()
        kills, starts, lost = 0, [], []
        end = time.monotonic() + SECONDS
        while kills < KILLS and time.monotonic() < end:
            for writer in all_writers:
                writer.first.clear()
            # Only what has begun to write can lose something.
            if not all(writer.first.wait(20) for writer in all_writers):
                break
            time.sleep(chance.uniform(0, 0.25))
            server.kill()
            kills += 1
            lost += losses_in_copy(all_writers, folder)
            starts.append(server.start())
            lost += unread(all_writers, server)
        for writer in all_writers:
            writer.stopping.set()
        for writer in all_writers:
            writer.join(20)
        lost += unread(all_writers, server)
        said = server.stop()
        lost += losses(all_writers, file)
        broken = not stands(file)
        settle(file)
        written = sum(writer.acknowledged for writer in all_writers)
        wrong = [line for writer in all_writers for line in writer.wrong]
        report.line("killed while writing", f"{kills} times", kills >= 30)
        report.line("answered with success", f"{written} writes of {len(all_writers)} writers", written >= 10 * kills)
        report.line("of these lost", f"{len(lost)} {lost[:3] or ''}", not lost)
        report.line("refused or failed without cause", f"{len(wrong)} {wrong[:3] or ''}", not wrong)
        report.line("integrity_check and foreign_key_check", "broken" if broken else "ok", not broken)
        report.line("start to first connection", f"median {sorted(starts)[len(starts) // 2] * 1000:.0f} ms, most {max(starts) * 1000:.0f} ms",
                    max(starts) < 10)
        report.line("faults that the server told of", said.strip()[:200] or "none", "fault" not in said)
        seen = planted(all_writers, file)
        report.line("planted losses that were seen", f"{seen} of {len(all_writers)}", seen == len(all_writers))
    report.end()


if __name__ == "__main__":
    main()
