"""In the middle of a round the server is killed (SIGKILL): what a caller was told is saved is there, once, and no leader is alerted
twice for the same step.

  calls.py [BINARY [TORTURE [KILLS]]]
"""
import http.client, os, random, shutil, sqlite3, subprocess, sys, tempfile, threading, time

from server import ROOT, Browser, Report, Server, binary

TORTURE = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, ".build/debug/Torture")
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 40
MISSED = 60
random.seed(23)


def ask(folder, sql):
    with sqlite3.connect(f"file:{folder}/brobygger.sqlite?mode=ro", uri=True, timeout=20) as database:
        return database.execute(sql).fetchall()


class Caller(threading.Thread):
    """Reports one call after another, each until it is told that it is saved, as the page of a phone does."""

    def __init__(self, browser, duties):
        super().__init__(daemon=True)
        self.browser, self.duties = browser, duties
        self.saved, self.wrong, self.told_again = [], [], 0
        self.first, self.stopping = threading.Event(), threading.Event()

    def run(self):
        while self.duties and not self.stopping.is_set():
            fields = {"duty": self.duties[0], "report": "all-well", "tries": "0", "answer": "text"}
            try:
                status, _, text = self.browser.post("/calls/report", fields)
            except (OSError, http.client.HTTPException):
                time.sleep(0.005)
                continue
            if status not in (200, 409):
                if status != 503:
                    self.wrong.append(f"{status} {text[:80]}")
                time.sleep(0.05)
                continue
            # Saved before, and the answer was lost.
            self.told_again += status == 409
            self.saved.append(self.duties.pop(0))
            self.first.set()


def signed_in(server, link):
    browser = Browser(server)
    path = "/sign-in/link/" + link.rstrip().split("/")[-1]
    browser.get(path)
    browser.post(path, {})
    status, place, _ = browser.post("/confidentiality", {})
    if status != 303:
        sys.exit(f"the caller could not sign in: {status} {place}")
    return browser


def main():
    report = Report()
    place = tempfile.mkdtemp(prefix="calls-")
    folder = os.path.join(place, "data")
    link = subprocess.run([TORTURE, "set-calls", folder, "--missed", str(MISSED), "--reported", "3000", "--within", "40", "--leaders", "2"],
                          check=True, capture_output=True, text=True).stdout
    server = Server(binary(), folder, demo=False)
    kills, lost = 0, []
    try:
        server.start()
        duties = [row[0] for row in ask(folder, "SELECT id FROM call_duty WHERE person_id LIKE 'reported-%' ORDER BY id")]
        caller = Caller(signed_in(server, link), duties)
        caller.start()
        while kills < KILLS:
            caller.first.clear()
            if not caller.first.wait(20):
                break
            time.sleep(random.uniform(0, 0.25))
            server.kill()
            kills += 1
            saved = list(caller.saved)
            well = {row[0] for row in ask(folder, "SELECT id FROM call_duty WHERE phase = 'well'")}
            lost += [duty for duty in saved if duty not in well]
            server.start()
        caller.stopping.set()
        caller.join(20)
        begun = time.monotonic()
        everybody = "SELECT COUNT(*) FROM call_duty WHERE person_id LIKE 'missed-%' AND phase = 'exhausted'"
        while ask(folder, everybody)[0][0] < MISSED and time.monotonic() - begun < 400:
            time.sleep(1)
        twice = ask(folder, "SELECT COUNT(*) FROM (SELECT 1 FROM call_step WHERE kind = 'alerted' GROUP BY duty_id, to_id HAVING COUNT(*) > 1)")[0][0]
        steps, letters = (ask(folder, sql)[0][0] for sql in (
            "SELECT COUNT(*) FROM call_step WHERE kind IN ('alerted', 'exhausted')", "SELECT COUNT(*) FROM letter WHERE kind = 'call-alert'"))
        said = ask(folder, "SELECT COUNT(*) FROM (SELECT 1 FROM call_step WHERE kind = 'reported' GROUP BY duty_id HAVING COUNT(*) > 1)")[0][0]
        report.line("killed in the middle of the round", f"{kills} times", kills >= KILLS)
        report.line("reports that were said to be saved", f"{len(caller.saved)}, {caller.told_again} of them when asked again", len(caller.saved) >= kills)
        report.line("of these lost", len(lost), not lost)
        report.line("in the log twice", said, said == 0)
        report.line("answered otherwise", caller.wrong[:3], not caller.wrong)
        report.line("missed calls of which the whole list was told", f"{ask(folder, everybody)[0][0]} of {MISSED}", ask(folder, everybody)[0][0] == MISSED)
        report.line("leaders told twice of the same step", twice, twice == 0)
        report.line("steps, and letters of them", f"{steps}, {letters}", steps == letters)
        server.stop()
    finally:
        if server.process and server.process.poll() is None:
            server.process.kill()
        shutil.rmtree(place, ignore_errors=True)
    report.end()


if __name__ == "__main__":
    main()
