import Basics
import Consent
import Web

/// What the newcomer takes home, in their own language with Danish beside it.
func receiptView(_ receipt: Receipt, _ say: Speech) -> HTML {
    let own = say.in(receipt.language)
    let both = FormView(own, beside: receipt.language == .danish ? nil : say.in(.danish))
    return """
        \(staffPart(receipt, say))
        <article class="sheet receipt" lang="\(own.language.rawValue)" dir="\(own.language.direction)"><h1>\(both.both(T.receiptTitle))</h1>
        <p>\(both.both(T.receiptThanks(branch: .name(receipt.wording.branch))))</p>
        <p>\(both.both(T.receiptNumber)) <span class="reference ltr" dir="ltr">\(receipt.reference)</span></p>
        \(linkPart(receipt.link, own, both))
        <h2>\(both.both(T.receiptNext))</h2>
        <ol>\([T.receiptNextFind, T.receiptNextAsked, T.receiptNextWait].html { "<li>\(both.both($0))</li>" })</ol>
        \(agreedPart(receipt, both))</article>
        """
}

private func staffPart(_ receipt: Receipt, _ say: Speech) -> HTML {
    guard receipt.link == nil else {
        return """
            <div class="notice no-print" role="status"><p>\(say(T.receiptStaff))</p></div>
            <p class="actions no-print"><button class="button quiet" type="button" data-print>\(say(T.receiptPrint))</button>
            <a class="button quiet" href="\(receipt.page)">\(say(T.receiptBack))</a></p>
            """
    }
    return """
        <div class="notice calm no-print"><p>\(say(T.receiptNoLink))</p></div>
        <form class="no-print" method="post" action="\(receipt.linkAddress)">
        <input type="hidden" name="made" value="\(receipt.linkMadeAt?.description ?? "")">
        <div class="actions"><button class="button">\(say(T.receiptNewLink))</button>
        <a class="button quiet" href="\(receipt.page)">\(say(T.receiptBack))</a></div></form>
        """
}

private func linkPart(_ link: String?, _ own: Speech, _ both: FormView) -> HTML {
    guard let link else { return "<p>\(both.both(T.receiptLost))</p>" }
    let alternative = own.plain(T.receiptCode(link: .text(link)))
    let code: HTML? = QRCode(link).map { code in
        "<figure class=\"qr\">\(code.svg(alternative: alternative))<figcaption>\(own(T.receiptOpen))</figcaption></figure>"
    }
    return """
        <h2>\(both.both(T.receiptPage))</h2>\(code)<p class="ltr" dir="ltr"><a href="\(link)">\(link)</a></p>
        <p>\(both.both(T.receiptPageHelp))</p><p>\(both.both(T.receiptLost))</p>
        """
}

private func agreedPart(_ receipt: Receipt, _ both: FormView) -> HTML {
    let wording = receipt.wording
    let parts =
        [wording.partPassingOn, wording.partVolunteer] + (receipt.hasFollowUp ? [wording.partFollowUp] : [])
    let until: HTML? = receipt.until.map { "<p>\(both.both(T.receiptUntil(day: .day($0))))</p>" }
    let draft: HTML = wording.isDraft ? draftMark(both.say, both.beside) : ""
    return """
        <h2>\(both.both(T.receiptAgreed))</h2>\(draft)<ul>\(parts.html { "<li>\(both.both($0))</li>" })</ul>\(until)
        <p>\(both.both(wording.withdraw))</p><p>\(both.both(wording.genuine))</p>
        """
}

/// The same form sent again: kindly, and nothing is done twice.
func sentAlreadyView(_ form: FormCard, _ say: Speech) -> HTML {
    let day = Copenhagen.day(of: form.facts.sentAt ?? form.facts.savedAt)
    return """
        <h1>\(say(T.againTitle))</h1><p class="lead">\(say(T.againHelp(branch: .name(form.branchName), day: .day(day))))</p>
        <p><a class="button" href="\(IntakeAddress.form(form.id))">\(say(T.againOpen))</a></p>
        """
}
