import Basics
import Web

/// The whole wording, in one language or in two side by side; a draft carries its mark.
package func wordingView(_ wording: ConsentWording, _ say: Speech, beside: Speech? = nil) -> HTML {
    let paragraphs = wording.paragraphs.html { paragraph in inBoth(paragraph, say, beside, "p") }
    return """
        <section class="wording"><h2>\(inBoth(wording.title, say, beside, "span"))</h2>
        \(draftMark(say, beside), when: wording.isDraft)
        \(paragraphs)
        <p class="soft small">\(say(T.wordingsVersion(id: wording.version)))</p></section>
        """
}

/// "Draft to help you read – the Danish text applies": in both languages, wherever a draft is read.
package func draftMark(_ say: Speech, _ beside: Speech?) -> HTML {
    "<div class=\"notice warn\">\(inBoth(T.draftMark, say, beside, "p"))</div>"
}

private func inBoth(_ message: Message, _ say: Speech, _ beside: Speech?, _ element: HTML) -> HTML {
    guard let beside else {
        return element.bytes == Array("span".utf8) ? say(message) : "<\(element)>\(say(message))</\(element)>"
    }
    let outer: HTML = element.bytes == Array("span".utf8) ? "span" : "div"
    return """
        <\(outer) class="both"><\(element) lang="\(say.language.rawValue)" dir="\(say.language.direction)">\(say(message))</\(element)>\
        <\(element) lang="\(beside.language.rawValue)" dir="\(beside.language.direction)">\(beside(message))</\(element)></\(outer)>
        """
}

/// Who held what, from when to when, newest last (C055–C057). Volunteers whose name is gone are called what they are.
package func ledgerView(_ ledger: [Disclosure], _ names: [ID<Household>: Personal<String>], _ say: Speech) -> HTML {
    guard !ledger.isEmpty else { return "<div class=\"empty\"><p>\(say(T.ledgerEmpty))</p></div>" }
    let heads = [T.ledgerWho, T.ledgerWhat, T.ledgerFrom, T.ledgerUntil].html { head in
        "<th scope=\"col\" role=\"columnheader\">\(say(head))</th>"
    }
    return """
        <table class="list" role="table"><caption>\(say(T.ledgerCaption))</caption>
        <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
        <tbody role="rowgroup">\(ledger.html { ledgerLine($0, names, say) })</tbody></table>
        """
}

private func ledgerLine(_ line: Disclosure, _ names: [ID<Household>: Personal<String>], _ say: Speech) -> HTML {
    let name = line.organisation ?? line.volunteer.flatMap { names[$0]?.revealed }
    let holder: HTML = name.map { "<bdi>\($0)</bdi>" } ?? say(Message("consent.holder.\(line.holder.rawValue)"))
    let fields = say.list(line.fields.map { say.plain(Message("consent.field.\($0)")) })
    return """
        <tr role="row"><th scope="row" role="rowheader">\(holder)</th>
        <td role="cell" data-label="\(say.plain(T.ledgerWhat))">\(fields)</td>
        <td role="cell" data-label="\(say.plain(T.ledgerFrom))">\(say.shortDate(Copenhagen.day(of: line.from)))</td>
        <td role="cell" data-label="\(say.plain(T.ledgerUntil))">\(ledgerEnd(line, say))</td></tr>
        """
}

private func ledgerEnd(_ line: Disclosure, _ say: Speech) -> HTML {
    if let until = line.until { return say(T.ledgerErased(day: .text(say.shortDate(Copenhagen.day(of: until))))) }
    guard let eraseBy = line.eraseBy else { return say(T.ledgerNow) }
    return say(T.ledgerNowUntil(day: .text(say.shortDate(eraseBy))))
}

/// What has been agreed to, by whom, and where each consent stands today. Adults without a name are counted.
package func consentView(
    _ records: [ConsentRecord], on today: Day, _ say: Speech, names: [ID<Adult>: String] = [:]
) -> HTML {
    guard !records.isEmpty else { return "<div class=\"empty\"><p>\(say(T.givenEmpty))</p></div>" }
    var adults: [ID<Adult>] = []
    for record in records where !adults.contains(record.adult) { adults.append(record.adult) }
    return adults.enumerated().html { index, adult in
        let who: HTML = names[adult].map { "<bdi>\($0)</bdi>" } ?? say(T.givenAdult(number: index + 1))
        let own = records.filter { $0.adult == adult }.sorted { $0.purpose == .match && $1.purpose != .match }
        return """
            \("<h3>\(who)</h3>", when: adults.count > 1)<ul>\(own.html { consentLine($0, on: today, say) })</ul>
            """
    }
}

private func consentLine(_ record: ConsentRecord, on today: Day, _ say: Speech) -> HTML {
    let state = ConsentRules.state(of: record, on: today)
    let ends =
        record.withdrawnAt.map { T.givenWithdrawn(day: .day(Copenhagen.day(of: $0))) }
        ?? T.givenUntil(day: .day(record.keepUntil))
    let interpreter: HTML =
        record.interpreter.isEmpty ? "" : "<br>\(say(T.givenInterpreter(name: .name(record.interpreter))))"
    return """
        <li><strong>\(say(Message("consent.purpose.\(record.purpose.rawValue)")))</strong>
        <span class="badge \(state == .valid ? "good" : "quiet")">\(say(Message("consent.state.\(state.rawValue)")))</span>
        <p>\(parts(of: record, say))<br>\(say(T.givenOn(day: .day(Copenhagen.day(of: record.givenAt))))) · \
        \(say(Message("consent.how.\(record.how.rawValue)")))<br>\(say(ends))\(interpreter)</p></li>
        """
}

private func parts(of record: ConsentRecord, _ say: Speech) -> HTML {
    (record.purpose == .match ? [T.partMunicipality, T.partVolunteer] : [T.partFollowUp]).map { say($0) }.joined(
        by: " · ")
}
