import Basics
import Web

/// Who has what about somebody now, who had it, and why (C055–C057; GDPR art. 15). Volunteers whose name is gone are called
/// what they are.
package func ledgerView(_ ledger: [Disclosure], _ names: [ID<Household>: Personal<String>], _ say: Speech) -> HTML {
    let (present, past) = (ledger.filter { $0.until == nil }, ledger.filter { $0.until != nil })
    let now: HTML =
        present.isEmpty
        ? "<div class=\"empty\"><p>\(say(T.ledgerNobody))</p></div>" : present.html { holding($0, names, say) }
    let before: HTML =
        past.isEmpty ? "" : "<h2>\(say(T.ledgerPastTitle))</h2>\(past.reversed().html { held($0, names, say) })"
    return "<h2>\(say(T.ledgerNowTitle))</h2>\(now)\(before)"
}

private func holding(_ line: Disclosure, _ names: [ID<Household>: Personal<String>], _ say: Speech) -> HTML {
    "<section class=\"panel\"><h3>\(holder(line, names, say))</h3>\(facts(line, say))</section>"
}

/// What is over is one line, and the rest behind it.
private func held(_ line: Disclosure, _ names: [ID<Household>: Personal<String>], _ say: Speech) -> HTML {
    let closed = line.until.map { " · \(say.date(Copenhagen.day(of: $0)))" } ?? ""
    return """
        <details class="more"><summary>\(holder(line, names, say))\(closed)</summary>\(facts(line, say))</details>
        """
}

private func holder(_ line: Disclosure, _ names: [ID<Household>: Personal<String>], _ say: Speech) -> HTML {
    // By first name, as they were presented.
    let volunteer = line.volunteer.flatMap { names[$0]?.revealed.split(separator: " ").first.map(String.init) }
    let name = line.organisation ?? volunteer
    return name.map { "<bdi>\($0)</bdi>" } ?? say(Message("consent.holder.\(line.holder.rawValue)"))
}

private func facts(_ line: Disclosure, _ say: Speech) -> HTML {
    let fields = say.list(line.fields.map { say.plain(Message("consent.field.\($0)")) })
    return """
        <dl class="facts">\(fact(T.ledgerWhat, "\(fields)", say))\
        \(fact(T.ledgerWhy, say(Message("consent.disclosure.\(line.purpose.rawValue)")), say))\
        \(fact(T.ledgerGivenBy, line.giver.map { "<bdi>\($0)</bdi>" } ?? say(T.ledgerYourself), say))\
        \(fact(T.ledgerFrom, day(line.from, say), say))\(end(of: line, say))\(seen(line, say))\(notes(line, say))</dl>
        """
}

private func fact(_ label: Message, _ value: HTML, _ say: Speech) -> HTML {
    "<div><dt>\(say(label))</dt><dd>\(value)</dd></div>"
}

private func day(_ moment: Instant, _ say: Speech) -> HTML { "\(say.date(Copenhagen.day(of: moment)))" }

private func end(of line: Disclosure, _ say: Speech) -> HTML {
    if let until = line.until { return fact(T.ledgerClosed, day(until, say), say) }
    return line.eraseBy.map { fact(T.ledgerLatest, "\(say.date($0))", say) } ?? ""
}

private func seen(_ line: Disclosure, _ say: Speech) -> HTML {
    guard line.fields.contains(DisclosedField.phone.rawValue) else { return "" }
    return fact(T.ledgerSeen, line.seenAt.map { day($0, say) } ?? say(T.ledgerNotesNone), say)
}

/// What became of what they may have written down themselves.
private func notes(_ line: Disclosure, _ say: Speech) -> HTML {
    func count(_ outcomes: [RecallOutcome?], _ words: (Int) -> Message) -> HTML {
        let found = line.recalls.count { outcomes.contains($0.outcome) }
        return found == 0 ? "" : "<p>\(say(words(found)))</p>"
    }
    let told: HTML = """
        \(count([.deleted, .told]) { T.ledgerNotesConfirmed(count: $0) })\(count([nil]) { T.ledgerNotesAsked(count: $0) })\
        \(count([.unreachable]) { T.ledgerNotesUnreachable(count: $0) })
        """
    return line.until == nil || line.recalls.isEmpty ? "" : fact(T.ledgerNotes, told, say)
}
