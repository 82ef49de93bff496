import Basics
import Web

typealias Named = (account: ID<Account>, name: String)

/// All activities that the reader leads, and a new one.
func activityListView(_ led: [CallActivityCard], _ people: [Named]?, _ form: FormView) -> HTML {
    let say = form.say
    let lines = led.html { card in
        """
        <li class="task"><div class="task-what"><a href="\(LeadingAddress.activity(card.id))">\(card.name)</a>\
        <p class="task-why">\(say(card.form.message))</p></div></li>
        """
    }
    let list: HTML =
        led.isEmpty
        ? "<div class=\"empty\"><p><strong>\(say(T.setNone))</strong></p><p>\(say(T.setNoneLead))</p></div>"
        : "<ul class=\"tasks\">\(lines)</ul><p class=\"alone\"><a href=\"\(LeadingAddress.board)\">\(say(T.setToBoard))</a></p>"
    return """
        <h1>\(say(T.setTitle))</h1><p class="lead">\(say(T.setLead))</p>\(form.summary)\(list)\(people.map { addView($0, form) })
        """
}

private func addView(_ people: [Named], _ form: FormView) -> HTML {
    let forms = CallForm.allCases.map { FormView.Option($0.rawValue, $0.explained) }
    let options = people.map { FormView.Option($0.account.text, T.setName(name: .name($0.name))) }
    return """
        <section class="panel"><h2>\(form.say(T.setAdd))</h2><form method="post" action="\(LeadingAddress.activities)" novalidate>
        \(form.text("name", T.setActivityName, hint: T.setActivityNameHint))\(form.radios("form", T.setForm, forms))
        <div class="two">\(form.select("first", T.setFirst, options, hint: T.setFirstHint))\
        \(form.select("second", T.setSecond, options, hint: T.setSecondHint, optional: true))</div>
        <div class="actions"><button class="button">\(form.say(T.setAdd))</button></div></form></section>
        """
}

