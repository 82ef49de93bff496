"""Every page that links lead to, as everybody who may be signed in, and which routes are left out."""

import re
import subprocess

#: How many pages of one kind are opened for one role: of those about somebody more, to meet the different states of a match.
FEW, MORE = 2, 4
PEOPLE = {
    "leader": "Carl Holm", "caseworker": "Dorte Friis", "coordinator": "Grethe Toft", "board": "Inger Lund",
    "administrator": "Anne Krog", "consultant": "Henrik Vang", "volunteer": "Birgit Aaen", "family": "Hanne Sommer",
    "calls leader": "Lise Ravnholt", "caller": "Simon Glarbæk", "company": "Vera Munkbo",
}


def every_page(house):
    for role, name in PEOPLE.items():
        visitor = house.open().sign_in(name)
        visitor.goto("/child").look("page-child", depth=1, who=role).goto("/").goto("/confidentiality").look("page-confidentiality", who=role)
        crawl(house, visitor.goto("/"), role)
        house.close()
    step(house)
    in_english(house)
    newcomers(house)
    house.open(390).goto("/demo").click("form[action='/demo/called'] button").look("called", "da")
    house.close()


def step(house):
    """A step that is done has no button any more; whoever comes back to it sees what was said."""
    visitor = house.open().sign_in("Carl Holm").goto("/calls/companies")
    company = visitor.page.get_attribute("main a[href^='/calls/companies/']:not([href$='/new'])", "href")
    visitor.goto(f"{company}/check").look("company-check", "da")


def crawl(house, visitor, role):
    waiting, opened, counts = [visitor.path], set(), {}
    while waiting:
        path = waiting.pop(0).split("#")[0]
        kind = house.pattern(path)
        enough = MORE if kind.endswith("/:id") else FEW
        if path in opened or counts.get(kind, 0) >= enough or kind.startswith(("/public", "/demo", "/p/")):
            continue
        opened.add(path)
        counts[kind] = counts.get(kind, 0) + 1
        if kind.endswith(".json"):
            visitor.file(path)
            continue
        name = kind.strip("/").replace("/:id", "-one").replace("/", "-") or "start"
        number = counts[kind]
        visitor.goto(path).look(f"page-{name}-{number}", who=role, depth=2 if number == 1 else 1 if number == 2 else 0)
        waiting += visitor.page.eval_on_selector_all(
            "a[href^='/']", "links => links.map(link => link.getAttribute('href'))")


def in_english(house):
    visitor = house.open().sign_in("Erik Dam").goto("/account")
    visitor.pick("language", "en").click("form[action='/account'] button.button")
    visitor.goto("/today").look("english-today", "en")
    for path in ("/newcomers", "/volunteers", "/matches", "/plan", "/overview", "/administration/processing"):
        visitor.goto(path).look(f"english{path.replace('/', '-')}", "en", depth=1)
        links = visitor.page.eval_on_selector_all("main a[href]", "links => links.map(link => link.getAttribute('href'))")
        deeper = [link for link in links if re.search(r"/[0-9a-f]{8}-[0-9a-f-]{27}$", link)][:2]
        for link in deeper:
            visitor.goto(link).look(f"english{house.pattern(link).replace('/:id', '-one').replace('/', '-')}", "en", depth=0)


def newcomers(house):
    """The private page of everybody in the town, in their own language."""
    visitor = house.open(390)
    visitor.goto("/demo")
    buttons = visitor.page.locator("form[action='/demo/newcomer'] button")
    for number in range(min(buttons.count(), 30)):
        visitor.goto("/demo")
        buttons.nth(number).click()
        language = visitor.page.get_attribute("html", "lang")
        heading = visitor.page.inner_text("h1")
        house.headings = getattr(house, "headings", {})
        name = house.headings.setdefault((language, re.sub(r"\W.*", "", heading)), f"mine-town-{language}-{number}")
        visitor.look(name, depth=1)


def left_out(program, met):
    """Routes that are read and have not been browsed."""
    lines = subprocess.run([program, "routes"], capture_output=True, text=True, check=True).stdout.splitlines()
    routes = {re.sub(r":(?!secret)\w+", ":id", line.split()[1]) for line in lines if line.startswith("GET ")}
    # Files are no pages, and what machines ask is for no eyes.
    return sorted(f"not browsed: {route}" for route in routes - set(met) if not route.startswith(("/public", "/health")))
