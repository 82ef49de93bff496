import Basics
import Web

typealias Named = (account: ID<Account>, name: String)

/// All activities that the reader may know of, and a new one.
func activityListView(_ lines: [ActivityLine], _ people: [Named]?, _ form: FormView) -> HTML {
    let say = form.say
    let board: HTML = "<p class=\"alone\"><a href=\"\(LeadingAddress.board)\">\(say(T.setToBoard))</a></p>"
    let list: HTML =
        lines.isEmpty
        ? "<div class=\"empty\"><p><strong>\(say(T.setNone))</strong></p><p>\(say(T.setNoneLead))</p></div>"
        : "<ul class=\"tasks\">\(lines.html { lineView($0, say) })</ul>\(board, when: lines.contains(where: \.leads))"
    return """
        <h1>\(say(T.setTitle))</h1><p class="lead">\(say(T.setLead))</p>\(form.summary(["name": T.setActivityName, "form": T.setForm, "first": T.setFirst]))\(list)\(people.map { addView($0, form) })
        """
}

private func lineView(_ line: ActivityLine, _ say: Speech) -> HTML {
    let name: HTML =
        line.leads
        ? "<a href=\"\(LeadingAddress.activity(line.card.id))\">\(line.card.name)</a>"
        : "<strong><bdi>\(line.card.name)</bdi></strong>"
    let names = Message.Value.list(line.leaders.map { T.setName(name: .name($0)) })
    return """
        <li class="task"><div class="task-what">\(name)<p class="task-why">\(say(line.card.form.message)). \(say(T.setLedBy(names: names)))</p></div></li>
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
        \(form.againTick(T.setAgainTick))<div class="actions"><button class="button">\(form.say(T.setAdd))</button></div></form></section>
        """
}

func setUpView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let form = FormView(say, page.typed, page.problems)
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.activities)">\(say(T.setTitle))</a></li></ol></nav>
        <h1>\(page.activity.name)</h1>\(page.refusal.map { "<p class=\"notice warn\" role=\"alert\">\(say($0))</p>" as HTML })\
        <p class="lead">\(say(page.activity.form.explained))</p>\(form.summary(CallNumbersForm.labels))\(page.phoneTyped?.summary)\(nextView(page, say))
        \(personsView(page, say))\(callersView(page, say))\(leadersView(page, say))\(numbersView(page, form))
        <p class="alone"><a href="\(LeadingAddress.board)">\(say(T.setToBoard))</a></p><p class="alone"><a href="\(LeadingAddress.sheet(page.activity.id))">\(say(T.boardSheet))</a></p>
        <p class="alone"><a href="\(CallNumbersRoutes.path(page.activity.id))">\(say(T.numbersTitle))</a></p>\(endingView(page, say))
        """
}

/// The one thing to do next, until calls can begin and a leader can be reached.
private func nextView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let path = LeadingAddress.activity(page.activity.id)
    let next: (Message, String)? =
        if page.leaders.count < 2 {
            (T.setNextLeader, "#leaders")
        } else if page.persons.isEmpty {
            (T.setNextPerson, "\(path)/persons/new")
        } else if page.callers.isEmpty {
            (T.setNextCaller, "\(path)/callers/new")
        } else if !page.persons.contains(where: \.isWarning), page.phones.isEmpty {
            // Last, since calls can begin without; but whoever cannot get through must reach somebody.
            (T.setNextPhone, "#leaders")
        } else {
            page.persons.first(where: \.isWarning).map { person in
                (
                    person.state == T.setStateNoStarter ? T.setNextStarter : T.setNextMeet,
                    LeadingAddress.person(person.id)
                )
            }
        }
    return next.map {
        "<p class=\"notice calm\"><strong>\(say(T.setNext))</strong> <a href=\"\($0.1)\">\(say($0.0))</a></p>"
    } ?? ""
}

private func personsView(_ page: SetUpPage, _ say: Speech) -> HTML {
    let lines = page.persons.enumerated().html { index, person in
        let number: HTML = page.activity.form == .chain ? "<span class=\"rank\">\(index + 1)</span> " : ""
        // A chain has one time, and it stands with its numbers.
        let time: HTML =
            page.activity.form == .chain
            ? "" : "<div class=\"task-when\">\(say(T.setAt(at: .text(say.hour(person.clock)))))</div>"
        let lack = [T.setStateNoStarter, T.setStateNobody].contains(person.state) ? T.personGap : T.setNotBegun
        let badge: HTML = person.isWarning ? " <span class=\"badge warn\">\(say(lack))</span>" : ""
        return """
            <li class="task"><div class="task-what">\(number)<a href="\(LeadingAddress.person(person.id))"><bdi>\(person.name)</bdi></a>\(badge)\
            <p class="task-why">\(say(person.state))</p></div>\(time)</li>
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
        let removal = moveView(.remove, T.setRemove, leader, path, say)
        let asked: HTML = """
            <details class="more"><summary>\(say(T.setRemoveMe))</summary><p>\(say(T.setRemoveMeLead))</p>\(removal)</details>
            """
        return """
            <li class="task"><div class="task-what"><span class="rank">\(index + 1)</span> <bdi>\(leader.name)</bdi>\(leaderPhoneView(leader.account, page, say))</div>\
            <div class="task-who">\(moves.html { moveView($0.0, $0.1, leader, path, say) })\
            \(leader.account == page.reader ? asked : removal, when: page.leaders.count > 1)</div></li>
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
    return
        "<h2 id=\"leaders\">\(say(T.setLeaders))</h2><p>\(say(T.setLeadersLead))</p><ol class=\"tasks\">\(lines)</ol>\(add)"
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

/// Not by one press: nobody is called any more (C169).
private func endingView(_ page: SetUpPage, _ say: Speech) -> HTML {
    """
    <details class="more"\(" open", when: page.refusal == T.setEndOpen)><summary>\(say(T.setEnd))</summary><p>\(say(T.setEndLead))</p>\
    <form method="post" action="\(LeadingAddress.activity(page.activity.id))/end"><button class="button danger">\(say(T.setEndDo))</button></form></details>
    """
}
