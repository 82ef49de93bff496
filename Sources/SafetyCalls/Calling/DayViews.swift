import Basics
import Web

func dayView(_ page: DayPage, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.dayTitle))</h1><p class="soft">\(say.weekday(Copenhagen.day(of: page.now)))</p>\(refusedView(page.refusal, say))\
    \(tapsView(page, say))\(askedView(page.asked, page.now, back: CallingRoutes.root, say))\(currentView(page, say))\
    \(listView(T.dayLater, page.later.html { laterView($0, page, say) }, say))\
    \(listView(T.dayLeaders, page.withLeaders.html { leaderView($0, page, say) }, say))\
    \(listView(T.dayReported, reportedView(page, say), say))\
    \(listView(T.dayPaused, page.paused.html { doneView($0, page, say) }, say))\
    <p class="alone"><a href="\(SwapRoutes.calendar)">\(say(T.planLink))</a></p>\
    <p class="alone"><a href="\(CallingRoutes.root)">\(say(T.dayReload))</a></p>\
    <script src="/public/calls.js" defer></script>
    """
}

/// What waits for the network is said here by the program on the page; without it nothing waits.
private func tapsView(_ page: DayPage, _ say: Speech) -> HTML {
    """
    <div id="taps" class="notice" role="status" tabindex="-1" hidden data-who="\(page.who)" data-to="\(CallingRoutes.report)"
      data-waiting="\(say.plain(T.dayTapWaiting))" data-sending="\(say.plain(T.dayTapSending))"
      data-asleep="\(say.plain(T.dayTapSignIn))" data-others="\(say.plain(T.dayTapOthers))"
      data-undo="\(say.plain(T.dayTapUndo))" data-stale="\(say.plain(shownAt(page.now, say)))"><ul class="plain-list"></ul></div>
    """
}

private func shownAt(_ now: Instant, _ say: Speech) -> Message {
    T.dayStale(day: .text(say.weekday(Copenhagen.day(of: now))), time: .text(say.hour(now)))
}

private func currentView(_ page: DayPage, _ say: Speech) -> HTML {
    if let call = page.current { return callView(call, page, say) }
    if let next = page.toCall.first {
        let time = say.clock(next.opensAt, today: Copenhagen.day(of: page.now))
        return "<p class=\"notice calm\">\(say(T.dayNotYet(time: time)))</p>"
    }
    guard page.unreported.isEmpty else { return unreportedView(page.unreported, say) }
    let (title, more) =
        page.isAllCalled
        ? (page.withLeaders.isEmpty ? T.dayAllCalled : T.dayAllReported, T.dayThanks)
        : (T.dayNone, page.callsAtAll ? T.dayNoneHelp : T.dayNoCaller)
    return "<div class=\"empty\"><p><strong>\(say(title))</strong></p><p>\(say(more))</p></div>"
}

/// Whoever has said nothing is not done: it is a missed call until somebody knows better.
private func unreportedView(_ calls: [OwnCall], _ say: Speech) -> HTML {
    let names = calls.map { call -> Message in
        call.isChain ? T.dayAboutChain : call.name.map { T.setName(name: .name($0.revealed)) } ?? T.dayAboutCall
    }
    return "<p class=\"notice warn\"><strong>\(say(T.dayNotReported(names: .list(names))))</strong></p>"
}

private func callView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    """
    <section class="panel accent" data-call="\(call.id)"><h2>\(heading(of: call, page, say))</h2>\
    \(callBody(call, page, say))</section>
    """
}

private func heading(of call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    if call.going != nil { return say(T.dayChainGoing) }
    guard let name = call.name?.revealed else { return nameless(call, say) }
    return "\(say(call.isChain ? T.dayChain : call.at <= page.now ? T.dayNow : T.dayNext)) <bdi>\(name)</bdi>"
}

private func nameless(_ call: OwnCall, _ say: Speech) -> HTML { say(call.isChain ? T.dayTheChain : T.dayNobody) }

/// When, the number, and how it went.
private func callBody(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    if let going = call.going { return goingView(going, call, page, say) }
    let dial = call.phone.map { dialView($0.revealed, T.dayDial, say) }
    // The buttons are there before their time: the page may be open, without a network, when it comes.
    let early: HTML? =
        call.takesReport(at: page.now)
        ? nil
        : "<p class=\"soft\">\(say(T.dayOpens(time: say.clock(call.opensAt, today: Copenhagen.day(of: page.now)))))</p>"
    let reports = CallReport.allCases.filter { !call.isChain || $0 != .allWell }
    return """
        \(whenView(call, page, say))\(dial)\(early)\(reportForm(call, reports, page, say))\(call.isChain ? closeView(call, page, say) : "")
        """
}

/// A chain closes for everybody in it: last on the page, not before it has begun, and asked once more.
private func closeView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    guard page.now >= call.agreedAt else {
        let time = say.clock(call.agreedAt, today: Copenhagen.day(of: page.now))
        return """
            <p class="soft" data-from="\(String(call.agreedAt.milliseconds))">\(say(T.dayChainFrom(time: time))) <a href="\(CallingRoutes.root)">\(say(T.dayReload))</a></p>
            """
    }
    return """
        <details class="more"><summary>\(say(T.dayChainClosed))</summary><p>\(say(T.dayChainAsk))</p>\
        \(reportForm(call, [.allWell], page, say))</details>
        """
}

private func whenView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let today = Copenhagen.day(of: page.now)
    let time = say.clock(call.at, today: today)
    var lines: [Message] = []
    switch call.state {
    case .toCall(_, true): lines = [T.dayAgain(time: time)]
    default: lines = [call.isChain ? T.dayChainStarts(time: time) : T.dayAgreed(time: time)]
    }
    if call.isChain {
        if let until = call.until { lines.append(T.dayChainUntil(time: say.clock(until, today: today))) }
        lines.append(call.name == nil ? T.dayChainUnknown : T.dayChainHelp)
    }
    return lines.html { "<p>\(say($0))</p>" }
}

/// One form with a button for each way it can have gone: it needs no program.
func reportForm(
    _ call: OwnCall, _ reports: [CallReport], _ page: DayPage, _ say: Speech, isCorrection: Bool = false
) -> HTML {
    let buttons = reports.html { report in
        let isClosing = call.isChain && report == .allWell
        return """
            <button name="report" value="\(report.rawValue)"><strong>\(say(isClosing ? T.dayChainYes : report.message))</strong>\
            <span>\(say(isClosing ? T.dayChainClosedMeans : report.meaning))</span></button>
            """
    }
    let danger = reports.contains(.somethingWrong) ? dangerView(call, page, say) : ""
    return """
        <form class="answer" method="post" action="\(CallingRoutes.report)" data-tap>\
        <input type="hidden" name="duty" value="\(call.id)"><input type="hidden" name="tries" value="\(call.tries)">\
        <input type="hidden" name="correction" value="\(isCorrection ? "yes" : "")">\(buttons)</form>\(danger)
        """
}

/// Shown by the program on the page while "Something is wrong" waits for the network: nobody has been told.
private func dangerView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let phone = page.leaders[call.id]?.phone.map { dialView($0, T.dayDialLeader, say) }
    return """
        <div class="notice bad" role="alert" hidden data-danger="\(call.id)"><p><strong>\(say(T.dayTapDanger))</strong></p>\
        <p><a class="button wide" href="tel:112">\(say(T.dayDial)) 112</a></p>\(phone)</div>
        """
}

private func laterView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let name = call.name.map { "<bdi>\($0.revealed)</bdi>" as HTML } ?? nameless(call, say)
    let time = say.clock(call.at, today: Copenhagen.day(of: page.now))
    let words = if case .toCall(_, true) = call.state { T.dayAgain(time: time) } else { T.dayAt(time: time) }
    return """
        <li data-call="\(call.id)"><details class="more"><summary>\(say(words)) · \(name)</summary>\(callBody(call, page, say))</details></li>
        """
}

/// What happens now with a call that is with the leaders. Whoever gets through after all may still say so.
private func leaderView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let name = call.name.map { "<bdi>\($0.revealed)</bdi>" as HTML } ?? nameless(call, say)
    let leader = page.leaders[call.id]
    let status: Message =
        if case .held = call.state, let leader { T.dayHeld(name: .name(leader.firstName)) } else { T.dayTold }
    let danger: HTML? = call.trouble == .somethingWrong ? "<p><strong>\(say(T.dayDanger))</strong></p>" : nil
    let phone = leader?.phone.map { dialView($0, T.dayDialLeader, say) }
    let mayClose = call.takesReport(at: page.now) && call.trouble != .somethingWrong
    let after: HTML =
        mayClose
        ? """
        <details class="more"\(" open", when: call.reported == nil)><summary>\(say(T.dayAfterAll))</summary>\(call.phone.map { dialView($0.revealed, T.dayDial, say) })\
        \(reportForm(call, [.allWell, .somethingWrong], page, say))</details>
        """ : ""
    return """
        <li data-call="\(call.id)"><div class="notice warn"><p>\(reportedLine(call, page, say)) · \(name)</p><p>\(say(status))</p>\
        \(danger)\(phone)\(after)</div></li>
        """
}

private func doneView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let name = call.name.map { "<bdi>\($0.revealed)</bdi>" as HTML } ?? nameless(call, say)
    return
        "<li data-call=\"\(call.id)\">\(reportedLine(call, page, say)) · \(name)\(correctionView(call, page, say))</li>"
}

private func reportedView(_ page: DayPage, _ say: Speech) -> HTML {
    "\(page.done.html { doneView($0, page, say) })\(relievedView(page, say))"
}

/// Whoever pressed "all well" by mistake says so, and it is followed up like any other report.
private func correctionView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    guard call.takesCorrection(at: page.now) else { return "" }
    return """
        <details class="more"><summary>\(say(T.dayWrongPress))</summary><p>\(say(T.dayWrongPressHelp))</p>\
        \(reportForm(call, CallReport.allCases.filter { $0 != .allWell }, page, say, isCorrection: true))</details>
        """
}

/// What was reported, with its time.
private func reportedLine(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let today = Copenhagen.day(of: page.now)
    if call.state == .paused { return "<span class=\"badge quiet\">\(say(T.dayPaused))</span>" }
    guard let reported = call.reported else {
        let (mark, words): (HTML, Message) =
            call.state == .done ? ("quiet", T.dayClosedByLeader) : ("bad", T.dayUnreported)
        return
            "\(say(T.dayAt(time: say.clock(call.agreedAt, today: today)))) <span class=\"badge \(mark)\">\(say(words))</span>"
    }
    let isClosed = call.isChain && reported.report == .allWell
    let mark: HTML = reported.report == .allWell ? "good" : reported.report == .somethingWrong ? "bad" : "warn"
    let end: HTML =
        call.state == .done && reported.report != .allWell
        ? " <span class=\"badge quiet\">\(say(T.dayClosedByLeader))</span>" : ""
    return """
        \(say(T.dayAt(time: say.clock(reported.at, today: today)))) <span class="badge \(mark)">\
        \(say(isClosed ? T.dayChainClosed : reported.report.message))</span>\(end)
        """
}

private func listView(_ title: Message, _ lines: HTML, _ say: Speech) -> HTML {
    lines.bytes.isEmpty ? "" : "<section><h2>\(say(title))</h2><ul class=\"plain-list\">\(lines)</ul></section>"
}
