"""The house seen through browsers: everybody has a browser of their own, as in life."""

import html
import re

import checks


class House:
    def __init__(self, browser, url, report, shots, pages):
        self.browser = browser
        self.url = url
        self.report = report
        self.shots = shots
        self.pages = pages
        #: Kinds of pages looked at in both widths, pages looked at closely, and kinds of addresses that answered.
        self.seen = set()
        self.looked = set()
        self.met = set()
        self.contexts = []

    def open(self, width=1280, scripts=True, locale="da-DK"):
        size = checks.PHONE if width < 700 else checks.SCREEN
        context = self.browser.new_context(
            viewport=size, locale=locale, timezone_id="Europe/Copenhagen", java_script_enabled=scripts,
            reduced_motion="reduce", base_url=self.url)
        context.set_default_timeout(8000)
        page = context.new_page()
        self.contexts.append(context)
        return Visitor(self, page, width, scripts)

    def close(self):
        for context in self.contexts:
            context.close()
        self.contexts = []

    def pattern(self, path):
        """The route of an address: what varies is not part of it."""
        path = re.sub(r"/agreements/[0-9]+", "/agreements/:id", path)
        path = re.sub(r"^/(p|sign-in/link|letters|called)/[^/?]+", r"/\1/:secret", path)
        return re.sub(r"/([0-9a-f]{8}-[0-9a-f-]{27}|demo-[a-z]+(?:-[0-9]+)?)(?=[/?#]|$)", "/:id", path).split("?")[0].split("#")[0]


class Visitor:
    """Somebody in front of a browser."""

    def __init__(self, house, page, width, scripts):
        self.house = house
        self.page = page
        self.width = width
        self.scripts = scripts
        self.noise = []
        self.status = 200
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.noise.append(f"script error: {error}"))
        page.on("request", self.see)
        page.on("response", self.answer)

    def hear(self, message):
        text = message.text
        if message.type in ("error", "warning") and "the server responded with a status of 4" not in text:
            self.noise.append(f"console: {text}")

    def see(self, request):
        if not request.url.startswith((self.house.url, "data:")):
            self.noise.append(f"foreign request: {request.url}")

    def answer(self, response):
        if response.request.is_navigation_request() and response.status not in (302, 303):
            self.status = response.status
            self.house.met.add(self.house.pattern(response.url[len(self.house.url):] or "/"))
        elif response.request.is_navigation_request():
            self.house.met.add(self.house.pattern(response.url[len(self.house.url):] or "/"))
        elif response.status >= 400:
            self.noise.append(f"{response.status} {response.url}")

    @property
    def path(self):
        return self.page.url[len(self.house.url):]

    def goto(self, path):
        self.page.goto(path if path.startswith("http") else self.house.url + path)
        return self

    def sign_in(self, name):
        self.goto("/demo")
        self.page.locator("form[action='/demo/sign-in'] button", has=self.page.locator(f"bdi:text-is('{name}')")).first.click()
        return self

    def be_newcomer(self, name):
        self.goto("/demo")
        self.page.locator("form[action='/demo/newcomer'] button", has_text=name).first.click()
        return self

    def click(self, selector):
        self.page.locator(selector).first.click()
        return self

    def check(self, selector):
        self.page.locator(selector).first.check()
        return self

    def fill(self, name, text):
        self.page.locator(f"[name='{name}']").first.fill(text)
        return self

    def pick(self, name, *values):
        for value in values:
            self.page.locator(f"[name='{name}'][value='{value}']").first.check()
        return self

    def unfold(self, selector):
        self.page.eval_on_selector_all(selector, "all => all.forEach(e => e.open = true)")
        return self

    def has(self, selector):
        return self.page.locator(selector).count() > 0

    @property
    def words(self):
        return self.page.inner_text("body")

    def post(self, path, **fields):
        """A form sent by itself, as from a page that somebody left open."""
        inputs = "".join(f'<input name="{name}" value="{html.escape(value)}">' for name, value in fields.items())
        with self.page.expect_navigation():
            self.page.evaluate(
                """([path, inputs]) => { const form = document.createElement('form'); form.method = 'post'; form.action = path;
                   form.innerHTML = inputs; document.body.append(form); setTimeout(() => form.submit()); }""", [path, inputs])
        return self

    def file(self, path):
        """A file to keep: it opens as no page."""
        answer = self.page.request.get(self.house.url + path)
        kind = self.house.pattern(path)
        self.house.met.add(kind)
        kept = answer.headers.get("content-disposition", "")
        self.house.report.check(f"{kind} is a file to keep", answer.ok and kept.startswith("attachment") and bool(answer.json()))
        return self

    def look(self, name, language=None, status=200, who="", depth=2):
        """Everything that must hold on any page. The deep look, once for each name, needs scripts."""
        house, page = self.house, self.page
        page.wait_for_load_state()
        problems, facts = checks.quick(page, language)
        if self.status != status:
            problems.append(f"status {self.status}, not {status}")
        problems += self.noise
        self.noise.clear()
        before = page.viewport_size
        page.set_viewport_size({"width": 360, "height": 780})
        problems += page.evaluate(checks.WIDER)
        if self.scripts and depth and name not in house.looked:
            house.looked.add(name)
            (house.pages / f"{name}.html").write_text(facts["html"])
            problems += self.deep(name, depth)
        page.set_viewport_size(before)
        kind = ", ".join(filter(None, (who, facts["lang"], f"{self.width} px", "" if self.scripts else "no script")))
        house.report.check(f"{name} ({kind})", problems)
        return self

    def deep(self, name, depth):
        """On a phone and on a wide screen; pages of a kind that both have seen, as whoever meets them does."""
        house, page, problems = self.house, self.page, []
        kind = house.pattern(self.path)
        own = checks.PHONE if self.width < 700 else checks.SCREEN
        sizes = [checks.PHONE, checks.SCREEN] if depth > 1 else [own]
        for size in sizes:
            page.set_viewport_size(size)
            if size is own or kind not in house.seen:
                problems += checks.accessible(page)
            if house.shots:
                page.screenshot(path=str(house.shots / f"{name}-{size['width']}.png"), full_page=True)
        if depth > 1:
            house.seen.add(kind)
        return problems + checks.printable(page) + checks.reachable(page)
