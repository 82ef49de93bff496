"""A backup taken while people work comes back whole, the erased do not, and damage of any kind brings back nothing.

  restore.py [BINARY]
"""
import contextlib, os, random, re, shutil, sqlite3, subprocess, sys, tempfile, threading, time

from server import ROOT, Browser, Report, Server, binary

PASSPHRASE = "kun os to og muren\n"
SECONDS = 20  # for each of the two rounds of kills
chance = random.Random(int(os.environ.get("SEED", "0")) or None)


class Said:
    """What a command answered."""

    def __init__(self, done):
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr

    @property
    def is_clear(self):
        """One line that says what is wrong, and status 1."""
        lines = self.err.strip().splitlines()
        return self.status == 1 and len(lines) == 1 and lines[0].startswith("Error: ") and not self.out


class Place:
    """A folder with one installation, its backup and everything that opens it."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        os.makedirs(folder, exist_ok=True)
        self.data, self.key, self.keys = self.at("house"), self.at("house.key"), self.at("keys")
        os.makedirs(self.keys, exist_ok=True)
        self.write("passphrase", PASSPHRASE)
        self.write("wrong", "kun os to og muren nu\n")

    def at(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.at(name), "wb" if isinstance(content, bytes) else "w") as file:
            file.write(content)
        return self.at(name)

    def read(self, name):
        with open(self.at(name), "rb") as file:
            return file.read()

    def command(self, *words):
        return [self.program, *words]

    def run(self, *words):
        return Said(subprocess.run(self.command(*words), cwd=ROOT, capture_output=True, text=True, timeout=120,
                                   env={**os.environ, "SWIFT_BACKTRACE": "enable=no"}))

    def backup(self, name, *more, lock=None):
        return self.run("backup", self.at(name), "--data", self.data, *(lock or self.public), *more)

    def restoring(self, backup, into="back", keys=None, opener=None):
        return ["restore", self.at(backup), "--keys", keys or self.keys, "--key", self.key, "--data", self.at(into),
                *(opener or self.private)]

    def restore(self, backup, **more):
        return self.run(*self.restoring(backup, **more))

    def make_keys(self):
        assert self.run("backup", "--make-key", self.at("safe")).status == 0
        self.public, self.private = ["--recipient-key", self.at("safe.pub")], ["--private-key", self.at("safe")]
        return oct(os.stat(self.at("safe")).st_mode & 0o777)

    def left_of(self, into="back"):
        return [name for name in os.listdir(self.folder) if name.startswith(into)]


class Working(threading.Thread):
    """People who work while the backup is taken."""

    def __init__(self, server, cookies):
        super().__init__(daemon=True)
        self.browser = Browser(server)
        self.browser.cookies = dict(cookies)
        self.stopping = threading.Event()
        self.done = 0

    def run(self):
        while not self.stopping.is_set():
            self.done += self.browser.post("/today/claims", {"task": f"backup {self.done}"})[0] == 303


def signed_in(server, role):
    people = re.findall(r'name="account" value="([^"]+)"><strong>([^<]+)</strong>', Browser(server).get("/demo")[2])
    browser = Browser(server)
    account = next(account for account, named in people if named == role)
    assert browser.post("/demo/sign-in", {"account": account})[0] == 303
    return browser


def newcomers(leader):
    """Id → name of everybody whom the leader sees by name."""
    found, page = {}, leader.get("/newcomers")[2]
    for id in dict.fromkeys(re.findall(r'href="/newcomers/([0-9a-f-]{36})"', page)):
        status, _, text = leader.get(f"/newcomers/{id}")
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S)
        if status == 200 and heading:
            found[id] = re.sub(r"<[^>]+>", "", heading[1]).strip()
    return found


def keys_of(folder, subject):
    with contextlib.closing(sqlite3.connect(os.path.join(folder, "keys.sqlite"))) as keys:
        return keys.execute("SELECT count(*) FROM key WHERE subject = ?", (subject,)).fetchone()[0]


def rows(folder, sql):
    with contextlib.closing(sqlite3.connect(os.path.join(folder, "brobygger.sqlite"))) as database:
        return database.execute(sql).fetchall()


def comes_back(place, report):
    """Back up while people work; erase one and add another; restore; look at everybody. Leaves the backup `town`."""
    server = Server(place.program, place.data, more=["--keys-copy", place.keys])
    server.start()
    assert Browser(server).post("/sign-in", {"email": "erik@lindby.example"})[0] < 400
    leader, caseworker = signed_in(server, "Aktivitetsleder"), signed_in(server, "Sagsbehandler")
    report.line("the private key is for its owner alone", mode := place.make_keys(), mode == "0o600")
    working = Working(server, leader.cookies)
    working.start()
    time.sleep(0.3)
    before = working.done
    said = place.backup("town")
    locked = place.backup("town-locked", lock=["--passphrase-file", place.at("passphrase")])
    report.line("backed up while people worked", f"{said.out.strip()[:80]}{said.err} … {working.done - before} writes meanwhile",
                said.status == 0 and locked.status == 0 and working.done > before)
    working.stopping.set()
    working.join(20)

    everybody = newcomers(leader)
    erased = chance.choice(sorted(id for id, name in everybody.items() if not name.startswith("N-")))
    assert keys_of(place.data, erased), "the erased had no key to begin with"
    assert leader.post(f"/newcomers/{erased}/withdrawal", {"how": "paper"})[0] == 303
    remaining = newcomers(leader)
    activity = re.search(r'name="activity"[^>]*value="([^"]+)"', caseworker.get("/forms/new")[2])
    activity = activity or re.search(r'name="activity".*?<option value="([^"]+)"', caseworker.get("/forms/new")[2], re.S)
    form = caseworker.post("/forms/new", {"kind": "person", "language": "ar", "activity": activity[1], "key": "young"})[1]
    form = form.split("/")[-1]
    caseworker.post(f"/forms/{form}", {"kind": "person", "language": "ar", "activity": activity[1], "name": "Nadia"})
    assert keys_of(place.data, form), "the young form had no key"
    server.stop()

    said = place.restore("town")
    report.line("restored with the newest keys", said.out.replace("\n", " ")[:300] or said.err, said.status == 0)
    back = place.at("back")
    old = Browser(restored := Server(place.program, back))
    shutil.copy(place.key, place.at("back.key"))
    restored.start()
    old.cookies = dict(leader.cookies)
    answer = old.get("/today")
    report.line("an old session opens nothing", f"{answer[0]} {answer[1]}", answer[0] == 303 and answer[1].startswith("/sign-in"))
    now = newcomers(signed_in(restored, "Aktivitetsleder"))
    wrong = [id for id, name in remaining.items() if id != erased and now.get(id) != name]
    report.line("everybody else is as before", f"{len(remaining)} newcomers, wrong: {wrong}", not wrong and len(remaining) > 10)
    page = signed_in(restored, "Aktivitetsleder").get(f"/newcomers/{erased}")[2]
    name = everybody[erased]
    report.line("the erased is not readable", f"{name} is {'there' if name in page else 'not there'}", name not in page)
    restored.stop()
    assert keys_of(place.keys, form) and not keys_of(place.keys, erased), "the live copy is not as the keys are"
    report.line("nor has it a key, nor has what came after the backup", f"{keys_of(back, erased)}, {keys_of(back, form)}",
                keys_of(back, erased) == 0 and keys_of(back, form) == 0 and keys_of(place.data, form) > 0
                and "Stayed erased: 1 household" in said.out)
    raw = b"".join(open(os.path.join(back, file), "rb").read() for file in os.listdir(back))
    backed = place.read("town") + place.read("town-locked")
    report.line("its name stands nowhere in the bytes", "restored folder and backups",
                name.encode() not in raw + backed and b"Amina" not in backed)
    due = len(rows(back, "SELECT 1 FROM follow_up WHERE done_at IS NULL AND dropped_at IS NULL AND due_on <= date('now')"))
    report.line("says what is due", f"{due} follow-ups", f"{due} follow-up" in said.out and due > 0)
    asked = len(rows(back, "SELECT DISTINCT account_id FROM letter WHERE kind = 'call-notice'"))
    report.line("asks whoever leads to go through the safety calls", f"{asked} leaders",
                asked > 0 and "Safety calls: whoever leads" in said.out)
    letters = [{id for id, in rows(folder, "SELECT id FROM letter")} for folder in (place.data, back)]
    report.line("letters are not sent twice", f"{len(letters[0])} before, of these {len(letters[0] & letters[1])} after",
                len(letters[0]) > 0 and not letters[0] & letters[1])
    proof = place.run("log", "verify", "--data", back, "--log-heads", os.path.join(back, "log.heads"))
    deed = rows(back, "SELECT deed FROM access_log ORDER BY position DESC LIMIT 20")
    report.line("the log goes on from the backup, and says what has been done", proof.out.strip().splitlines()[:1],
                ("whole chain" in proof.out or "as it was written" in proof.out) and ("restored",) in deed)
    said = place.restore("town-locked", into="practice", opener=["--passphrase-file", place.at("passphrase")])
    report.line("a passphrase opens it too", said.out.splitlines()[:1] or said.err, said.status == 0)
    shutil.rmtree(back)
    os.remove(place.at("back.key"))


def is_refused(place, said):
    return said.is_clear and not place.left_of()


def damage(place, report):
    whole = place.read("town")
    wrong, shown = [], set()

    def attempt(what, content):
        place.write("damaged", content)
        said = place.restore("damaged")
        if not is_refused(place, said):
            wrong.append(f"{what}: {said.status} {said.err.strip()} {place.left_of()}")
        shown.add(re.sub(r"piece \d+", "piece N", said.err.strip().replace(place.folder, "…")))

    for position in [*range(0, 60, 7), *(chance.randrange(len(whole)) for _ in range(25)), len(whole) - 1]:
        attempt(f"byte {position}", whole[:position] + bytes([whole[position] ^ (1 << chance.randrange(8))]) + whole[position + 1:])
    for length in [0, 10, 100, 500, len(whole) - 1, len(whole) - 17, *(chance.randrange(len(whole)) for _ in range(6))]:
        attempt(f"shortened to {length}", whole[:length])
    attempt("lengthened", whole + b"\0")
    start, piece = head_length(whole), 65_553
    one, two, rest = whole[start:start + piece], whole[start + piece:start + 2 * piece], whole[start + 2 * piece:]
    attempt("swapped", whole[:start] + two + one + rest)
    attempt("left out", whole[:start] + one + rest)
    report.line("damaged anywhere: refused in one line, nothing restored", f"{len(wrong)} wrong {wrong[:3]}", not wrong)
    for line in sorted(shown):
        print(f"       {line}")


def head_length(whole):
    return 19 + int.from_bytes(whole[17:19], "little") + 24 + 17 + 32


def wrong_things(place, report):
    """What is refused before anything happens, each with a line of its own."""
    other = Place(place.program, place.at("elsewhere"))
    assert place.run("backup", "--make-key", place.at("other")).status == 0
    neighbour = Server(place.program, other.at("house"))
    neighbour.start()
    neighbour.stop()
    os.makedirs(place.at("mine"))
    place.write("mine/letter.txt", "mine")
    kept = place.at("kept")
    os.makedirs(kept)
    shutil.copy(os.path.join(place.keys, "keys.sqlite"), kept)
    with contextlib.closing(sqlite3.connect(os.path.join(kept, "keys.sqlite"))) as keys:
        keys.execute("UPDATE about SET value = 0 WHERE name = 'changes'")
        keys.commit()
    torn = place.at("torn")
    os.makedirs(torn)
    place.write("torn/keys.sqlite", place.read("keys/keys.sqlite")[:9000])
    os.makedirs(place.at("noise"))
    place.write("noise/brobygger.sqlite", b"noise " * 1000)
    old = place.at("old")
    os.makedirs(old)
    with contextlib.closing(sqlite3.connect(os.path.join(old, "brobygger.sqlite"))) as database:
        database.execute("CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
    locked = ["--passphrase-file", place.at("wrong")]
    cases = {
        "wrong passphrase": place.restore("town-locked", opener=locked),
        "passphrase for what has a key": place.restore("town", opener=locked),
        "wrong private key": place.restore("town", opener=["--private-key", place.at("other")]),
        "public for private key": place.restore("town", opener=["--private-key", place.at("safe.pub")]),
        "keys of another installation": place.restore("town", keys=other.at("house")),
        "keys older than the backup": place.restore("town", keys=kept),
        "keys cut off": place.restore("town", keys=torn),
        "no keys": place.restore("town", keys=place.at("nowhere")),
        "key file of another installation": place.run(
            *[other.at("house.key") if word == place.key else word for word in place.restoring("town")]),
        "no key file": place.run(*[place.at("nowhere") if word == place.key else word for word in place.restoring("town")]),
        "no backup": place.restore("nowhere"),
        "another file": place.restore("passphrase"),
        "folder in use": place.restore("town", into="mine"),
        "backup over a backup": place.backup("town"),
        "backup of nothing": place.run("backup", place.at("new"), "--data", place.at("nowhere"), *place.public),
        "backup of what is not sealed yet": place.run("backup", place.at("new"), "--data", old, *place.public),
        "backup of what is no database": place.run("backup", place.at("new"), "--data", place.at("noise"), *place.public),
        "backup into no folder": place.backup("nowhere/town"),
        "backup under a short passphrase": place.run(
            "backup", place.at("new"), "--data", place.data, "--passphrase-file", place.write("short", "kort\n")),
    }
    before = place.read("town")
    for what, said in cases.items():
        report.line(what, said.err.strip().replace(place.folder, "…") or said.out, is_refused(place, said))
    whole = place.read("town") == before and os.listdir(place.at("mine")) == ["letter.txt"]
    report.line("nothing was overwritten or begun", sorted(os.listdir(place.folder)), whole and not os.path.exists(place.at("new")))


def full_disk(place, report):
    small = place.at("small")
    os.makedirs(small)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "none", small], capture_output=True).returncode:
        report.line("on a full disk", "not tried: only root can make one", True)
        return
    try:
        said = place.backup("small/town")
        report.line("backup to a full disk", said.err.strip().replace(place.folder, "…"), said.is_clear and not os.listdir(small))
        said = place.restore("town", into="small/back")
        report.line("restore to a full disk", said.err.strip().replace(place.folder, "…"), said.is_clear and not os.listdir(small))
        said = place.restore("town", into="small")
        report.line("restore to a disk of its own", said.err.strip().replace(place.folder, "…"), said.is_clear)
    finally:
        subprocess.run(["umount", small])


def kill_within(place, words, longest):
    process = subprocess.Popen(place.command(*words), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.uniform(0, longest))
    process.kill()
    return process.wait() != 0


def took(work):
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def kills(place, report):
    """What is found after `kill -9`, over and over: the old, or all of the new."""
    known = {place.read("town")}
    shutil.copy(place.at("town"), place.at("daily"))
    longest = 1.6 * took(lambda: place.backup("daily", "--replace"))
    words = ["backup", place.at("daily"), "--data", place.data, *place.public, "--replace"]
    killed, clear, end = 0, [], time.monotonic() + SECONDS
    while (killed < 30 or len(known) < 6) and time.monotonic() < end:
        longest *= 1 if len(known) > 3 else 1.05  # a busy machine takes longer than it did when it was asked
        killed += kill_within(place, words, longest)
        known.add(place.read("daily"))
        clear += [name for name in os.listdir(place.folder) if name.endswith(".copy") and os.path.getsize(place.at(name))]
    wrong = []
    for number, content in enumerate(known):
        place.write("candidate", content)
        said = place.restore("candidate")
        if said.status:
            wrong.append(said.err)
        shutil.rmtree(place.at("back"), ignore_errors=True)
    report.line("backup killed", f"{killed} times; {len(known)} different files, of which damaged: {len(wrong)}",
                killed > 10 and len(known) > 3 and not wrong)
    report.line("clear copies left by that", clear, not clear)
    said = place.backup("daily", "--replace")
    report.line("the next backup", said.out.strip()[:80] or said.err, said.status == 0)

    longest = 1.6 * took(lambda: place.restore("town"))
    shutil.rmtree(place.at("back"))
    killed, half, whole, wrong, end = 0, 0, 0, [], time.monotonic() + SECONDS
    while (killed < 30 or whole < 3) and time.monotonic() < end:
        longest *= 1 if whole else 1.05
        killed += kill_within(place, place.restoring("town"), longest)
        for name in place.left_of():
            files = os.listdir(place.at(name))
            if "half-restored" in files:
                half += 1
                if half < 4:
                    said = place.run("invite", "a@example.org", "--name", "A", "--role", "leader", "--organisation", "A",
                                     "--data", place.at(name), "--key", place.key)
                    if not said.is_clear:
                        wrong.append(f"half a restore starts: {said.out} {said.err}")
            elif files:
                whole += 1
                if not is_whole(place.at(name)):
                    wrong.append(f"{name}: {files}")
        shutil.rmtree(place.at("back"), ignore_errors=True)
    report.line("restore killed", f"{killed} times; found half {half} and whole {whole} times, wrong: {wrong[:3]}",
                killed > 3 and half > 0 and whole > 0 and not wrong)
    said = place.restore("town")
    report.line("the next restore", said.out.splitlines()[:1] or said.err, said.status == 0 and place.left_of() == ["back"])


def is_whole(folder):
    return (rows(folder, "PRAGMA integrity_check") == [("ok",)] and rows(folder, "SELECT count(*) FROM session") == [(0,)]
            and os.path.exists(os.path.join(folder, "keys.sqlite")))


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="brobygger-restore-") as folder:
        place = Place(binary(), folder)
        comes_back(place, report)
        damage(place, report)
        wrong_things(place, report)
        full_disk(place, report)
        kills(place, report)
    report.end()


if __name__ == "__main__":
    main()
