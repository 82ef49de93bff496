import Basics
import People
import Web

/// The six steps, with who ticked them and from which side (C171).
func stepsView(_ page: CompanyPage, _ say: Speech) -> HTML {
    """
    <section class="panel" id="steps"><h2>\(say(T.companySteps))</h2><p class="soft">\(say(T.companyStepsLead))</p>
    <ol class="plain-list">\(page.steps.enumerated().html { stepView($1, number: $0 + 1, page, say) })</ol></section>
    """
}

private func stepView(_ line: CompanyPage.Step, number: Int, _ page: CompanyPage, _ say: Speech) -> HTML {
    let badge: HTML =
        line.isDone
        ? "<span class=\"badge good\">\(say(T.companyStepDone))</span>"
        : "<span class=\"badge quiet\">\(say(T.companyStepOpen))</span>"
    return """
        <li><h3>\(number). \(say(Message("calls.company.step.\(line.step.rawValue)"))) \(badge)</h3>
        <p>\(say(Message("calls.company.means.\(line.step.rawValue)")))</p>\(doneView(line, page, say))\(deedView(line, page, say))</li>
        """
}

private func doneView(_ line: CompanyPage.Step, _ page: CompanyPage, _ say: Speech) -> HTML {
    if let day = line.doneOn { return "<p class=\"soft\">\(say(T.companyStepSigned(day: .day(day))))</p>" }
    guard let tick = line.tick else { return "" }
    let offer: HTML? = tick.offer.map { "<p>\(say(Message("calls.company.offer.\($0.rawValue)")))</p>" }
    let check: HTML? = line.step == .check ? page.check.map { checkFacts($0, say) } : nil
    return """
        \(offer)\(check)<p class="soft">\(nameOf(tick.by, page.names, say)), \(say(sideMessage(tick.side))), \(say.date(tick.on))</p>
        """
}

private func checkFacts(_ check: NationalCheck, _ say: Speech) -> HTML {
    """
    <dl class="facts"><div><dt>\(say(T.companyCheckOn))</dt><dd>\(say.date(check.contactedOn))</dd></div>\
    <div><dt>\(say(T.companyCheckSaid))</dt><dd>\(check.said)</dd></div>\
    <div><dt>\(say(T.companyCheckOthers))</dt><dd>\(check.others)</dd></div></dl>
    """
}

private func deedView(_ line: CompanyPage.Step, _ page: CompanyPage, _ say: Speech) -> HTML {
    let path = CompanyAddress.step(line.step, page.card.id)
    if line.mayUndo {
        return """
            <form method="post" action="\(CompanyAddress.undone(line.step, page.card.id))"><button class="link">\(say(T.companyUndo))</button></form>
            """
    }
    if line.waits {
        return "<p class=\"soft\">\(say(T.companyStepWaits(side: .message(sideMessage(page.sight.side.other)))))</p>"
    }
    guard line.mayTick else { return "" }
    switch line.step {
    case .considers:
        let offers = CompanyOffer.allCases.html { offer in
            """
            <button class="button quiet" name="offer" value="\(offer.rawValue)">\(say(Message("calls.company.offer.\(offer.rawValue)")))</button>
            """
        }
        return "<form method=\"post\" action=\"\(path)\"><div class=\"actions\">\(offers)</div></form>"
    case .check:
        return """
            <div class="actions"><a class="button quiet" href="\(CompanyAddress.check(page.card.id))">\(say(T.companyCheckWrite))</a></div>
            """
    case .looks, .dialogue, .run, .agreement:
        return """
            <form method="post" action="\(path)"><div class="actions"><button class="button quiet">\(say(T.companyTick))</button></div></form>
            """
    }
}

/// What the national office said, before anybody signs (C170).
func checkView(_ card: CompanyCard, _ form: FormView) -> HTML {
    let say = form.say
    return """
        <h1>\(say(T.companyStepCheck))</h1><p class="lead"><bdi>\(card.name)</bdi></p><p>\(say(T.companyMeansCheck))</p>\(form.summary(CompanyLabels.check))
        <form method="post" action="\(CompanyAddress.check(card.id))" novalidate>
        \(form.text("contacted-on", T.companyCheckOn, hint: T.companyDayHint))
        \(form.guardedArea("said", T.companyCheckSaid, hint: T.companyNoNames, for: .companyText))
        \(form.guardedArea("others", T.companyCheckOthers, hint: T.companyCheckOthersHint, for: .companyText))
        <div class="actions"><button class="button">\(say(T.companySave))</button>
        <a class="button quiet" href="\(CompanyAddress.page(card.id))">\(say(T.companyBack))</a></div></form>
        """
}

func companySettingsView(_ page: CompanySettingsPage, _ form: FormView) -> HTML {
    let say = form.say
    let activities = page.activities.map { FormView.Option($0.id.text, T.companyNamed(name: .name($0.name))) }
    let people = page.people.map { FormView.Option($0.account.text, T.companyNamed(name: .name($0.name))) }
    let employees: HTML =
        people.isEmpty
        ? "<p class=\"soft\">\(say(T.companyEmployeesLater))</p>"
        : form.checkboxes("employee", T.companyEmployees, people, hint: T.companyEmployeesHint, optional: true)
    let none: HTML = "<p><a href=\"\(LeadingAddress.activities)\">\(say(T.companyActivityFirst))</a></p>"
    return """
        <h1>\(say(T.companySettingsTitle))</h1><p class="lead"><bdi>\(page.card.name)</bdi></p>\(form.summary(CompanyLabels.company))
        <form class="panel" method="post" action="\(CompanyAddress.settings(page.card.id))" novalidate>
        \(form.text("name", T.companyName))\(form.text("address", T.companyWorkplace, hint: T.companyWorkplaceHint))
        \(form.select("activity", T.companyActivity, activities, hint: T.companyActivityHint, optional: true))\(none, when: page.activities.isEmpty)\(employees)
        <button class="button">\(say(T.companySave))</button></form>
        <form class="panel" method="post" action="\(CompanyAddress.contact(page.card.id))" novalidate><h2>\(say(T.companyContactNew))</h2>
        <p class="soft">\(say(T.companyContactNewLead))</p>\(contactFields(form))
        <button class="button quiet">\(say(T.companyContactSave))</button></form>
        <p class="alone"><a href="\(CompanyAddress.page(page.card.id))">\(say(T.companyBack))</a></p>
        """
}
