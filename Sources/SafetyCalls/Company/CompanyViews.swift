import Basics
import Web

func companiesView(_ page: CompaniesPage, _ say: Speech) -> HTML {
    let lines = page.companies.html { card, state in
        """
        <li><a href="\(CompanyAddress.page(card.id))"><strong><bdi>\(card.name)</bdi></strong> \
        \(stateBadge(state, say))<br><span class="soft">\(card.address)</span></a></li>
        """
    }
    let list: HTML =
        page.companies.isEmpty
        ? "<div class=\"empty\"><p>\(say(T.companyListNone))</p></div>" : "<ul class=\"plain-list\">\(lines)</ul>"
    let add: HTML =
        "<div class=\"actions\"><a class=\"button\" href=\"\(CompanyAddress.new)\">\(say(T.companyNewTitle))</a></div>"
    return """
        <h1>\(say(T.companyListTitle))</h1><p class="lead">\(say(T.companyListLead))</p>\(list)\(add, when: page.mayAdd)\
        \(numbersView(page.activities, say))
        """
}

private func numbersView(_ activities: [CallActivityCard], _ say: Speech) -> HTML {
    guard !activities.isEmpty else { return "" }
    let lines = activities.html { activity in
        "<li><a href=\"\(CallNumbersRoutes.path(activity.id))\"><bdi>\(activity.name)</bdi></a></li>"
    }
    return "<h2>\(say(T.numbersTitle))</h2><ul class=\"plain-list\">\(lines)</ul>"
}

func stateBadge(_ state: CompanyState, _ say: Speech) -> HTML {
    let kind =
        [CompanyState.starting: "waiting", .agreed: "waiting", .running: "good", .ending: "bad", .over: "quiet"][state]
        ?? "quiet"
    return "<span class=\"badge \(kind)\">\(say(Message("calls.company.state.\(state.rawValue)")))</span>"
}

func newCompanyView(_ form: FormView) -> HTML {
    let say = form.say
    return """
        <h1>\(say(T.companyNewTitle))</h1><p class="lead">\(say(T.companyNewLead))</p>\(form.summary(CompanyLabels.company))
        <form method="post" action="\(CompanyAddress.new)" novalidate>
        \(form.text("name", T.companyName, autocomplete: "organization"))
        \(form.text("address", T.companyWorkplace, hint: T.companyWorkplaceHint))
        \(contactFields(form))\(form.againTick(T.companyAgainTick))
        <div class="actions"><button class="button">\(say(T.companyNewSave))</button>
        <a class="button quiet" href="\(CompanyAddress.list)">\(say(T.companyBack))</a></div></form>
        """
}

func contactFields(_ form: FormView) -> HTML {
    """
    \(form.text("contact-name", T.companyContactName, hint: T.companyContactHint))\
    \(form.text("email", T.companyContactEmail, type: "email", mode: "email"))
    """
}

func invitedCompanyView(_ name: String, _ link: String, _ company: ID<CallCompany>, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.companyInvitedTitle))</h1><p class="lead">\(say(T.companyInvitedLead(name: .name(name))))</p>
    <p class="ltr reference" dir="ltr"><a href="\(link)">\(link)</a></p>
    <div class="actions"><a class="button" href="\(CompanyAddress.page(company))">\(say(T.companyInvitedOn))</a></div>
    """
}

/// One co-operation, the same for both sides but for what each may do.
func companyView(_ page: CompanyPage, _ form: FormView) -> HTML {
    let say = form.say
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.companyCrumbs))"><ol><li><a href="\(CompanyAddress.list)">\(say(T.companyListTitle))</a></li></ol></nav>
        <h1><bdi>\(page.card.name)</bdi></h1><p class="lead">\(page.card.address) \(stateBadge(page.state, say))</p>\(page.refusal.map { "<p class=\"notice warn\" role=\"alert\">\(say($0.message))</p>" as HTML })\
        \(form.summary(CompanyLabels.page))
        \(endingNoticeView(page, say))
        <div class="split even"><div>\(stepsView(page, say))</div>
        <div>\(agreementsView(page, say))\(peopleView(page, say))\(budgetView(page, form))\(endingView(page, form))</div></div>
        """
}