func setUpView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let form = FormView(say, page.typed, page.problems)
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.activities)">\(say(T.setTitle))</a></li></ol></nav>
        <h1>\(page.activity.name)</h1><p class="lead">\(say(page.activity.form.explained))</p>\(form.summary)\(page.phoneTyped?.summary)\(nextView(page, say))
        \(personsView(page, say))\(callersView(page, say))\(leadersView(page, say))\(numbersView(page, form))
        <p class="alone"><a href="\(LeadingAddress.board)">\(say(T.setToBoard))</a></p><p class="alone"><a href="\(LeadingAddress.sheet(page.activity.id))">\(say(T.boardSheet))</a></p>
        """
}

/// The one thing to do next, until calls can begin.
private func nextView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let next: Message? =
        page.leaders.count < 2
        ? T.setNextLeader
        : page.persons.isEmpty
            ? T.setNextPerson
            : page.callers.isEmpty ? T.setNextCaller : page.persons.contains(where: \.isWarning) ? T.setNextMeet : nil
    return next.map { "<p class=\"notice calm\"><strong>\(say(T.setNext))</strong> \(say($0))</p>" } ?? ""
}

private func personsView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let lines = page.persons.enumerated().html { index, person in
        let number: HTML = page.activity.form == .chain ? "<span class=\"rank\">\(index + 1)</span> " : ""
        let badge: HTML = person.isWarning ? " <span class=\"badge warn\">\(say(T.setNotBegun))</span>" : ""
        return """
            <li class="task"><div class="task-what">\(number)<a href="\(LeadingAddress.person(person.id))"><bdi>\(person.name)</bdi></a>\(badge)\
            <p class="task-why">\(say(person.state))</p></div><div class="task-when">\(say(T.setAt(at: .text(say.hour(person.clock)))))</div></li>
            """
    }
    let list: HTML =
        page.persons.isEmpty ? "<p class=\"soft\">\(say(T.setNoPersons))</p>" : "<ul class=\"tasks\">\(lines)</ul>"
    return """
        <div class="page-head"><h2>\(say(T.setPersons))</h2><a class="button\(" quiet", when: !page.persons.isEmpty)" href="\(LeadingAddress.activity(page.activity.id))/persons/new">\(say(T.setAddPerson))</a></div>\(list)
        """
}

private func callersView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let path = "\(LeadingAddress.activity(page.activity.id))/callers"
    let lines = page.callers.html { caller in
        let met: Message =
            caller.met.isEmpty ? T.setMetNobody : T.setMet(names: .list(caller.met.map { T.setName(name: .name($0)) }))
        return """
            <li class="task"><div class="task-what"><a href="\(path)/\(caller.account)"><bdi>\(caller.name)</bdi></a>\
            <p class="task-why">\(say(Weekdays.words(caller.weekdays))). \(say(met))</p></div></li>
            """
    }
    let list: HTML =
        page.callers.isEmpty ? "<p class=\"soft\">\(say(T.setNoCallers))</p>" : "<ul class=\"tasks\">\(lines)</ul>"
    return """
        <div class="page-head"><h2>\(say(T.setCallers))</h2><a class="button quiet" href="\(path)/new">\(say(T.setAddCaller))</a></div>\(list)
        """
}

/// In the order in which they are told; a press moves one of them.
private func leadersView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let path = "\(LeadingAddress.activity(page.activity.id))/leaders"
    let lines = page.leaders.enumerated().html { index, leader in
        let moves: [(LeaderMove, Message)] =
            (index > 0 ? [(.up, T.setUp)] : []) + (index < page.leaders.count - 1 ? [(.down, T.setDown)] : [])
            + (page.leaders.count > 1 ? [(.remove, T.setRemove)] : [])
        return """
            <li class="task"><div class="task-what"><span class="rank">\(index + 1)</span> <bdi>\(leader.name)</bdi>\(leaderPhoneView(leader.account, page, say))</div>\
            <div class="task-who">\(moves.html { moveView($0.0, $0.1, leader, path, say) })</div></li>
            """
    }
    let options = page.others.html { "<option value=\"\($0.account)\">\($0.name)</option>" }
    let add: HTML =
        page.others.isEmpty
        ? ""
        : """
        <form class="filters" method="post" action="\(path)"><input type="hidden" name="move" value="add">\
        <div class="field"><label for="account">\(say(T.setAddLeader))</label><select id="account" name="account">\(options)</select></div>\
        <button class="button quiet">\(say(T.setAddLeaderDo))</button></form>
        """
    return "<h2>\(say(T.setLeaders))</h2><p>\(say(T.setLeadersLead))</p><ol class=\"tasks\">\(lines)</ol>\(add)"
}

private func moveView(_ move: LeaderMove, _ label: Message, _ leader: Named, _ path: String, _ say: Speech) -> HTML {
    """
    <form method="post" action="\(path)"><input type="hidden" name="account" value="\(leader.account)">\
    <button class="link" name="move" value="\(move.rawValue)">\(say(label))<span class="hidden-visually">: <bdi>\(leader.name)</bdi></span></button></form>
    """
}

private func numbersView(_ page: SetUpPage, _ form: FormView) -> HTML {
    func minutes(_ name: String, _ label: Message, _ usual: Message) -> HTML {
        form.text(name, label, hint: usual, mode: "numeric")
    }
    let usual = CallTimes.usual
    let chain: HTML =
        page.activity.form == .chain
        ? """
        <div class="two">\(form.text("begins", T.setBegins, hint: T.setBeginsHint, type: "time"))\
        \(minutes("chain", T.setChain, T.setChainHint(minutes: usual.chain)))</div>
        """ : ""
    return """
        <details class="more"\(" open", when: !page.problems.isEmpty)><summary>\(form.say(T.setNumbers))</summary>\
        <form method="post" action="\(LeadingAddress.activity(page.activity.id))" novalidate>\(form.text("name", T.setActivityName))\(chain)
        <div class="two">\(minutes("report", T.setReport, T.setReportHint(minutes: usual.report)))\
        \(minutes("take", T.setTake, T.setTakeHint(minutes: usual.take)))</div>
        <div class="two">\(minutes("retries", T.setRetries, T.setRetriesHint(number: usual.retries)))\
        \(minutes("retry", T.setRetry, T.setRetryHint(minutes: usual.retry)))</div>
        \(minutes("find", T.setFind, T.setFindHint(minutes: usual.find)))
        <button class="button">\(form.say(T.setSave))</button></form></details>
        """
}
