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
    let first = record.municipality == nil ? T.partBranch : T.partMunicipality
    return (record.purpose == .match ? [first, T.partVolunteer] : [T.partFollowUp]).map { say($0) }.joined(by: " · ")
}
