import Basics
import Web

/// What one confirms with, and what may be added.
struct FactorPage: Sendable {
    let ways: FactorWays
    /// Whether apps may be added and anything removed now.
    let mayChange: Bool
    /// Whether the present session has been confirmed.
    let isConfirmed: Bool
    /// Where to go on afterwards.
    let next: String
}

func factorContent(_ page: FactorPage, _ form: FormView) -> HTML {
    let say = form.say
    let asks = !page.mayChange && page.ways.workHere
    return """
        <h1>\(say(T.factorTitle))</h1>\(form.summary)<p class="lead">\(say(T.factorLead))</p>
        \(onward(page, say), when: page.isConfirmed && !page.next.isEmpty)
        \(confirmFirst(page, form), when: asks)
        <section class="panel"><h2>\(say(T.factorAppTitle))</h2>\(appPanel(page, say))</section>
        <section class="panel"><h2>\(say(T.factorDeviceTitle))</h2>\(devices(page, say))\(devicePanel(page, form))</section>
        """
}

private func onward(_ page: FactorPage, _ say: Speech) -> HTML {
    "<p class=\"alone\"><a class=\"button\" href=\"\(page.next)\">\(say(T.factorAskGo))</a></p>"
}

private func next(_ page: FactorPage) -> HTML {
    "<input type=\"hidden\" name=\"next\" value=\"\(page.next)\">"
}

private func confirmFirst(_ page: FactorPage, _ form: FormView) -> HTML {
    """
    <section class="panel accent"><form method="post" action="\(FactorAddress.confirm)" novalidate>
    <input type="hidden" name="next" value="\(page.next.isEmpty ? FactorAddress.root : page.next)">
    \(form.text(Gate.factorField, T.factorAskEither, autocomplete: "one-time-code", mode: "numeric"))
    <div class="actions"><button class="button">\(form.say(T.factorAppConfirm))</button></div></form></section>
    """
}

private func appPanel(_ page: FactorPage, _ say: Speech) -> HTML {
    if let since = page.ways.appSince {
        return """
            <p>\(say(T.factorAppSince(moment: .text(say.moment(since)))))</p>
            \(removal("\(FactorAddress.app)/end", say(T.factorAppEnd)), when: page.mayChange)
            """
    }
    let begin: HTML = """
        <form method="post" action="\(FactorAddress.app)">\(next(page))
        <div class="actions"><button class="button">\(say(T.factorAppStart))</button></div></form>
        """
    return
        "<p>\(say(T.factorAppLead))</p>\(begin, when: page.mayChange)\("<p>\(say(T.factorFirst))</p>", when: !page.mayChange)"
}

private func devices(_ page: FactorPage, _ say: Speech) -> HTML {
    guard !page.ways.devices.isEmpty else { return "" }
    let lines = page.ways.devices.html { device in
        """
        <div><dt>\(say(device.isThis ? T.factorDeviceThis : T.factorDeviceOther))</dt>
        <dd>\(say(T.factorDeviceLine(confirmed: .text(say.moment(device.confirmedAt)), used: .text(say.moment(device.usedAt)))))</dd>
        <dd>\(removal("\(FactorAddress.root)/devices/\(device.id)/end", say(T.factorDeviceEnd)), when: page.mayChange)</dd></div>
        """
    }
    return "<dl class=\"facts\">\(lines)</dl>"
}

private func removal(_ path: String, _ label: HTML) -> HTML {
    "<form method=\"post\" action=\"\(path)\"><button class=\"link\">\(label)</button></form>"
}

private func devicePanel(_ page: FactorPage, _ form: FormView) -> HTML {
    """
    <p>\(form.say(T.factorDeviceLead))</p>
    <form method="post" action="\(FactorAddress.root)/device" novalidate>\(next(page))
    \(form.text("word", T.factorDeviceWord, autocomplete: "one-time-code", mode: "numeric"))
    \(form.text("pin", T.factorDevicePin, hint: T.factorDevicePinHint, type: "password", mode: "numeric"))
    \(form.text("again", T.factorDeviceAgain, type: "password", mode: "numeric"))
    <div class="actions"><button class="button">\(form.say(T.factorDeviceConfirm))</button></div></form>
    """
}

/// The key of an app, while it waits for its first code.
func factorAppContent(_ secret: AppSecret, name: String, next: String, _ form: FormView) -> HTML {
    let say = form.say
    let address = secret.address(for: name)
    let code: HTML? = QRCode(address).map {
        "<div class=\"qr\">\($0.svg(alternative: say.plain(T.factorAppAlternative)))</div>"
    }
    return """
        <h1>\(say(T.factorAppTitle))</h1>\(form.summary)
        <p class="lead">\(say(T.factorAppScan))</p>\(code)
        <p class="alone"><a href="\(address)">\(say(T.factorAppOpen))</a></p>
        <p>\(say(T.factorAppType))<br><span class="ltr" dir="ltr" id="key">\(secret.groups.html { "\($0) " })</span></p>
        <form method="post" action="\(FactorAddress.app)/code" novalidate><input type="hidden" name="next" value="\(next)">
        \(form.text("code", T.factorAppCode, autocomplete: "one-time-code", mode: "numeric"))
        <div class="actions"><button class="button">\(say(T.factorAppConfirm))</button></div></form>
        """
}

/// Shown to whoever reads it aloud, once.
func deviceWordContent(_ word: String, for name: String, _ say: Speech) -> HTML {
    """
    <div class="receipt"><h1>\(say(T.factorWordTitle))</h1>
    <p>\(say(T.factorWordLead(name: .name(name))))</p>
    <p><span class="ltr reference" dir="ltr">\(word.prefix(3))&nbsp;\(word.suffix(3))</span></p>
    <p>\(say(T.factorWordSure(name: .name(name))))</p>
    <p class="alone"><a class="button" href="/people">\(say(T.peopleDone))</a></p></div>
    """
}
