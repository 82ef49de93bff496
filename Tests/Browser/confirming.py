"""The second factor: an app, a PIN on a confirmed device, and what happens after a wrong answer."""

import base64
import hashlib
import hmac
import re
import struct
import time


def code(key, steps=0):
    """What an authenticator app shows (RFC 6238), reckoned here by itself."""
    count = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.new(base64.b32decode(key.replace(" ", "")), count, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7fffffff) % 1_000_000:06d}"


def set_up_app(visitor, name):
    """From the page that asks to the page one was on the way to; the key of the app."""
    visitor.look(f"{name}-none", "da", status=403)
    visitor.click("main a.button").look(f"{name}-choose", "da")
    visitor.click("form[action='/account/second-factor/app'] button").look(f"{name}-app", "da")
    key = visitor.page.inner_text("#key")
    visitor.fill("code", "000000").click("main form button.button").look(f"{name}-app-wrong", "da", status=422)
    visitor.fill("code", code(key)).click("main form button.button")
    return key


def by_letter(house, email):
    """Signs in as in real life, so that nothing is confirmed yet."""
    visitor = house.open(390)
    visitor.goto("/sign-in").fill("email", email).click("main form button.button")
    post = house.open(390).goto("/outbox")
    letter = post.page.locator(".letter").first.inner_text()
    return visitor.fill("code", re.search(r"(?<!\d)(\d{6})(?!\d)", letter).group(1)).click("main form button.button")


def second_factor(house):
    erik = by_letter(house, "erik@lindby.example")
    key = set_up_app(erik, "factor")
    house.report.check("an app that is set up leads on to Today", erik.path.startswith("/today"))
    erik.goto("/account/second-factor").look("factor-own", "da")

    # The same person at another computer, with something typed.
    again = by_letter(house, "erik@lindby.example")
    again.look("factor-ask", "da", status=403)
    again.post("/newcomers/search", q="Årø & \"Bo\"").look("factor-ask-deed", "da", status=403)
    again.fill("second-factor", "000000").click("main form button.button").look("factor-ask-wrong", "da", status=422)
    house.report.check("a wrong code loses nothing", again.page.locator("input[name='q']").get_attribute("value") == "Årø & \"Bo\"")
    again.fill("second-factor", code(key, 1)).click("main form button.button")
    house.report.check("the right code does the deed", again.path.startswith("/newcomers"))
    house.close()
    device(house)


def device(house):
    anne = house.open(390).sign_in("Anne Krog").goto("/people")
    anne.look("people-with-words", "da")
    anne.page.locator("tr", has_text="Erik Dam").locator("form[action$='/device-word'] button").first.click()
    anne.look("factor-word", "da")
    word = re.sub(r"\s", "", anne.page.inner_text(".receipt .reference"))
    erik = by_letter(house, "erik@lindby.example")
    erik.click("main p.alone a").look("factor-device", "da")
    erik.fill("word", word).fill("pin", "482915").fill("again", "482916")
    erik.click("form[action$='/device'] button.button").look("factor-device-problem", "da", status=422)
    erik.fill("word", word).fill("pin", "482915").fill("again", "482915").click("form[action$='/device'] button.button")
    house.report.check("a confirmed device leads on to Today", erik.path.startswith("/today"))
    erik.goto("/account/second-factor").look("factor-own-device", "da")
    anne.goto("/people").page.locator("tr", has_text="Erik Dam").locator("form[action$='/second-factor/end'] button").first.click()
    anne.look("factor-reset", "da")
    erik.goto("/today").look("factor-after-reset", "da", status=403)
    house.close()
