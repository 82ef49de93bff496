"""What an operator reads: figures that Prometheus' own parser reads, and log lines that name nobody.

  watch.py [BINARY]
"""
import http.client, json, os, re, sys, tempfile, threading, urllib.parse

from prometheus_client.parser import text_string_to_metric_families

from server import Browser, Report, Server, binary, free_port

CANARY = "zqkanari"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


class Reading:
    """The server writes a line for each request: somebody must read them, or it waits for us."""

    def __init__(self, stream):
        self.lines, self.stream = [], stream
        self.thread = threading.Thread(target=lambda: self.lines.extend(self.stream), daemon=True)
        self.thread.start()


def figures(port):
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    asking.request("GET", "/metrics")
    answer = asking.getresponse()
    return answer.headers["Content-Type"], answer.read().decode()


def walk(server):
    """As somebody who types their name wherever there is room for it; returns how many requests that were."""
    browser, asked = Browser(server), 0
    people = re.findall(r'name="account" value="([^"]+)"', browser.get("/demo")[2])
    for person in people[:6]:
        browser.cookies = {}
        browser.post("/demo/sign-in", {"account": person})
        waiting, seen = ["/"], set()
        while waiting and len(seen) < 25:
            path = waiting.pop(0)
            if path in seen:
                continue
            seen.add(path)
            status, location, text = browser.get(path)
            asked += 1
            waiting += [location] if location.startswith("/") else re.findall(r'href="(/[^"#]*)"', text)
        asked += 1
    asked += 1
    typed = [f"/{CANARY}@mail.example", f"/newcomers/{CANARY}", f"/p/{CANARY}", f"/sign-in?name={CANARY}", f"/sign-in/link/{CANARY}"]
    for path in typed:
        browser.get(path)
    browser.cookies["language"] = CANARY
    browser.post("/sign-in", {"email": f"{CANARY}@mail.example"})
    browser.post(f"/{CANARY}", {CANARY: CANARY})
    asking = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    asking.request("GET", f"/{CANARY}", headers={"User-Agent": CANARY, "X-Forwarded-For": "203.0.113.9", "Referer": f"http://x/{CANARY}", CANARY: CANARY})
    asking.getresponse().read()
    asking.request("HEAD", f"/about?{CANARY}")
    asking.getresponse().read()
    return asked + len(typed) + 4


def read_figures(report, server, port, asked):
    kind, text = figures(port)
    families = {family.name: family for family in text_string_to_metric_families(text)}
    report.line("figures", f"{len(families)} families, {kind}", kind.startswith("text/plain; version=0.0.4") and len(families) > 18)
    wanted = ["brobygger_ready", "brobygger_http_requests", "brobygger_http_request_duration_seconds", "brobygger_http_requests_running",
              "brobygger_database_connections_busy", "brobygger_database_waiting", "brobygger_outbox_age_seconds", "brobygger_letters_waiting",
              "brobygger_letters_dead", "brobygger_timers_late_seconds", "brobygger_timers_waiting", "brobygger_build_info",
              "process_cpu_seconds", "process_resident_memory_bytes", "process_open_fds", "process_start_time_seconds"]
    report.line("families that are missing", [name for name in wanted if name not in families], all(name in families for name in wanted))
    counted = sum(sample.value for sample in families["brobygger_http_requests"].samples)
    timed = sum(sample.value for sample in families["brobygger_http_request_duration_seconds"].samples if sample.name.endswith("_count"))
    report.line("requests counted, and timed", f"{counted:.0f}, {timed:.0f} of {asked}", counted == timed == asked)
    buckets = {}
    for sample in families["brobygger_http_request_duration_seconds"].samples:
        if sample.name.endswith("_bucket"):
            buckets.setdefault((sample.labels["route"], sample.labels["method"]), []).append((float(sample.labels["le"]), sample.value))
    falling = [which for which, all in buckets.items() if all != sorted(all) or [value for _, value in all] != sorted(value for _, value in all)]
    report.line("histograms that fall", falling, not falling)
    told = [word for word in (CANARY, "mail.example", "203.0.113.9", "127.0.0.1") if word in text] + ID.findall(text)
    report.line("figures that name somebody", told, not told)
    status, _, _ = Browser(server).get("/metrics")
    report.line("on the port of the pages they are", status, status == 404)


def read_log(report, lines, asked):
    entries = [json.loads(line) for line in lines]
    requests = [entry for entry in entries if entry["event"] == "request"]
    fields = {"time", "level", "node", "event", "request", "method", "route", "status", "ms"}
    report.line("lines of the log, each an object", f"{len(entries)}, of {asked + 1} requests {len(requests)}", len(requests) == asked + 1)
    report.line("lines that lack a field", len([entry for entry in requests if set(entry) != fields]), all(set(entry) == fields for entry in requests))
    patterned = [entry["route"] for entry in requests if ":" in entry["route"]]
    report.line("lines about somebody, by the pattern of their route", len(patterned), len(patterned) > 10)
    text = "".join(lines)
    told = [word for word in (CANARY, "mail.example", "203.0.113.9") if word in text.lower()] + ID.findall(text)
    report.line("lines that name somebody", told, not told)


def main():
    report = Report()
    with tempfile.TemporaryDirectory(prefix="watch-") as place:
        port = free_port()
        server = Server(binary(), os.path.join(place, "town"), more=["--metrics-port", str(port), "--log-format", "json"])
        server.start()
        reading = Reading(server.process.stderr)
        asked = walk(server)
        read_figures(report, server, port, asked)
        server.process.terminate()
        report.line("stopped with status", server.process.wait(15), True)
        reading.thread.join(5)
        read_log(report, reading.lines, asked)
    report.end()


if __name__ == "__main__":
    main()
