"""The calendar of the real server, as programs fetch it: read by another reader of iCalendar than the one that wrote it.

  feed.py [BINARY]

Everybody of the invented town makes an address; their calendars are fetched without cookies, read by `icalendar`, and fetched
again with what was kept. Then addresses are closed and guessed.
"""
import http.client, re, tempfile
from datetime import date, datetime, timezone

import icalendar

from server import Browser, Report, Server, binary


class Program:
    """Outlook, Apple or Google: knows the address and nothing else."""

    def __init__(self, server, path):
        self.server, self.path = server, path

    def ask(self, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        connection.request(method, self.path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body


def path_of(page):
    return re.search(r'value="http://[^/]+(/calendar/[\w-]{43}\.ics)"', page).group(1)


def people(server):
    """Everybody who may be signed in, and every newcomer, with where their page is."""
    _, _, page = Browser(server).get("/demo")
    for kind, own in (("sign-in", "/account/calendar"), ("newcomer", "/mine/calendar")):
        forms = re.findall(rf'<form[^>]*action="/demo/{kind}"[^>]*>(.*?)</form>', page, re.S)
        for form in forms:
            hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
            for name, value in re.findall(r'<button[^>]*name="([^"]+)" value="([^"]*)"', form) or [("", "")]:
                browser = Browser(server)
                _, there, _ = browser.post(f"/demo/{kind}", {**hidden, **({name: value} if name else {})})
                browser.get(re.sub(r"^http://[^/]+", "", there))
                yield browser, own


def mistakes(calendar):
    """What RFC 5545 and 7986 ask of a calendar that is subscribed to."""
    found = []
    if calendar.get("METHOD") or calendar.walk("VTIMEZONE"):
        found.append("has a method or zones")
    for name in ("VERSION", "PRODID", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL"):
        if not calendar.get(name):
            found.append(f"no {name}")
    uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    if len(set(uids)) != len(uids):
        found.append("a UID twice")
    for event in calendar.walk("VEVENT"):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if type(start) is not type(end) or not start < end:
            found.append(f"{event['UID']}: ends before it begins")
        if isinstance(start, datetime) and start.tzinfo is not timezone.utc and start.utcoffset().total_seconds():
            found.append(f"{event['UID']}: not in UTC")
        for name in ("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "STATUS", "URL"):
            if name not in event:
                found.append(f"{event['UID']}: no {name}")
        if event.errors:
            found.append(f"{event['UID']}: {event.errors}")
    return found


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(binary(), folder)
        server.start()
        try:
            look(server, report)
        finally:
            server.stop()
    report.end()


def look(server, report):
    made, events, timed, wrong, kept, heads, sizes = [], 0, 0, [], 0, 0, []
    for browser, own in people(server):
        status, _, page = browser.post(own, {})
        if status != 200:
            wrong.append(f"{own}: {status}")
            continue
        program = Program(server, path_of(page))
        made.append((browser, own, program))
        status, headers, body = program.ask()
        calendar = icalendar.Calendar.from_ical(body)
        found = calendar.walk("VEVENT")
        events += len(found)
        timed += sum(isinstance(event["DTSTART"].dt, datetime) for event in found)
        wrong += mistakes(calendar)
        wrong += [f"a line of {len(line)} octets" for line in body.split(b"\r\n") if len(line) > 75]
        kept += program.ask(**{"If-None-Match": headers["ETag"]})[0] == 304
        status, headers, rest = program.ask("HEAD")
        heads += status == 200 and rest == b"" and headers["Content-Type"] == "text/calendar; charset=utf-8"
        sizes.append(len(body))
        if "Set-Cookie" in headers or "Location" in headers:
            wrong.append("a cookie, or sent on")
    report.line("calendars of people in the town", len(made), len(made) > 10)
    report.line("events in them, with a clock", f"{events}, {timed}", events > 20)
    report.line("mistakes that icalendar finds", wrong[:5] or "none", not wrong)
    report.line("not sent again while nothing has changed", f"{kept} of {len(made)}", kept == len(made))
    report.line("HEAD answered", f"{heads} of {len(made)}", heads == len(made))
    browser, own, program = made[0]
    browser.post(f"{own}/end", {})
    closed = program.ask()
    report.line("a closed address", f"{closed[0]} {closed[2].decode().strip()}", closed[0] == 404)
    guess = Program(server, "/calendar/" + "A" * 43 + ".ics")
    answers = [guess.ask() for _ in range(130)]
    same = answers[0][2] == closed[2] and answers[0][0] == closed[0]
    report.line("a guessed one says the same", answers[0][0], same)
    report.line("guessing 130 times", f"then {answers[-1][0]}", answers[-1][0] == 429)
    status = made[1][2].ask()[0]
    report.line("others are answered meanwhile", status, status == 200)


if __name__ == "__main__":
    main()
