"""What happens beside the straight way: two at once, a no, a lost link, a wrong code."""

import re

from confirming import second_factor, set_up_app
from people import Newcomer, ask, find_card, newcomer_answers, send_form, volunteer_answers
from spreadsheets import spreadsheets

LANGUAGES = ("da", "en", "ar", "fa", "ti")


def all_corners(house):
    two_leaders(house)
    not_this_time(house)
    lost_link(house)
    new_here(house)
    by_code(house)
    second_factor(house)
    own_calendar(house)
    on_paper(house)
    keeping(house)
    spreadsheets(house)
    errors(house)


def two_leaders(house):
    dorte = house.open().sign_in("Dorte Friis")
    newcomer = send_form(dorte, Newcomer("Ruba Sand", "ar"))
    carl = house.open().sign_in("Carl Holm")
    erik = house.open().sign_in("Erik Dam")
    carl.goto("/today?all=yes")
    carl.page.locator(f".task:has(a:has-text('{newcomer.name}')) form[action='/today/claims'] button").first.click()
    erik.goto("/today?all=yes")
    house.report.check("Today says which of the leaders has taken a task", "Carl Holm" in erik.page.inner_text("main"))
    find_card(carl, newcomer)
    erik.goto(newcomer.card)
    slow = erik.page.locator(".candidate").first
    ask(carl, newcomer, 1)
    slow.locator("form[action$='/proposals'] button").click()
    erik.look("two-leaders", "da", status=409)
    erik.goto(newcomer.card)
    house.report.check("two leaders at once: one wins, the other sees the new state", erik.has("a[href*='/matches/']"))
    house.close()


def not_this_time(house):
    dorte = house.open().sign_in("Dorte Friis")
    newcomer = send_form(dorte, Newcomer("Lamis Odd", "ar"))
    carl = house.open().sign_in("Carl Holm")
    amina = house.open(390).goto(newcomer.link)
    amina.click("form[action='/mine/pause'] button").look("mine-paused-ar", "ar")
    amina.click("form[action='/mine/resume'] button")
    find_card(carl, newcomer)
    called, match = ask(carl, newcomer, 1)
    birgit = house.open(390)
    names = birgit.goto("/demo").page.locator("form[action='/demo/sign-in'] bdi").all_inner_texts()
    birgit.sign_in(called if called in names else next(name for name in names if name.endswith(called.split(" ")[-1])))
    volunteer_answers(birgit, match, "volunteer-says-yes")
    newcomer_answers(amina, "newcomer-wants-call").look("mine-call-ar", "ar")
    carl.goto("/today?all=yes")
    house.report.check("Today says whom to call", carl.page.locator(f".task.urgent a[href^='{match}']").count() > 0)
    newcomer_answers(amina, "newcomer-says-no").look("mine-after-no-ar", "ar")
    birgit.goto("/asked")
    house.report.check("a no is not shown as a rejection", newcomer.name not in birgit.words)
    house.close()


def lost_link(house):
    dorte = house.open().sign_in("Dorte Friis")
    newcomer = send_form(dorte, Newcomer("Azza Holt", "ti"))
    dorte.goto(f"{newcomer.form}/receipt").look("receipt-again")
    dorte.click("form[action$='/link'] button.button").look("receipt-new-link")
    link = dorte.page.locator("a[href*='/p/']").first.get_attribute("href")
    azza = house.open(390, locale="ti").goto(newcomer.link)
    azza.look("link-expired", "ti", status=azza.status)
    house.report.check("a lost link ends when a new one is made", azza.status in (401, 403, 404, 410))
    azza.goto(link).look("mine-waiting-ti", "ti")
    house.close()


def new_here(house):
    """Confidentiality comes before everything, and a child before confidentiality."""
    anne = house.open().sign_in("Anne Krog").goto("/people")
    anne.fill("name", "Ea Ny").fill("email", "ea@lindby.example")
    anne.page.locator("select[name=role]").select_option("leader")
    anne.click("section.panel form button.button")
    link = anne.page.input_value("#link")
    anne.goto("/people").look("people-unpromised", "da")
    house.report.check("leaders see who has not promised yet", anne.has("tr:has-text('Ea Ny') .badge.warn"))
    anne.goto("/people?show=volunteers").look("people-volunteers", "da")
    ea = house.open(390).goto(link).click("main form button.button")
    ea.look("confidentiality", "da")
    house.report.check("everything waits for the promise", ea.path.startswith("/confidentiality"))
    ea.goto("/newcomers?side=all")
    asked = ea.path.split("#")[0]
    ea.click("footer a[href='/child']").look("child-before-promise", "da")
    house.report.check("a child comes before confidentiality", ea.path.startswith("/child") and ea.status == 200)
    ea.goto(asked).click("main form button.button")
    house.report.check("and then goes on to where one was going", ea.path.startswith("/newcomers?side=all"))
    for language in LANGUAGES:
        house.open(390).goto(f"/child?lang={language}").look(f"child-{language}", language)
    house.close()


def number_for_sms(house, carl):
    send = "form[action='/account/phone'] button.button"
    carl.fill("phone", "31 32 33").click(send).look("account-number-wrong", "da", status=422)
    carl.fill("phone", "31 32 33 34").click(send).look("account-code", "da")
    letter = house.open(390).goto("/outbox").page.locator(".letter").first.inner_text()
    carl.fill("code", re.search(r"\d{6}", letter).group()).click("form[action='/account/phone/code'] button.button")
    carl.look("account-number", "da")
    house.report.check("what comes by SMS can be chosen", carl.page.locator("input[value='sms']").count() == 9)


