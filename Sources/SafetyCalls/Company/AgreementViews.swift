import Basics
import People
import Web

/// The form on which both write, until somebody has signed.
func agreementWritingView(_ page: AgreementWritingPage, _ form: FormView) -> HTML {
    let say = form.say
    let kinds = CallForm.allCases.map { FormView.Option($0.rawValue, formMessage($0)) }
    let sides = CompanySide.allCases.map { FormView.Option($0.rawValue, sideMessage($0)) }
    let leaders = page.leaders.map {
        FormView.Option(
            $0.account.text, T.companyLeaderOption(name: .name($0.name), side: .message(sideMessage($0.side))))
    }
    let seen = ["seen-version", "seen-edits"].html { name in
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(form.typed[name])\">"
    }
    let startsOver: HTML = "<p class=\"notice warn\">\(say(T.companyStartsOver))</p>"
    return """
        <h1>\(say(T.companyWriteTitle))</h1><p class="lead">\(say(T.companyWriteLead(name: .name(page.card.name))))</p>
        \(startsOver, when: page.startsOver)<p class="notice calm">\(say(T.companyNoNames))</p>\(form.summary(CompanyLabels.agreement))\(newestLink(page, form))
        <form method="post" action="\(CompanyAddress.writing(page.card.id))" novalidate id="writing">\(seen)
        \(AgreementTerm.allCases.prefix(2).html { paragraph($0, form) })\(form.radios("form", T.companyForm, kinds))\(paragraph(.calls, form))
        \(form.radios("leader-side", T.companyLeaderSide, sides, hint: T.companyDutiesSame))
        \(form.select("leader", T.companyLeader, leaders, hint: T.companyLeaderHint, optional: true))
        \(AgreementTerm.allCases.dropFirst(3).prefix(6).html { paragraph($0, form) })
        \(form.text("budget", T.companyBudget, hint: T.companyBudgetHint, mode: "numeric"))\(paragraph(.costs, form))\(paragraph(.duration, form))
        \(form.text("notice-weeks", T.companyNoticeWeeks, hint: T.companyNoticeWeeksHint, mode: "numeric"))\(paragraph(.ending, form))
        <div class="actions"><button class="button">\(say(T.companySave))</button>
        <a class="button quiet" href="\(CompanyAddress.page(page.card.id))">\(say(T.companyBack))</a></div></form>
        """
}

/// What somebody else has written meanwhile, when that is what is wrong.
private func newestLink(_ page: AgreementWritingPage, _ form: FormView) -> HTML {
    guard form.problems.all.contains(where: { $0.field == "form" }), let newest = page.newest else { return "" }
    return """
        <p><a href="\(CompanyAddress.agreement(page.card.id, newest.number))">\(form.say(T.companyReadNewest))</a></p>
        """
}

private func paragraph(_ term: AgreementTerm, _ form: FormView) -> HTML {
    form.guardedArea(term.rawValue, term.message, rows: term == .leaderDuties ? 10 : 4, for: .companyText)
}

func formMessage(_ form: CallForm) -> Message { Message("calls.company.form.\(form.rawValue)") }

/// One version on a sheet of A4: read, signed and printed.
func agreementView(_ page: AgreementPage, _ say: Speech) -> HTML {
    let terms = page.version.terms
    let leader: HTML = """
        \(say(sideMessage(terms.leaderSide)))\(terms.leader.map { ": \(nameOf($0, page.names, say))" as HTML })
        """
    let facts: [(Message, HTML)] = [
        (T.companyForm, say(formMessage(terms.form))), (T.companyLeader, leader),
        (T.companyBudgetTitle, say(T.companyKronerYear(number: terms.budget))),
        (T.companyNotice, say(T.companyWeeks(count: terms.noticeWeeks))),
    ]
    return """
        <div class="actions no-print"><button class="button quiet" type="button" data-print>\(say(T.companyPrint))</button>
        <a class="button quiet" href="\(CompanyAddress.page(page.card.id))">\(say(T.companyBack))</a></div>\(oldView(page, say))
        <article class="sheet"><header class="sheet-head"><span><bdi>\(page.branchName)</bdi></span>\
        <span>\(say(T.companyVersion(number: page.version.number)))</span></header>
        <h1>\(say(T.companyAgreementTitle))</h1><p>\(say(T.companyBetween(branch: .name(page.branchName), company: .name(page.card.name))))<br>\(page.card.address)</p>
        <dl class="facts">\(facts.html { "<div><dt>\(say($0))</dt><dd>\($1)</dd></div>" })</dl>
        \(AgreementTerm.allCases.html { termView($0, terms, say) })
        <div class="signs">\(CompanySide.allCases.html { signatureView($0, page, say) })</div></article>\(signView(page, say))
        """
}

private func oldView(_ page: AgreementPage, _ say: Speech) -> HTML {
    guard !page.isNewest else { return "" }
    return "<p class=\"notice warn no-print\">\(say(page.isInForce ? T.companyOldInForce : T.companyOld))</p>"
}

private func termView(_ term: AgreementTerm, _ terms: AgreementTerms, _ say: Speech) -> HTML {
    let lines = (terms.words[term] ?? "").split(separator: "\n").html { "<p>\(String($0))</p>" }
    return "<section><h2>\(say(term.message))</h2>\(lines)</section>"
}

private func signatureView(_ side: CompanySide, _ page: AgreementPage, _ say: Speech) -> HTML {
    let signed: HTML? = page.version.signatures[side].map {
        "<p><strong>\(nameOf($0.by, page.names, say))</strong>, \(say.date($0.on))</p>"
    }
    let party = side == .branch ? page.branchName : page.card.name
    return "<div class=\"sign\"><p>\(say(sideMessage(side))): <bdi>\(party)</bdi></p>\(signed)</div>"
}

private func signView(_ page: AgreementPage, _ say: Speech) -> HTML {
    guard page.maySign else { return "" }
    if let refusal = page.refusal { return "<p class=\"notice calm no-print\">\(say(refusal.message))</p>" }
    return """
        <section class="panel no-print"><h2>\(say(T.companySign))</h2><p>\(say(T.companySignLead))</p>
        <form method="post" action="\(CompanyAddress.signature(page.card.id, page.version.number))">
        <input type="hidden" name="edits" value="\(page.version.edits)">
        <button class="button">\(say(T.companySignFor(side: .message(sideMessage(page.sight.side)))))</button></form></section>
        """
}