func nameOf(_ account: ID<Account>, _ names: [ID<Account>: String], _ say: Speech) -> HTML {
    names[account].map { "<bdi>\($0)</bdi>" } ?? say(T.companyErasedName)
}

func sideMessage(_ side: CompanySide) -> Message { Message("calls.company.side.\(side.rawValue)") }

private func agreementsView(_ page: CompanyPage, _ say: Speech) -> HTML {
    let versions = page.versions.reversed().html { version in
        """
        <li><a href="\(CompanyAddress.agreement(page.card.id, version.number))">\
        \(say(T.companyVersion(number: version.number)))</a> \(versionBadge(version, page, say))</li>
        """
    }
    let list: HTML =
        page.versions.isEmpty ? "<p>\(say(T.companyAgreementNone))</p>" : "<ul>\(versions)</ul>"
    let isSigned = !(page.newest?.signatures.isEmpty ?? true)
    let write = page.versions.isEmpty ? T.companyWriteFirst : isSigned ? T.companyWriteNew : T.companyWriteOn
    let actions: HTML = """
        <div class="actions"><a class="button quiet" href="\(CompanyAddress.writing(page.card.id))">\(say(write))</a></div>
        """
    return """
        <section class="panel"><h2>\(say(T.companyAgreementTitle))</h2>\(list)\(actions, when: page.mayChange)</section>
        """
}

private func versionBadge(_ version: AgreementVersion, _ page: CompanyPage, _ say: Speech) -> HTML {
    if version == page.inForce {
        return
            "<span class=\"badge good\">\(say(T.companyInForce(day: .day(version.inForceOn ?? version.writtenOn))))</span>"
    }
    guard version == page.newest else { return "<span class=\"badge quiet\">\(say(T.companyReplaced))</span>" }
    if version.signatures.isEmpty { return "<span class=\"badge waiting\">\(say(T.companyUnsigned))</span>" }
    let waits =
        page.sight.acts && version.signatures[page.sight.side] == nil ? T.companyWaitsForYou : T.companyWaitsForOther
    return "<span class=\"badge waiting\">\(say(waits))</span>"
}

private func peopleView(_ page: CompanyPage, _ say: Speech) -> HTML {
    let leaders = page.leaders.html {
        "<li>\(nameOf($0.account, page.names, say)), \(say(sideMessage($0.side)))</li>"
    }
    let employees = page.employees.html { "<li>\(nameOf($0, page.names, say))</li>" }
    let facts: [(Message, HTML)] = [
        (T.companyContact, nameOf(page.card.contact, page.names, say)),
        (T.companyActivity, page.activityName.map { "<bdi>\($0)</bdi>" } ?? say(T.companyActivityNone)),
        (T.companyLeaders, page.leaders.isEmpty ? say(T.companyLeadersNone) : "<ul>\(leaders)</ul>"),
        (T.companyEmployees, page.employees.isEmpty ? say(T.companyEmployeesNone) : "<ul>\(employees)</ul>"),
    ]
    let settings: HTML = """
        <div class="actions"><a class="button quiet" href="\(CompanyAddress.settings(page.card.id))">\(say(T.companySettingsLink))</a></div>
        """
    return """
        <section class="panel"><h2>\(say(T.companyPeople))</h2>
        <dl class="facts">\(facts.html { "<div><dt>\(say($0))</dt><dd>\($1)</dd></div>" })</dl>
        <details class="more"><summary>\(say(T.companyDuties))</summary><p>\(say(T.companyDutiesSame))</p><ol>\(dutyLines(say))</ol></details>
        \(settings, when: page.isBranch && page.mayChange)</section>
        """
}

/// The nine of C172, whichever side leads.
func dutyLines(_ say: Speech) -> HTML { (1...9).html { "<li>\(say(Message("calls.company.duty.\($0)")))</li>" } }