def no_more_of_these(house):
    post = house.open(390).goto("/outbox")
    reader = house.open(390).goto(post.page.locator(".letter a[href^='/letters/']").first.get_attribute("href"))
    reader.look("letters-unwanted").click("main form button.button").look("letters-unwanted-done", status=200)


def by_code(house):
    carl = house.open(390)
    carl.goto("/sign-in").look("sign-in", "da")
    carl.fill("email", "carl@").click("main form button.button").look("sign-in-problem", status=422)
    carl.fill("email", "carl@lindby.example").click("main form button.button").look("sign-in-code")
    carl.fill("code", "000000").click("main form button.button").look("sign-in-wrong-code", status=422)
    post = house.open(390).goto("/outbox").look("outbox")
    letter = post.page.locator(".letter").first.inner_text()
    code = re.search(r"(?<!\d)(\d{3}\s?\d{3})(?!\d)", letter)
    link = re.search(r"/sign-in/link/\S+", letter)
    house.open(390).goto(link.group().rstrip(".")).look("sign-in-link")
    carl.fill("code", code.group(1)).click("main form button.button")
    set_up_app(carl, "sign-in-factor")
    house.report.check("signed in by the code of the letter", carl.path.startswith("/today"))
    carl.goto("/account").look("account", "da")
    number_for_sms(house, carl)
    no_more_of_these(house)
    carl.click("form[action='/account/sign-out'] button")
    house.report.check("signed out", carl.path.startswith("/sign-in"))
    stranger = house.open(390).goto("/sign-in/link/nothing")
    stranger.click("main form button.button").look("sign-in-link-wrong", status=stranger.status)
    house.report.check("a wrong link signs nobody in", stranger.status in (401, 403, 404, 410, 422))
    house.close()


def own_calendar(house):
    """The address of one's own dates: made, shown once, fetched by a program, closed."""
    for width, name, own, language in ((1280, "Carl Holm", "/account", "da"), (390, "Birgit Aaen", "/account", "da"), (390, "", "/mine", "ar")):
        visitor = house.open(width)
        if name:
            visitor.sign_in(name)
        else:
            visitor.goto("/demo").click("form[action='/demo/newcomer'] button").goto("/mine?lang=ar")
        look = f"calendar-{own.strip('/')}-{width}"
        visitor.goto(f"{own}/calendar").look(f"{look}-none", language)
        visitor.click(f"main form[action='{own}/calendar'] button").look(f"{look}-made", language)
        address = visitor.page.input_value("#address")
        visitor.goto(f"{own}/calendar").look(f"{look}-has", language)
        house.report.check("the address of a calendar is shown once", address not in visitor.page.content())
        program = house.open()
        answer = program.page.request.get(address)
        house.met.add("/calendar/:id")
        house.report.check("a calendar is fetched without signing in", answer.ok and answer.text().startswith("BEGIN:VCALENDAR"))
        visitor.click(f"form[action='{own}/calendar/end'] button").look(f"{look}-ended", language)
        house.report.check("a closed address is closed", program.page.request.get(address).status == 404)
    house.close()


def on_paper(house):
    dorte = house.open().sign_in("Dorte Friis")
    for language in LANGUAGES:
        for kind in ("person", "family"):
            dorte.goto(f"/forms/blank?lang={language}&kind={kind}").look(f"blank-{language}-{kind}", "da", depth=1 if kind == "person" else 0)
    house.close()


def keeping(house):
    """How long records are kept, and the record of processing: on the screen, on paper, and before something goes earlier."""
    anne = house.open(390).sign_in("Anne Krog").goto("/administration/retention").look("retention", "da")
    save = "main form button.button"
    anne.fill("months-ended", "121").fill("months-letters", "to").click(save).look("retention-problems", "da", status=422)
    house.report.check("a wrong period stays as it was typed", anne.page.input_value("[name='months-letters']") == "to")
    anne.goto("/administration/retention").fill("months-never-matched", "1").fill("months-match-notes", "1")
    anne.fill("months-letters", "4").click(save).look("retention-check", "da")
    anne.click("button[name=back]").look("retention-back", "da")
    house.report.check("the check leads back to what was typed", anne.page.input_value("[name='months-never-matched']") == "1")
    anne.fill("months-never-matched", "6").fill("months-match-notes", "6").click(save).look("retention-saved", "da")
    house.report.check("a longer period is kept", anne.page.input_value("[name='months-letters']") == "4")
    anne.goto("/administration/processing").look("processing", "da")
    house.report.check("the record has the period in force", "4 måneder" in anne.words)
    anne.click("main a[hreflang=en]").look("processing-english", "da")
    henrik = house.open().sign_in("Henrik Vang").goto("/administration/processing").look("processing-association", "da")
    house.report.check("an association has nobody but those with access", "Nyankomne" not in henrik.page.inner_text("article"))
    house.close()


def errors(house):
    anybody = house.open(390).goto("/nowhere")
    anybody.look("unknown-address", status=404)
    for language in ("da", "en"):
        anybody.goto(f"/sign-in?lang={language}").look(f"sign-in-{language}", language)
    newcomer = house.open(390).be_newcomer("Yonas")
    for language in LANGUAGES:
        newcomer.goto(f"/about?lang={language}").look(f"about-{language}", language, depth=1)
        for page in ("", "/answers", "/ledger", "/genuine", "/stop"):
            newcomer.goto(f"/mine{page}?lang={language}").look(f"mine{page.replace('/', '-')}-{language}", language, depth=1)
    anybody.goto("/today").look("not-signed-in", status=anybody.status)
    dorte = house.open(390).sign_in("Dorte Friis").goto("/today")
    dorte.look("not-for-this-role", status=404)
    house.close()
