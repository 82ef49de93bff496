"""A spreadsheet that comes in while the server is killed again and again: everybody once, nobody twice, nothing left over.

  spreadsheets.py [BINARY [ROWS [KILLS]]]

And files that are no tables: each gets one line, and nothing is kept of it.
"""
import http.client, random, re, sqlite3, subprocess, sys, tempfile, time

from server import Browser, Report, Server, binary

ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 10
FILES = {
    "a workbook": (b"PK\x03\x04" + b"x" * 100, "Excel-projektmappe"),
    "an old workbook": (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "gammel Excel-projektmappe"),
    "a PDF": (b"%PDF-1.7\n", "PDF"),
    "UTF-16": ("Navn;By\r\nAnna;Ry\r\n".encode("utf-16"), "UTF-16"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "ikke en tabel"),
    "letters of an old Mac": ("Navn;By\r\nSøren;Ry\r\n".encode("mac-roman"), "gammel Mac"),
    "letters of DOS": ("Navn;By\r\nSøren;Ry\r\n".encode("cp850"), "DOS"),
    "letters that were garbled before": ("Navn;By\r\nSÃ¸ren;Ry\r\n".encode(), "Ã¸"),
    "prose": ("Kære alle\r\nTak for sidst.\r\n".encode(), "kun én kolonne"),
    "headings alone": (b"Navn;By\r\n", "kun overskrifter"),
    "a quote without end": (b'Navn;By\r\nAnna;"Ry\r\n', "linje 2"),
    "nothing": (b"", "Vælg en fil"),
    "33 MB": (b"Navn;By\r\n" + b"Anna;Ry\r\n" * (33 * 1024 * 1024 // 9), "for stor"),
}


def sign_in(server):
    browser = Browser(server)
    people = re.findall(r'name="account" value="([^"]+)"><strong>([^<]+)</strong><bdi>([^<]+)', browser.get("/demo")[2])
    browser.post("/demo/sign-in", {"account": next(account for account, _, name in people if name == "Carl Holm")})
    return browser


def upload(browser, server, content):
    page = browser.get("/imports/new")[2]
    found = re.search(r'name="activity" value="([^"]+)"|<option value="([^"]+)"', page)
    body = b""
    for name, value in (("side", "volunteer"), ("activity", found[1] or found[2])):
        body += f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    body += b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n' + content + b"\r\n--x--\r\n"
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("POST", "/imports/new", body, {
        "Origin": f"http://127.0.0.1:{server.port}", "Content-Type": "multipart/form-data; boundary=x",
        "Cookie": "; ".join(f"{name}={value}" for name, value in browser.cookies.items())})
    answer = connection.getresponse()
    text = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", answer.read().decode()))
    return answer.status, answer.headers.get("Location", ""), text


def query(folder, sql):
    database = sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True)
    try:
        return database.execute(sql).fetchone()[0]
    finally:
        database.close()


def bad_files(report, server, browser, folder):
    for name, (content, words) in FILES.items():
        status, _, text = upload(browser, server, content)
        report.line(name, f"{status}, {words!r} {'said' if words in text else 'not said'}", status == 422 and words in text)
    report.line("spreadsheets kept of them", query(folder, "SELECT COUNT(*) FROM import"), query(folder, "SELECT COUNT(*) FROM import") == 0)


def killed(report, server, browser, folder):
    before = query(folder, "SELECT COUNT(*) FROM household WHERE side = 'volunteer'")
    rows = "\r\n".join(f"Frivillig Nr{number};8660;{20_000_000 + number};dansk" for number in range(ROWS))
    path = upload(browser, server, f"Navn;Postnr;Mobil;Sprog\r\n{rows}\r\n".encode())[1]

    def state():
        return query(folder, f"SELECT state FROM import WHERE id = '{path.split('/')[-1]}'")

    while state() == "checking":
        time.sleep(0.1)
    browser.ask("POST", f"{path}/start", {"leave-out-faulty": "yes"}, timeout=60)
    chance, kills, begun = random.Random(7), 0, time.monotonic()
    while state() != "done" and time.monotonic() - begun < 900:
        if kills < KILLS:
            time.sleep(chance.uniform(0.05, 0.8))
            server.kill()
            kills += 1
            # The lease of the dead is over after half a minute; this one is taken away so that the test need not wait.
            database = sqlite3.connect(f"{folder}/brobygger.sqlite")
            database.execute("UPDATE import SET lease_until = '2000-01-01T00:00:00.000Z'")
            database.commit()
            database.close()
            server.start()
        else:
            time.sleep(0.5)
    came = query(folder, "SELECT COUNT(*) FROM household WHERE side = 'volunteer'") - before
    report.line(f"households after {kills} kills", f"{came} of {ROWS}", came == ROWS)
    for table in ("contact", "adult"):
        extra = query(folder, f"SELECT COUNT(*) - COUNT(DISTINCT household_id) FROM {table} WHERE household_id IN (SELECT household_id FROM import_household)")
        report.line(f"{table} twice", extra, extra == 0)
    left = query(folder, "SELECT COUNT(*) FROM import_piece")
    report.line("rows of the file left over", left, left == 0)
    names = len(set(re.findall(r"Frivillig Nr\d+", browser_all(server))))
    report.line("different names in what a leader saves", f"{names} of {ROWS}", names == ROWS)


def browser_all(server):
    return sign_in(server).ask("POST", "/volunteers/download", {}, timeout=300)[2]


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as home:
        folder = f"{home}/data"
        server = Server(binary(), folder)
        server.start()
        browser = sign_in(server)
        bad_files(report, server, browser, folder)
        killed(report, server, browser, folder)
        server.stop()
        mend = subprocess.run([binary(), "mend", "--data", folder], capture_output=True, text=True)
        said = mend.stdout.strip() or mend.stderr.strip()
        report.line("rows and keys that do not fit together", said[:120], "no key: 0," in said and "nothing: 0." in said)
    report.end()


main()
