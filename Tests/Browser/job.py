"""The whole job, as people live it: from consent to the first follow-up, and out again."""

import datetime

from people import (
    CONTACT, PHONE, Newcomer, ask, begin_form, fill_form, find_card, newcomer_answers, plain, record, send_form,
    volunteer_answers)


def account_name(carl, called):
    """A family of volunteers is signed in as the one of them who has the account."""
    carl.goto("/demo")
    names = carl.page.locator("form[action='/demo/sign-in'] bdi").all_inner_texts()
    last = called.split(" ")[-1]
    return called if called in names else next(name for name in names if name.endswith(last))


class Job:
    def __init__(self, house, language, width, scripts, name):
        self.house = house
        self.width = width
        self.scripts = scripts
        self.newcomer = Newcomer(name, language)
        self.kind = f"{language}, {width} px{'' if scripts else ', no script'}"

    def browser(self):
        return self.house.open(self.width, self.scripts)

    def holds(self, what, truth):
        self.house.report.check(f"{what} ({self.kind})", [] if truth else ["is not so"])

    def consent(self, in_full):
        """The caseworker, the newcomer and the interpreter fill in the form together."""
        newcomer, language = self.newcomer, self.newcomer.language
        self.dorte = dorte = self.browser().sign_in("Dorte Friis")
        dorte.look("forms", "da")
        begin_form(dorte, newcomer)
        dorte.look(f"form-{language}", "da")
        if language != "da":
            self.holds("Danish and the newcomer's language stand side by side", dorte.has(f".both > [lang={language}]"))
        if in_full:
            dorte.click("button[value='check']").look(f"form-{language}-problems", status=422)
            dorte.goto(newcomer.form)
        fill_form(dorte, newcomer)
        dorte.click("button[value='save']")
        dorte.goto("/forms").goto(newcomer.form)
        self.holds("a form left half-way is kept", dorte.page.input_value("[name='adult-1']") == newcomer.name)
        dorte.goto(f"{newcomer.form}/print").look(f"form-{language}-print")
        dorte.goto(newcomer.form).click("button[value='check']").look(f"form-{language}-check")
        dorte.click("form[action$='/check'] button.button").look(f"receipt-{language}")
        self.holds("the receipt has a link and its QR code", dorte.has("a[href*='/p/']") and dorte.has(".qr svg"))
        newcomer.link = dorte.page.locator("a[href*='/p/']").first.get_attribute("href")
        dorte.goto("/forms").look("forms-sent")
        self.holds("the form stands among those sent", newcomer.name in dorte.words)
        dorte.goto(newcomer.form).look("form-sent")
        dorte.goto(f"{newcomer.form}/correct").look(f"form-correct-{language}")

    def welcome(self):
        """The newcomer opens the link that they took home."""
        self.amina = self.browser().goto(self.newcomer.link)
        self.amina.look(f"mine-waiting-{self.newcomer.language}", self.newcomer.language)

    def match(self, rank, why):
        newcomer = self.newcomer
        self.carl = carl = self.browser().sign_in("Carl Holm")
        carl.look("today", "da")
        carl.goto("/today?all=yes")
        self.holds("Today shows the new consent at once", newcomer.name in carl.words)
        find_card(carl, newcomer).look("newcomer-card", "da")
        self.holds("candidates are ranked with reasons in words", carl.has(".candidate.first .reasons li"))
        if rank > 1:
            ask(carl, newcomer, rank)
            carl.look("newcomer-card-why", status=422)
            self.holds("another than the first needs a line why", carl.has(".candidate .error"))
        called, self.match_page = ask(carl, newcomer, rank, why)
        carl.look("match-asking-volunteer", "da")
        self.number = carl.page.locator("aside a[href^='tel:']").last.get_attribute("href")
        self.amina.goto("/mine")
        self.holds("the newcomer sees no unripe proposal", called.split(" ")[0] not in self.amina.words)
        self.birgit = self.browser().sign_in(account_name(carl, called))
        self.called = self.birgit.page.locator(".who bdi").inner_text().split(",")[0].split(" ")[0]
        self.birgit.look("asked", "da")
        self.asked_page = f"/asked/{self.match_page.split('/')[-1]}"
        self.birgit.goto(self.asked_page).look("asked-question", "da")
        self.holds("the description is anonymous", not self.knows(self.birgit))

    def knows(self, somebody):
        """Whether the page names the newcomer or how to reach them."""
        words = plain(somebody.words)
        return any(word in words for word in (self.newcomer.name, PHONE, CONTACT["address"]))

    def themselves(self):
        """They meet themselves, contact is made and erased, they go on, and in the end part."""
        carl, birgit, amina, language = self.carl, self.birgit, self.amina, self.newcomer.language
        volunteer_answers(birgit, self.match_page, "volunteer-says-yes").look("asked-answered")
        birgit.goto(self.asked_page).look("asked-waiting")
        carl.goto(self.match_page).look("match-asking-newcomer")
        amina.goto("/mine").look(f"mine-asked-{language}", language)
        self.holds("the newcomer is shown the volunteer", self.called in amina.words)
        newcomer_answers(amina, "newcomer-says-yes").look(f"mine-agreed-{language}", language)
        birgit.goto(self.asked_page).look("asked-agreed")
        self.holds("before the meeting is arranged nobody has contact data", not self.knows(birgit))
        carl.goto(self.match_page).look("match-agreed")
        carl.pick("form", "self").click("form[action$='/arrangement'] button.button").look("match-meeting")
        birgit.goto(self.asked_page).look("asked-meeting")
        self.holds("they meet themselves: the volunteer sees the number", PHONE in plain(birgit.words))
        amina.goto("/mine").look(f"mine-meeting-{language}", language)
        self.holds("they meet themselves: the newcomer sees the number", amina.has(f"a[href='{self.number}']"))
        self.mandates()
        amina.goto("/mine")
        newcomer_answers(amina, "contact-made").look(f"mine-met-{language}", language)
        self.erased()
        volunteer_answers(birgit, self.match_page, "goes-on.volunteer.yes")
        birgit.goto(self.asked_page).look("asked-goes-on")
        newcomer_answers(amina, "goes-on.newcomer.yes").look(f"mine-running-{language}", language)
        carl.goto(self.match_page).look("match-running")
        self.follow_up()
        birgit.goto(self.asked_page).look("asked-running")
        volunteer_answers(birgit, self.match_page, "ended.volunteer").look("asked-ended")
        carl.goto("/today?all=yes")
        self.holds("Today says that a match has ended", self.match_page in carl.page.content())
        carl.goto(self.match_page).look("match-ended")
        carl.click("form[action$='/asked-about-new'] button").look("match-ended-asked")
        amina.goto("/mine")
        self.holds("after an ending the newcomer waits again", amina.has("a[href='/mine/stop']"))
        amina.goto("/mine/ledger").look(f"mine-ledger-{language}", language)
        self.on_hold()

    def mandates(self):
        """The newcomer lets the volunteer see, the caseworker writes a companion down, and both are taken back."""
        birgit, amina, dorte, language = self.birgit, self.amina, self.dorte, self.newcomer.language
        page = f"{self.newcomer.form}/mandates"
        amina.goto("/mine/mandates").look(f"mine-mandates-none-{language}", language)
        amina.goto("/mine/mandates/companion").look(f"mine-companion-{language}", language)
        amina.goto("/mine/mandates/attorney").look(f"mine-attorney-{language}", language)
        amina.click("main form button.button").look(f"mine-attorney-problems-{language}", language, status=422)
        amina.page.locator("[name=holder]").first.check()
        amina.pick("scopes", "mine", "form", "ledger", "talk").pick("matters", "housing").pick("months", "3")
        amina.click("main form button.button").look(f"mine-mandates-{language}", language)
        birgit.goto("/mandates").look("mandates").click("main a.button").look("mandates-one")
        mandate = birgit.path.split("#")[0]
        self.holds("a power of attorney shows its sections", PHONE in plain(birgit.words) and birgit.has("details.more dl"))
        dorte.goto(f"{page}/attorney").look(f"form-mandates-attorney-{language}")
        dorte.goto(f"{page}/companion").look(f"form-mandates-companion-{language}")
        dorte.page.locator("[name=holder][value=other]").check()
        dorte.fill("name", "Fatima Noor").pick("meeting", "job-centre").pick("how", "spoken")
        dorte.fill("on", dorte.page.evaluate("new Date().toLocaleDateString('en-CA', {timeZone: 'Europe/Copenhagen'})"))
        dorte.click("main form button.button").look(f"form-mandates-{language}")
        self.holds("the caseworker reads what they may say to whom", "Bolig" in dorte.words and "Fatima Noor" in dorte.words)
        dorte.click("a[href$='/sheet']").look(f"mandate-sheet-{language}")
        amina.goto("/mine/mandates")
        for _ in range(2):
            with amina.page.expect_navigation():
                amina.click("form[action$='/revocation'] button")
        amina.look(f"mine-mandates-revoked-{language}", language)
        birgit.goto(mandate).look("mandates-revoked", status=404)
        dorte.goto(page)
        self.holds("taken back at once, everywhere", "Bolig" not in dorte.words and birgit.status == 404)

    def erased(self):
        birgit, dorte, carl, newcomer = self.birgit, self.dorte, self.carl, self.newcomer
        birgit.goto(self.asked_page).look("asked-met")
        self.holds("contact made: erased at the volunteer", not self.knows(birgit))
        dorte.goto(newcomer.form).look("form-contact-erased")
        self.holds("contact made: erased on the municipality's form", not self.knows(dorte))
        carl.goto(newcomer.card).look("newcomer-card-erased")
        words = plain(carl.words)
        self.holds("contact made: the leader keeps first name and phone only", CONTACT["address"] not in words)
        carl.goto(self.match_page).look("match-met")
        self.recalled()

    def recalled(self):
        """The volunteer is asked to delete what they noted, confirms, and the newcomer reads that they have."""
        birgit, amina, carl, language = self.birgit, self.amina, self.carl, self.newcomer.language
        birgit.goto("/asked").look("asked-recall")
        self.holds("contact made: the volunteer is asked to delete their own notes", birgit.has("a[href='/recalls']"))
        amina.goto("/mine/ledger").look(f"mine-ledger-recall-{language}", language)
        birgit.click("main a[href='/recalls']").look("recalls")
        self.holds("an order to delete names nobody", not self.knows(birgit))
        birgit.click("form[action='/recalls/confirmation'] button").look("recalls-confirmed")
        birgit.goto("/asked")
        self.holds("confirmed: nothing is left to delete", not birgit.has("main a[href='/recalls']"))
        carl.goto("/recalls").look("recalls-leader")
        carl.click("main a[href='/recalls/unconfirmed']").look("recalls-unconfirmed")

    def on_hold(self):
        """Everything is put on hold and taken back."""
        amina, carl, language = self.amina, self.carl, self.newcomer.language
        amina.goto("/mine/restriction").look(f"mine-restriction-{language}", language)
        amina.click("main form[action='/mine/restriction'] button").look(f"mine-restricted-{language}", language)
        carl.goto(self.newcomer.card).look("newcomer-card-on-hold")
        self.holds("on hold: the leader reads no name and no answers", not self.knows(carl))
        amina.click("form[action='/mine/restriction/end'] button").look(f"mine-lifted-{language}", language)
        carl.goto(f"{self.newcomer.card}/restriction").look("newcomer-restriction")

    def follow_up(self):
        carl = self.carl
        forms = carl.page.locator("form[action$='/follow-ups']")
        self.holds("follow-ups are planned when the relation starts", forms.count() > 0)
        carl.page.locator("details:has(form[action$='/follow-ups']) > summary").first.click()
        forms.first.locator("[name=going][value=well]").check()
        forms.first.locator("[name=how][value=phone]").check()
        before = forms.count()
        forms.first.locator("button").click()
        carl.look("match-follow-up-held")
        self.holds("a follow-up that is held is done", carl.page.locator("form[action$='/follow-ups']").count() == before - 1)

    def for_somebody_else(self):
        """Answers told by telephone or face to face, a step taken back, and a withdrawal."""
        carl, birgit, amina, dorte = self.carl, self.birgit, self.amina, self.dorte
        newcomer, language = self.newcomer, self.newcomer.language
        volunteer_answers(birgit, self.match_page, "volunteer-needs-time").look("asked-more-time")
        self.holds("more time is no answer", birgit.has("button[value='volunteer-says-yes']"))
        record(carl, self.match_page, "volunteer-says-yes").look("match-recorded")
        if self.holds_undo():
            carl.click("form[action$='/undo'] button").look("match-undone")
            birgit.goto(self.asked_page)
            self.holds("undo takes the last step back", birgit.has("button[value='volunteer-says-yes']"))
            record(carl, self.match_page, "volunteer-says-yes")
        told = carl.page.locator("form[action$='/told']:has([value=newcomer]) button")
        self.holds("the leader is asked to tell the newcomer", told.count() == 1)
        told.first.click()
        self.holds("told is marked", carl.page.locator("form[action$='/told']:has([value=newcomer])").count() == 0)
        dorte.goto(f"{newcomer.form}/told").look("form-told")
        dorte.pick("event", "newcomer-says-yes").pick("how", "face").click("main form button.button").look("forms-told")
        carl.goto(self.match_page)
        carl.pick("form", "leader").click("form[action$='/arrangement'] button.button").look("match-arrange-problems", status=422)
        next_week = (datetime.date.today() + datetime.timedelta(days=7)).strftime("%d.%m.%Y")
        carl.fill("place", "Medborgerhuset, Storegade 1").fill("on", next_week).fill("at", "16.30")
        carl.click("form[action$='/arrangement'] button.button").look("match-meeting-arranged")
        birgit.goto(self.asked_page).look("asked-meeting-arranged")
        self.holds("another form of meeting opens no contact data", not self.knows(birgit))
        amina.goto("/mine").look(f"mine-meeting-arranged-{language}", language)
        self.holds("the newcomer reads time and place", "Medborgerhuset" in amina.words and not amina.has(f"a[href='{self.number}']"))
        volunteer_answers(birgit, self.match_page, "cannot-reach.volunteer").look("asked-cannot-reach")
        carl.goto("/today?all=yes")
        self.holds("“cannot reach” comes to the leader", self.match_page in carl.page.content())
        self.withdraw()

    def holds_undo(self):
        offered = self.carl.has("form[action$='/undo']")
        self.holds("a step that nobody has seen can be undone", offered)
        return offered

    def withdraw(self):
        amina, birgit, dorte, carl, language = self.amina, self.birgit, self.dorte, self.carl, self.newcomer.language
        for page in ("ledger", "export", "genuine", "answers", "stop"):
            amina.goto(f"/mine/{page}").look(f"mine-{page}-{language}", language)
        amina.file("/mine/export.json")
        amina.click("form[action='/mine/stop'] button").look(f"mine-withdrawn-{language}", language)
        self.holds("the newcomer reads that they have withdrawn", not amina.has("a[href='/mine/stop']"))
        amina.goto("/mine/export").look(f"mine-export-withdrawn-{language}", language)
        birgit.goto("/asked")
        self.holds("the running match is gone at the volunteer", not birgit.has(f"a[href='{self.asked_page}']"))
        dorte.goto(self.newcomer.form).look("form-withdrawn")
        self.holds("withdrawn: nothing on the municipality's form", not self.knows(dorte))
        carl.goto(self.match_page).look("match-withdrawn")
        self.holds("withdrawn: the leader sees no name and no number", not self.knows(carl))
        carl.goto(self.newcomer.card).look("newcomer-card-withdrawn")
        self.holds("withdrawn: nobody can be proposed", not carl.has("form[action$='/proposals']"))


def whole_job(house, language, width, scripts, name, themselves):
    job = Job(house, language, width, scripts, name)
    job.consent(in_full=themselves)
    job.welcome()
    if themselves:
        job.match(1, "")
        job.themselves()
    else:
        job.match(2, "Bor på samme vej.")
        job.for_somebody_else()
    house.close()
