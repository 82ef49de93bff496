"""Households in from a spreadsheet, looked at before and after, and taken out again."""

WELL = "Navn;Postnr. og by;Mobil;Sprog;Km\r\nSolveig Ager;8660 Skanderborg;31 30 40 50;dansk;25,0\r\nViggo Ager;8660 Skanderborg;31304051;dansk, engelsk;\r\n"
BADLY = (
    "Hvem;Postnr.;Mobil;Sprog;Interesser;Bemærkninger\r\nAase Mose;8660;31304060;dansk;madlavning, bokserbad;Rar\r\n"
    "Bo Mose;0001;31304061;volapykisk;;\r\nCilla Mose;8660;31304062;dansk;;Har haft en depression\r\n"
    "Dan Mose;8660;31304062;dansk;;\r\n")


NEWCOMERS = "Navn;Postnr.;Mobil;Sprog;Interesser\r\nFarid Nour;8660;31304071;arabisk;madlavning\r\n"


def choose(visitor, text, encoding, name="folk.csv", side="volunteer"):
    visitor.goto(f"/imports/new?side={side}")
    visitor.page.check(f"[name='side'][value='{side}']")
    visitor.page.set_input_files("#file", {"name": name, "mimeType": "text/csv", "buffer": text.encode(encoding)})
    return visitor.click("form[action='/imports/new'] button")


def spreadsheets(house):
    for width, scripts in ((1280, True), (390, False)):
        carl = house.open(width, scripts).sign_in("Carl Holm")
        choose(carl, "PK\x03\x04rest", "latin-1", "folk.xlsx").look(f"import-workbook-{width}", "da", status=422)
        choose(carl, BADLY, "cp1252").look(f"import-badly-{width}", "da")
        house.report.check("a column that nobody understood is asked for", "Ingen kolonne indeholder: Navn" in carl.words)
        carl.page.select_option("[name='column-0']", "name")
        carl.click("form[action$='/choices'] button").look(f"import-problems-{width}", "da")
        house.report.check("a problem names its line, its column and its heading", "B · Postnr." in carl.words and "Linje 3" in carl.words)
        carl.pick("texts", "leave-out").click("form[action$='/choices'] button")
        carl.click("form[action$='/start'] button").look(f"import-in-{width}", "da")
        house.report.check("those without errors are in", "er hentet ind" in carl.words)
        carl.click("form[action$='/undoing'] button").look(f"import-undone-{width}", "da")
        house.report.check("and out again", "Det er fortrudt" in carl.words)
        choose(carl, WELL, "utf-8-sig").look(f"import-well-{width}", "da")
        carl.click("form[action$='/end'] button").look(f"import-ended-{width}", "da")
        for side in ("newcomers", "volunteers"):
            carl.goto(f"/{side}/download").look(f"save-{side}-{width}", "da")
            with carl.page.expect_download() as saved:
                carl.click(f"form[action='/{side}/download'] button")
            content = open(saved.value.path(), "rb").read()
            house.report.check("what is saved begins as Excel likes it", content.startswith(b"\xef\xbb\xbfNummer;Navn;"))
    asking(house)
    house.close()


def asking(house):
    """Whoever comes from a file is asked for their consent on their own page."""
    for width, scripts in ((1280, True), (390, False)):
        carl = house.open(width, scripts).sign_in("Carl Holm")
        choose(carl, NEWCOMERS.replace("Farid", f"Farid{width}"), "utf-8-sig", side="newcomer")
        carl.click("form[action$='/start'] button")
        carl.goto("/newcomers").click(f"a:has-text('Farid{width}')").look(f"newcomer-unasked-{width}", "da")
        carl.click("main a[href$='/consent']").look(f"asking-{width}", "da")
        carl.click("main form[method='post'] button:not([type])").look(f"asking-problems-{width}", "da", status=422)
        for part in ("municipality", "volunteer"):
            carl.page.check(f"[name='adult-1-{part}']")
        carl.page.fill("[name='interpreter']", "Selam Tesfay")
        carl.pick("how", "paper").click("main form[method='post'] button:not([type])").look(f"asking-receipt-{width}", "da")
        carl.click("main a.button.quiet").look(f"newcomer-asked-{width}", "da")
        house.report.check("a consent given afterwards counts", "Samtykket er gyldigt" in carl.words)
        carl.click("main a[href$='/consent']").look(f"asking-again-{width}", "da")
