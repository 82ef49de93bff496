"""Erases a thousand households that have been through everything, and looks for what is left of them.

  erase.py BROBYGGER TORTURE [HOUSEHOLDS [LEFT]]

Looks into every file of the installation, its live copy of the keys, its log's heads, the temporary folder and copies made
before the erasing, in UTF-8, UTF-16, base64, hexadecimal, URL form and inside gzip; then opens the old copies with every
key that is still alive. Those who were not to be erased must all be there.
"""
import base64, glob, os, re, shutil, sqlite3, subprocess, sys, tempfile, time, zlib

BROBYGGER, TORTURE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ERASED = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
LEFT = int(sys.argv[4]) if len(sys.argv) > 4 else 100
LIMIT = 60
# Every planted word is one of these and a number: found by what they have in common, told apart by the number.
WORD = re.compile(rb"zqk[nv]\d{6}\w*", re.IGNORECASE)
# A number as it is typed, and as it is stored: behind +45.
PHONE = re.compile(rb"(?:(?<!\d)|(?<=\+45))(?:60|71|81)[01]\d{5}(?!\d)")
# The key of somebody's app, as they type it over.
KEY = re.compile(rb"(?<![A-Z2-7])[A-Z2-7]{32}(?![A-Z2-7])")
# What is in it is chosen from a list: nobody's own, whatever it says.
CHOSEN = {"mandate.sealed_about"}
ENCODED = re.compile(
    rb"7a716b(?:6e|76)(?:3\d){6}|(?:%7a)(?:%71)(?:%6b)(?:%6e|%76)(?:%3\d){6}"
    rb"|z\0q\0k\0[nv]\0(?:\d\0){6}|\0z\0q\0k\0[nv](?:\0\d){6}|enFr[bd][\w+/-]+|pxa2[\w+/-]+|pxa3[\w+/-]+|6cWt[u2][\w+/-]+", re.IGNORECASE)


class Report:
    def __init__(self):
        self.failed = 0

    def line(self, what, figure, goal, holds):
        self.failed += not holds
        print(f"{'ok ' if holds else 'NOT'}  {what}: {figure} (goal {goal})", flush=True)


def unpacked(content):
    """The file itself, and whatever in it is packed by gzip or zlib."""
    yield content
    for found in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", content):
        for bits in (31, 15):
            try:
                yield zlib.decompressobj(bits).decompress(content[found.start() :], 10_000_000)
            except zlib.error:
                pass


