"""Uploads a spreadsheet of invented volunteers to the real server, presses the buttons, and says what each step took.

  bring.py BINARY [ROWS]

The goal is that 100,000 rows are in within 60 s of the press of the button. Beside it: the same rows taken out again, and
how long another page takes while it goes on.
"""
import http.client, os, random, re, shutil, statistics, sys, tempfile, threading, time, urllib.parse

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
sys.path.insert(0, os.path.join(ROOT, "Tests/Reliability"))
from server import Browser, Server

BINARY, ROWS = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
FIRST = "Anna Bo Dorte Eva Finn Grete Hans Inger Jens Karen Lars Mona Niels Ole Pia Rikke Søren Tove Ulla Viggo".split()
LAST = "Aaen Bjerg Christiansen Dahl Eriksen Friis Holm Iversen Krog Lund Møller Olsen Petersen Sommer Toft Vang Østergård".split()
INTERESTS = ["madlavning", "fodbold", "musik", "havearbejde", "cykling", "svømning", "læsning"]
WORDS = ["Jeg kan godt lide at lave mad og gå lange ture ved åen.", "Vi bor tæt på skoven; børnene elsker dyr.", ""]


def spreadsheet():
    """As Danish Excel saves it in Windows-1252."""
    chance = random.Random(ROWS)
    lines = ["Navn;Adresse;Postnr. og by;Mobil;E-mail;Sprog;Interesser;Km;Fødselsdato;Egne ord"]
    for number in range(ROWS):
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)} {number}"
        lines.append(";".join([
            name, f"Åvej {number % 300}", chance.choice(["8660 Skanderborg", "4000 Roskilde", "5000 Odense C"]),
            f"{20_000_000 + number}", f"v{number}@lindby.example", chance.choice(["dansk", "dansk, engelsk", "dansk, tysk"]),
            chance.choice(["", "musik"]), f"{chance.randint(1, 60)},0", f"{chance.randint(1, 28):02}-0{chance.randint(1, 9)}-{chance.randint(1940, 2000)}",
            '"' + chance.choice(WORDS) + '"']))
    return "\r\n".join(lines).encode("cp1252")


def upload(browser, server, activity, content):
    border = "----brobygger"
    body = b"".join(
        f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in (("side", "volunteer"), ("activity", activity)))
    body += f'--{border}\r\nContent-Disposition: form-data; name="file"; filename="folk.csv"\r\n\r\n'.encode()
    body += content + f"\r\n--{border}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.request("POST", "/imports/new", body, {
        "Origin": f"http://127.0.0.1:{server.port}", "Content-Type": f"multipart/form-data; boundary={border}",
        "Cookie": "; ".join(f"{name}={value}" for name, value in browser.cookies.items())})
    answer = connection.getresponse()
    text = answer.read().decode()
    if answer.status != 303:
        sys.exit(f"upload: {answer.status} {re.sub('<[^>]+>', ' ', text)[-2000:]}")
    return answer.headers["Location"]


def follow(browser, path, sign, watched):
    """Seconds until the page says so, as somebody who looks at it now and then."""
    begun = time.monotonic()
    while time.monotonic() - begun < 1800:
        text = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", browser.get(path)[2]))
        if sign in text:
            return time.monotonic() - begun, text
        page = time.monotonic()
        browser.get("/today")
        watched.append(time.monotonic() - page)
        time.sleep(0.25)
    sys.exit(f"never: {sign}")


def cpu(server):
    """Seconds that the server has worked, whatever else the machine does."""
    with open(f"/proc/{server.process.pid}/stat") as file:
        fields = file.read().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    home = tempfile.mkdtemp(prefix="bench-import-")
    server = Server(BINARY, os.path.join(home, "data"))
    server.start()
    browser = Browser(server)
    people = re.findall(r'name="account" value="([^"]+)"><strong>[^<]+</strong><bdi>([^<]+)', browser.get("/demo")[2])
    browser.post("/demo/sign-in", {"account": next(account for account, name in people if name == "Carl Holm")})
    activity = re.search(r'name="activity" value="([^"]+)"|<option value="([^"]+)"', browser.get("/imports/new")[2])
    activity = activity[1] or activity[2]
    content = spreadsheet()
    print(f"{ROWS:,} rows, {len(content) / 1e6:.1f} MB", flush=True)
    watched = []
    begun, worked = time.monotonic(), cpu(server)
    path = upload(browser, server, activity, content)
    print(f"uploaded and put aside: {time.monotonic() - begun:.1f} s, {cpu(server) - worked:.1f} s of work", flush=True)
    worked = cpu(server)
    took, _ = follow(browser, path, "Kolonnerne", watched)
    print(f"read, compared, shown: {took:.1f} s, {cpu(server) - worked:.1f} s of work", flush=True)
    begun, worked = time.monotonic(), cpu(server)
    browser.ask("POST", f"{path}/start", {"leave-out-faulty": "yes"}, timeout=60)
    took, text = follow(browser, path, "hentet ind.", watched)
    seconds = time.monotonic() - begun
    print(f"in: {seconds:.1f} s, {ROWS / seconds:,.0f} rows a second, {cpu(server) - worked:.1f} s of work (goal 60 s for 100,000): {re.search(r'[0-9.]+ husstande? er hentet ind', text)[0]}", flush=True)
    print(f"Today meanwhile: median {statistics.median(watched) * 1000:.0f} ms, slowest {max(watched) * 1000:.0f} ms", flush=True)
    if "undo" in sys.argv:
        browser.ask("POST", f"{path}/undoing", {}, timeout=60)
        worked = cpu(server)
        took, _ = follow(browser, path, "Det er fortrudt", watched)
        print(f"out again: {took:.1f} s, {cpu(server) - worked:.1f} s of work", flush=True)
    print(server.stop() or "", end="")
    shutil.rmtree(home)
    sys.exit(0 if seconds * 100_000 / ROWS < 60 else 1)


main()
