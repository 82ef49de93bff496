"""No SMS is lost, whatever the gateway does: nobody listens, refuses, hangs, drops, answers 5xx and then 2xx, takes it and the
answer is lost; and whatever becomes of the sender. Measured against a gateway that counts.

  sms.py [BINARY [TORTURE]]
"""
import collections, http.server, json, os, random, shutil, subprocess, sys, tempfile, threading, time

from aiosmtpd.controller import Controller

from mail import Box, hurry, waiting
from server import ROOT, Report, Server, binary, free_port

TORTURE = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, ".build/debug/Torture")
PEOPLE, LETTERS, SECRET = 30, 5, "s3cret"
random.seed(11)


class Gateway(http.server.BaseHTTPRequestHandler):
    """Takes messages, and behaves as `mood` says for as long as `left` lasts."""
    protocol_version = "HTTP/1.1"
    lock = threading.Lock()
    messages = collections.defaultdict(list)  # the letter's id: what came under it
    order = collections.defaultdict(list)  # number: texts in the order in which they came
    refused, strange, lost_answers = set(), 0, 0
    mood, left = None, 0

    @classmethod
    def spell(cls):
        with cls.lock:
            if cls.left <= 0:
                return None
            cls.left -= 1
            return cls.mood

    def do_POST(self):
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        mood, cls = self.spell(), Gateway
        time.sleep(0.02)  # so that every mood meets some of them
        if self.headers["Authorization"] != f"Token {SECRET}" or not isinstance(sent["recipients"][0]["msisdn"], int):
            cls.strange += 1
        if mood in ("503", "400"):
            if mood == "400":
                cls.refused.add(sent["userref"])
            return self.answer(int(mood))
        if mood == "drop":
            return self.end()
        if mood == "hang":
            time.sleep(22)
            return self.end()
        with cls.lock:
            cls.messages[sent["userref"]].append(sent["message"])
            number = sent["recipients"][0]["msisdn"]
            if sent["message"] not in cls.order[number]:
                cls.order[number].append(sent["message"])
        if mood == "lost-answer":
            with cls.lock:
                cls.lost_answers += 1
            return self.end()
        self.answer(200)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def end(self):
        self.close_connection = True
        self.connection.close()

    def log_message(self, *words):
        pass

    def handle(self):
        try:
            super().handle()
        except (OSError, ValueError):
            pass


def arrived(box):
    with Gateway.lock:
        return len(set(Gateway.messages) | {name.strip("<>").split("@")[0] for name in list(box.mails)})


def wait_for(box, least, folder, patience=90):
    begun = time.monotonic()
    while arrived(box) < least and time.monotonic() - begun < patience:
        hurry(folder)
        time.sleep(0.3)
    return arrived(box)


def main():
    report = Report()
    place = tempfile.mkdtemp(prefix="sms-")
    folder = os.path.join(place, "data")
    subprocess.run([TORTURE, "letters", folder, "--people", str(PEOPLE), "--letters", str(LETTERS), "--sms",
                    "--at", time.strftime("%Y-%m-%d 00:01", time.gmtime(time.time() + 3600))], check=True)
    everything = waiting(folder)
    gateway_port, mail_port = free_port(), free_port()
    description = json.load(open(os.path.join(ROOT, "docs/sms-gateway.json")))
    description["url"] = f"http://127.0.0.1:{gateway_port}/mtsms"
    file = os.path.join(place, "gateway.json")
    json.dump(description, open(file, "w"))
    os.environ["BROBYGGER_SMS_SECRET"] = SECRET
    box = Box()
    mails = Controller(box, hostname="127.0.0.1", port=mail_port)
    mails.start()
    server = Server(binary(), folder, demo=False, more=[
        "--smtp", f"smtp://127.0.0.1:{mail_port}", "--mail-from", "Brobygger <post@lindby.example>",
        "--sms-gateway", file])
    kills = 0
    try:
        server.start()
        time.sleep(2)
        report.line("nobody listens: still waiting", waiting(folder), waiting(folder) == everything)
        gateway = http.server.ThreadingHTTPServer(("127.0.0.1", gateway_port), Gateway)
        threading.Thread(target=gateway.serve_forever, daemon=True).start()
        for mood, times in (("503", 6), ("drop", 6), ("lost-answer", 6), ("400", 3), ("hang", 1)):
            before = arrived(box)
            Gateway.mood, Gateway.left = mood, times
            reached = wait_for(box, min(everything, before + 8), folder)
            report.line(f"the gateway is moody ({mood}): messages that came all the same", reached - before, reached > before)
        Gateway.mood = None
        while arrived(box) < everything and kills < 10:
            time.sleep(random.uniform(0.05, 0.3))
            server.kill()
            kills += 1
            hurry(folder)
            server.start()
        reached = wait_for(box, everything, folder)
        report.line("sender killed", f"{kills} times", True)
        report.line("messages that came, by SMS or by mail", f"{reached} of {everything}", reached == everything)
        time.sleep(3)
        hurry(folder)
        time.sleep(2)
        report.line("still waiting", waiting(folder), waiting(folder) == 0)
        by_mail = {name.strip("<>").split("@")[0] for name in box.mails}
        report.line("refused by the gateway, and came by mail", f"{len(Gateway.refused & by_mail)} of {len(Gateway.refused)}",
                    Gateway.refused <= by_mail and len(Gateway.refused) == 3)
        twice = sum(len(texts) - 1 for texts in Gateway.messages.values())
        report.line(f"messages that came twice (lost answers {Gateway.lost_answers}, kills {kills})", twice,
                    twice <= Gateway.lost_answers + kills)
        report.line("messages that changed between two times", sum(len(set(t)) > 1 for t in Gateway.messages.values()),
                    all(len(set(t)) == 1 for t in Gateway.messages.values()))
        jumbled = [n for n, texts in Gateway.order.items() if texts != sorted(texts)]
        report.line("readers whose messages came out of order", len(jumbled), not jumbled)
        named = [t for texts in Gateway.messages.values() for t in texts if "Efternavn" in t or "Person" in t]
        report.line("messages with a name", len(named), not named)
        long = [t for texts in Gateway.messages.values() for t in texts if len(t) > 160]
        report.line("messages of more than one part", len(long), not long)
        report.line("requests without the secret, or with a number that is none", Gateway.strange, Gateway.strange == 0)
        server.stop()
    finally:
        mails.stop(no_assert=True)
        if server.process and server.process.poll() is None:
            server.process.kill()
        shutil.rmtree(place, ignore_errors=True)
    report.end()


if __name__ == "__main__":
    main()