def decoded(text):
    """Words of any encoding, in clear."""
    yield from (match.group() for match in WORD.finditer(text))
    yield from (match.group() for match in PHONE.finditer(text))
    yield from (match.group() for match in KEY.finditer(text))
    for match in ENCODED.finditer(text):
        found = match.group()
        for attempt in (
            lambda: bytes.fromhex(found.decode()), lambda: bytes.fromhex(found.replace(b"%", b"").decode()),
            lambda: found.replace(b"\0", b""),
            *(lambda before=before: base64.b64decode((before + found)[: len(before + found) // 4 * 4], b"-_" if b"-" in found or b"_" in found else b"+/")
              for before in (b"", b"AH", b"AAB")),
        ):
            try:
                yield from (match.group() for match in WORD.finditer(attempt()))
            except ValueError:
                pass


def mark(word):
    """A planted word by what it begins with; a number or a key as it is."""
    return word.lower()[:10] if word[:3].lower() == b"zqk" else word


def hits(places, words):
    """Which of these words stand in which files."""
    begin = {mark(word.encode()) for word in words}
    found = []
    for place in places:
        paths = sorted(glob.glob(place + "/**", recursive=True)) if os.path.isdir(place) else [place]
        for path in filter(os.path.isfile, paths):
            with open(path, "rb") as file:
                content = file.read()
            for text in unpacked(content):
                found += [(path, word) for word in decoded(text) if mark(word) in begin]
    return found


def proves_that_it_sees(home):
    """A search that finds nothing proves something only when it finds what is there."""
    word = b"zqkn000007name"
    forms = [word, word.upper(), word.decode().encode("utf-16-le"), word.decode().encode("utf-16-be"), word.hex().encode(),
             b"".join(b"%%%02X" % byte for byte in word), zlib.compress(b"x" * 50 + word), b"..6000007..6000007",
             b"tel:+4560000007", b"MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK"]
    forms += [base64.b64encode(b"\0" * shift + word + b"tail") for shift in range(3)]
    missed = []
    for number, form in enumerate(forms):
        path = os.path.join(home, f"seen-{number}")
        with open(path, "wb") as file:
            file.write(os.urandom(50) + b" " + form + b" " + os.urandom(50))
        if not hits([path], ["zqkn000007name", "6000007", "60000007", "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK"]) and number != 7:
            missed.append(number)
        os.remove(path)
    return missed, len(forms)


def what_opens(database, keys, key):
    run = subprocess.run([TORTURE, "open", database, "--keys", *keys, "--key", key], capture_output=True)
    if run.returncode:
        sys.exit(f"torture open: {run.stderr.decode()[-2000:]}")
    return run.stdout


def empty(text, planted):
    """The sealed columns in which nothing opens that was planted: a field that is new, and that nobody has planted yet."""
    fields, filled, field = [], set(), None
    for line in text.decode().splitlines():
        found = re.match(r"(\w+\.sealed_\w+)(\t|$)", line)
        if found and not found[2]:
            fields.append(found[1])
        field = found[1] if found else field
        if any(mark(word) in planted for word in decoded(line.encode())) or (field in CHOSEN and "\t" in line):
            filled.add(field)
    return fields, sorted(set(fields) - filled)


def printed(data, household, erased):
    """All that the commands print about people, on both channels: numbers and ids, never what somebody is called."""
    database = sqlite3.connect(os.path.join(data, "brobygger.sqlite"))
    accounts = [row[0] for row in database.execute("SELECT account_id FROM membership ORDER BY account_id DESC LIMIT 5")]
    accounts += [row[0] for row in database.execute("SELECT account_id FROM membership WHERE role = 'leader'")]
    mine = re.compile(r"zqk\w+mail@\S+")
    mails = [word for word in erased if mine.fullmatch(word)][:4]
    database.close()
    commands = [["retention", "--dry-run"], ["log", "show", "--household", household, "--limit", "1000"]]
    commands += [["access", "--who", account] for account in accounts + mails] + [["erase", household]]
    commands += [["log", "show", "--account", account, "--limit", "1000"] for account in accounts]
    text, failed = b"", []
    for command in commands:
        run = subprocess.run([BROBYGGER, *command, "--data", data], capture_output=True)
        text += run.stdout + run.stderr
        # Newcomers have an address and no account: that is said, without the address.
        if run.returncode and not command[-1].startswith("zqkn"):
            failed.append(" ".join(command))
    return text, failed, len(commands)


def main():
    report = Report()
    home = tempfile.mkdtemp(prefix="torture-erase-")
    data, copies, old, temporary = (os.path.join(home, name) for name in ("data", "copies", "old", "tmp"))
    for folder in (old, temporary):
        os.makedirs(folder)
    missed, forms = proves_that_it_sees(home)
    report.line("forms of a word that the search sees", forms - len(missed), forms, not missed)
    if missed:
        print("      not seen:", missed)
    environment = {**os.environ, "TMPDIR": temporary}
    begun = time.monotonic()
    plant = subprocess.run(
        [TORTURE, "plant", data, "--keys-copy", copies, "--erased", str(ERASED), "--left", str(LEFT)],
        capture_output=True, text=True, env=environment)
    if plant.returncode:
        sys.exit(f"torture plant: {plant.stderr[-2000:]}")
    planted = [line.split("\t") for line in plant.stdout.splitlines()]
    gone = {line[1]: line[2:] for line in planted if line[0] == "erased"}
    stay = {line[1]: line[2:] for line in planted if line[0] == "left"}
    print(f"Planted {len(gone)} to be erased and {len(stay)} to be left in {time.monotonic() - begun:.0f} s.", flush=True)
    words = [value for values in gone.values() for value in values]
    theirs = {word.encode()[:10] for word in words if word.startswith("zqk")}
    others = {word.encode() for values in stay.values() for word in values}

    # Copies of before, of two kinds: the files as they lie, with their log, and one made by SQLite.
    for name in os.listdir(data):
        if name.startswith("brobygger.sqlite"):
            shutil.copy(os.path.join(data, name), old)
    backup = os.path.join(home, "backup.sqlite")
    sqlite3.connect(os.path.join(data, "brobygger.sqlite")).execute("VACUUM INTO ?", (backup,))
    keys, key = [os.path.join(data, "keys.sqlite"), os.path.join(copies, "keys.sqlite")], data + ".key"
    before = what_opens(backup, keys, key)
    fields, unplanted = empty(before, {mark(word.encode()) for values in (gone | stay).values() for word in values})
    report.line("sealed columns that are planted", len(fields) - len(unplanted), len(fields), fields and not unplanted)
    if unplanted:
        print("      not planted: " + ", ".join(unplanted) + " (Sources/Torture/Garden)")
    seen = {word.lower()[:10] for word in WORD.findall(before)}
    # Somebody who is called bears the mark of a newcomer.
    report.line("of theirs that open before", len(seen & theirs), len(theirs), seen >= theirs)
    kept = {word for word in others if word in before}
    report.line("values in clear before, in any file", len(hits([data, copies, old, backup], words)), 0, not hits([data, old, backup], words))

    household = next(iter(gone))
    text, failed, count = printed(data, household, [word for values in gone.values() for word in values][:200])
    told = set(decoded(text))
    report.line(f"of theirs in {text.count(bytes([10]))} lines that {count} commands print", len(told), 0, not told and len(text) > 1000)
    report.line("commands that fail", ", ".join(failed) or 0, 0, not failed)

    begun = time.monotonic()
    erase = subprocess.run(
        [BROBYGGER, "erase", "-", "--yes", "--data", data], input="\n".join(gone), capture_output=True, text=True,
        env=environment)
    seconds = time.monotonic() - begun
    report.line("of theirs that the erasing prints", len(set(decoded(erase.stdout.encode() + erase.stderr.encode()))), 0,
                not set(decoded(erase.stdout.encode() + erase.stderr.encode())))
    if erase.returncode:
        sys.exit(f"brobygger erase: {erase.stderr[-2000:]}")
    report.line("seconds from the click", f"{seconds:.1f}", f"<= {LIMIT}", seconds <= LIMIT)

    mend = subprocess.run([BROBYGGER, "mend", "--data", data], capture_output=True, text=True, env=environment)
    report.line("what does not fit together afterwards", mend.stdout.strip() or mend.stderr.strip()[:200], 0,
                "no key: 0," in mend.stdout and "nothing: 0." in mend.stdout)
    found = hits([data, copies, temporary] + glob.glob(data + ".*"), words)
    report.line("their values in clear, now", len(found), 0, not found)
    found = hits([old, backup], words)
    report.line("their values in clear, in copies of before", len(found), 0, not found)
    for name, database in [("now", os.path.join(data, "brobygger.sqlite")),
                           ("in the files of before", os.path.join(old, "brobygger.sqlite")), ("in a backup", backup)]:
        text = what_opens(database, keys, key)
        opened = {word.lower()[:10] for word in WORD.findall(text)} & theirs
        phones = [word for word in words if not word.startswith("zqk") and word.encode() in text]
        report.line(f"of theirs that open {name}", len(opened) + len(phones), 0, not opened and not phones)
        lost = {word for word in kept if word not in text}
        report.line(f"values of the others that open {name}", f"{len(kept) - len(lost)} of {len(kept)}", len(kept), not lost)
    shutil.rmtree(home)
    sys.exit(1 if report.failed else 0)


main()
