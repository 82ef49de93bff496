"""A caller with a bad connection: what was pressed is kept, sent in order, and said to be saved when it is."""

FIRST = "section[data-call] form[data-tap]"


def kept(caller):
    return caller.page.evaluate("JSON.parse(localStorage.getItem('calls-taps') || '[]').length")


def says(caller, words):
    caller.page.locator("#taps", has_text=words).wait_for()


def calling(house, name):
    caller = house.open(390).sign_in(name)
    caller.goto("/calls").look("calls-now", "da")
    without_network(house, caller)
    signed_out(house, caller)
    caller.goto("/calls/calendar").look("calls-calendar", "da")
    house.close()
    without_script(house, name)


def without_network(house, caller):
    context = caller.page.context
    context.set_offline(True)
    caller.click(f"{FIRST} button[value='all-well']")
    says(caller, "Venter på net")
    house.report.check("a tap without a network is kept", kept(caller) == 1)
    caller.click("#taps button")
    house.report.check("and can be taken back while it waits", kept(caller) == 0)
    caller.click(f"{FIRST} button[value='all-well']")
    says(caller, "Venter på net")
    context.set_offline(False)
    says(caller, "Gemt: alt er vel")
    caller.click(f"{FIRST} button[value='all-well']")
    house.report.check("a second tap does not count for whoever comes next", kept(caller) == 0)
    caller.page.wait_for_timeout(1600)
    house.report.check("it is sent when the network is there, and then forgotten", kept(caller) == 0)
    # The browser says so itself; it is no mistake of ours.
    caller.noise[:] = [noise for noise in caller.noise if "ERR_INTERNET_DISCONNECTED" not in noise]


def signed_out(house, caller):
    context = caller.page.context
    cookies = context.cookies()
    context.clear_cookies()
    caller.click(f"{FIRST} button[value='no-answer']")
    says(caller, "logger ind igen")
    house.report.check("a tap of somebody whose session has ended is kept", kept(caller) == 1)
    context.add_cookies(cookies)
    caller.goto("/calls")
    says(caller, "Gemt. Ring igen")
    house.report.check("and sent when they are back", kept(caller) == 0)


def without_script(house, name):
    caller = house.open(390, scripts=False).sign_in(name)
    caller.goto("/calls").click(f"{FIRST} button[value='something-wrong']").look("calls-wrong", "da")
    house.report.check("without a script the buttons work, and 112 is named", "112" in caller.page.inner_text(".notice"))
    house.close()
