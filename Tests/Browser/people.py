"""What people of the town do, in their own words: each deed as a person does it in the browser."""

CONTACT = {"phone": "31 42 53 64", "address": "Birkealle 99"}
PHONE = "31 42 53 64"


def plain(words):
    """As people read: a no-break space is a space."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


class Newcomer:
    """A person who has just arrived, and the caseworker's form about them."""

    def __init__(self, name, language):
        self.name = name
        self.language = language
        self.form = None
        self.link = None
        self.card = None


def begin_form(dorte, newcomer):
    dorte.goto("/forms/new").look("form-new", "da")
    dorte.pick("language", newcomer.language).pick("kind", "person").click("main form button.button")
    newcomer.form = dorte.path.split("?")[0]


def fill_form(dorte, newcomer):
    dorte.fill("adult-1", newcomer.name)
    for name, text in CONTACT.items():
        dorte.fill(name, text)
    dorte.pick("gender", "woman").pick("languages", newcomer.language, "en").fill("postcode", "8660")
    dorte.pick("interests", "cooking", "walking", "books").pick("hopes", "danish", "network")
    dorte.pick("times", "mon-evening", "sat-morning", "sun-morning")
    dorte.check("[name='adult-1-municipality']").check("[name='adult-1-volunteer']").check("[name='adult-1-follow-up']")
    dorte.fill("interpreter", "Tolk Sara").pick("how", "screen")


def send_form(dorte, newcomer):
    begin_form(dorte, newcomer)
    fill_form(dorte, newcomer)
    dorte.click("button[value='check']").click("form[action$='/check'] button.button")
    newcomer.link = dorte.page.locator("a[href*='/p/']").first.get_attribute("href")
    return newcomer


def find_card(carl, newcomer):
    """From Today, as the leader would."""
    carl.goto("/today")
    if not carl.has(f"main a:has-text('{newcomer.name}')"):
        carl.goto("/today?all=yes")
    carl.click(f"main .task a:has-text('{newcomer.name}')")
    newcomer.card = carl.path.split("?")[0].split("#")[0]
    return carl


def ask(carl, newcomer, rank, why=""):
    """Asks the volunteer of that rank; gives back what the volunteer is called and the match."""
    carl.goto(newcomer.card)
    candidate = carl.page.locator(".candidate").nth(rank - 1)
    called = candidate.locator("h3 bdi").inner_text()
    folded = candidate.locator(".actions summary")
    if folded.count():
        folded.first.click()
    if why:
        candidate.locator("[name=why]").fill(why)
    candidate.locator("form[action$='/proposals'] button").click()
    return called, carl.path.split("?")[0]


def record(carl, match, event, why="", name="event", how="phone"):
    """The leader writes down what was told by telephone."""
    carl.goto(match)
    carl.pick("event", event).page.locator("form[action$='/event'] [name=how][value=%s]" % how).check()
    if why:
        carl.page.locator("form[action$='/event'] [name=why]").fill(why)
    return carl.click("form[action$='/event'] button.button")


def volunteer_answers(volunteer, match, event):
    volunteer.goto(f"/asked/{match.split('/')[-1]}")
    summary = volunteer.page.locator("details.more > summary")
    button = volunteer.page.locator(f"button[value='{event}']")
    if summary.count() and not button.first.is_visible():
        summary.first.click()
    button.first.click()
    return volunteer


def newcomer_answers(amina, event):
    amina.goto("/mine")
    summary = amina.page.locator("details.more > summary")
    button = amina.page.locator(f"button[value='{event}']")
    if summary.count() and not button.first.is_visible():
        summary.first.click()
    button.first.click()
    return amina
