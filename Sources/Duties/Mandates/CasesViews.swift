import Basics
import Consent
import Web

func casesView(_ page: CasesPage, _ say: Speech) -> HTML {
    let give: HTML = """
        <div class="actions"><a class="button" href="\(MandateAddress.cases(page.form, .attorney))">\(say(T.casesAttorney))</a>
        <a class="button quiet" href="\(MandateAddress.cases(page.form, .companion))">\(say(T.casesCompanion))</a></div>
        """
    return """
        <h1>\(say(T.casesTitle))</h1><p class="lead">\(say(T.casesLead))</p>
        \(page.valid.html { caseLine($0, page, say) })
        \("<div class=\"empty\"><p>\(say(T.casesNone))</p></div>", when: page.valid.isEmpty)
        \(give, when: page.canGive)\(formerView(page.former, say))
        <p class="alone"><a href="/forms/\(page.form)">\(say(T.casesBack))</a></p>
        """
}

private func caseLine(_ line: MandateLine, _ page: CasesPage, _ say: Speech) -> HTML {
    let id = line.mandate.id
    return """
        <section class="panel">\(lineHead(line, say))\(tellable(line, page, say))
        \("<p class=\"notice warn\">\(say(T.casesByName))</p>", when: line.isByName)<p class="soft small">\(origin(line, say))</p>
        <div class="actions"><a class="button quiet" href="\(MandateAddress.sheet(page.form, id))">\(say(T.casesSheet))</a>
        <form method="post" action="\(MandateAddress.revocation(page.form, id))"><button class="button quiet">\(say(T.mandateRevoke))\
        <span class="hidden-visually"> – \(holder(line, say))</span></button></form></div></section>
        """
}

/// First what they may say, then what the holder sees without them.
private func tellable(_ line: MandateLine, _ page: CasesPage, _ say: Speech) -> HTML {
    if case .companion(let meeting)? = line.mandate.content {
        return
            "<p><strong>\(say(T.casesComes(meeting: .message(Message("duties.meeting.\(meeting.rawValue)")))))</strong></p>"
            + "<p>\(say(T.casesTellNone))</p>"
    }
    let told = MandateRules.tells(line.mandate, of: line.mandate.household, on: page.today)
    let seen = MandateRules.scopesSeen(of: line.mandate).map { Message("duties.cases.seen-\($0.rawValue)") }
    let ways = [(MandateScope.letters, T.casesLetters), (.talk, T.casesTalk)].filter { told.scopes.contains($0.0) }
    let words: HTML =
        ways.isEmpty
        ? "<p>\(say(T.casesTellNone))</p>"
        : "<p><strong>\(say(T.casesTell(matters: .list(matterWords(told.matters)))))</strong></p>"
            + "<ul>\(ways.html { "<li>\(say($0.1))</li>" })</ul>"
    let sees: HTML = seen.isEmpty || line.isByName ? "" : "<p>\(say(T.casesSees(scopes: .list(seen))))</p>"
    return words + sees
}

private func origin(_ line: MandateLine, _ say: Speech) -> HTML {
    let day = Message.Value.day(Copenhagen.day(of: line.mandate.givenAt))
    guard line.mandate.witness != nil else { return say(T.casesOwn(day: day)) }
    let how = Message("consent.how.\(line.mandate.how.rawValue)")
    return "\(say(T.casesWitnessed(day: day, name: .name(line.witnessName ?? "–")))) · \(say(how))"
}

/// One A4 page to sign.
func mandateSheetView(_ page: MandateSheet, _ say: Speech) -> HTML {
    let danish = say.in(.danish)
    let mandate = page.line.mandate
    let beside = mandate.language == .danish ? nil : say.in(mandate.language)
    let both = FormView(danish, beside: beside)
    let title = mandate.kind == .attorney ? T.sheetTitleAttorney : T.sheetTitleCompanion
    let (lines, matters) = contentWords(mandate)
    let draft: HTML = beside == nil ? "" : draftMark(danish, beside)
    return """
        <p class="actions no-print"><button class="button" type="button" data-print>\(say(T.casesPrint))</button>
        <a class="button quiet" href="\(page.back)">\(say(T.formBack))</a></p>
        <article class="sheet" lang="da" dir="ltr"><header class="sheet-head"><span><bdi>\(page.branch)</bdi> · \
        <bdi>\(page.activity)</bdi></span><span><bdi>\(page.municipality)</bdi></span></header>
        <h1>\(both.both(title))</h1>\(draft)
        \(written(T.sheetGiver, page.giver?.revealed, both))\(written(T.sheetHolder, page.line.holderName?.revealed, both))
        <h2>\(both.both(mandate.kind == .attorney ? T.sheetMay : T.sheetComes))</h2><ul>\(lines.html { "<li>\(both.both($0))</li>" })</ul>
        \(matters.isEmpty ? "" : "<h2>\(both.both(T.formMatters))</h2><ul>\(matters.html { "<li>\(both.both($0))</li>" })</ul>")
        <p>\(both.both(untilWords(mandate)))</p><p>\(both.both(T.mandateLimits))</p><p>\(both.both(T.sheetRevoke))</p>
        <div class="signs"><div class="sign"><p>\(both.both(T.sheetSignature))</p></div>
        <div class="sign"><p>\(both.both(T.sheetWitness))</p></div></div></article>
        """
}

private func written(_ label: Message, _ value: String?, _ both: FormView) -> HTML {
    "<p class=\"line\"><span>\(both.both(label))</span> \(value.map { "<bdi>\($0)</bdi>" } as HTML?)</p>"
}
