import Basics
import Web

/// A chain that goes on: nobody is to be called first, and whoever started it closes it.
func goingView(_ going: ChainGoing, _ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    let today = Copenhagen.day(of: page.now)
    var lines = [begun(going, page)]
    lines.append(going.last.map { T.dayChainWait(name: .name($0.revealed)) } ?? T.dayChainWaitLast)
    if let until = call.until { lines.append(T.dayChainUntil(time: say.clock(until, today: today))) }
    lines.append(T.dayChainAsk)
    return """
        \(lines.html { "<p>\(say($0))</p>" })\(reportForm(call, [.allWell, .somethingWrong], page, say))\(firstView(call, page, say))\
        <details class="more"><summary>\(say(T.dayChainCannotWait))</summary>\(reportForm(call, [.couldNotCall], page, say))</details>
        """
}

private func begun(_ going: ChainGoing, _ page: DayPage) -> Message {
    guard let leader = going.by.flatMap({ page.names[$0] }) else { return T.dayChainCalledOn }
    guard let from = going.from else { return T.dayChainContinued(leader: .name(leader)) }
    return T.dayChainContinuedFrom(leader: .name(leader), name: .name(from.revealed))
}

/// Somebody may have said too soon that they have called on: the first can still be called.
private func firstView(_ call: OwnCall, _ page: DayPage, _ say: Speech) -> HTML {
    guard let name = call.name?.revealed, let phone = call.phone?.revealed else { return "" }
    return """
        <details class="more"><summary>\(say(T.dayChainNotCalled(name: .name(name))))</summary>\(dialView(phone, T.dayDial, say))\
        \(reportForm(call, [.noAnswer], page, say))</details>
        """
}
