import Basics
import Web

/// One order as a page shows it.
struct RecallLine {
    let id: ID<Recall>
    let reference: String
    /// Whose order it is; nil on one's own page and for somebody who has no account any more.
    let name: String?
    let cause: RecallCause
    let seen: Day
    let asked: Day

    init(_ recall: Recall) {
        self.init(recall, name: nil)
    }

    init(_ recall: Recall, name: String?) {
        id = recall.id
        reference = recall.reference
        self.name = name
        cause = recall.cause
        seen = Copenhagen.day(of: recall.seenAt)
        asked = Copenhagen.day(of: recall.orderedAt)
    }
}

/// - Parameter leads: also sees to what others have not confirmed.
func recallsView(_ lines: [RecallLine], leads: Bool, _ say: Speech) -> HTML {
    let others: HTML =
        leads
        ? "<p class=\"alone\"><a href=\"\(RecallAddress.unconfirmed)\">\(say(T.recallUnconfirmedTitle))</a></p>" : ""
    guard !lines.isEmpty else {
        return """
            <h1>\(say(T.recallTitle))</h1><div class="empty"><p><strong>\(say(T.recallNothing))</strong></p>\
            <p>\(say(T.recallNothingLead))</p></div>\(others)
            """
    }
    return """
        <h1>\(say(T.recallTitle))</h1><p class="lead">\(say(T.recallLead))</p>
        \(lines.html { ownOrder($0, say) })\(lines.count > 1 ? allAtOnce(lines, say) : "")
        <p class="hint">\(say(T.recallConfirmHint))</p>\(others)
        """
}

private func ownOrder(_ line: RecallLine, _ say: Speech) -> HTML {
    """
    <section class="panel accent"><h2>\(say(T.recallWho(reference: .name(line.reference))))</h2>
    <p>\(say(T.recallSeen(day: .day(line.seen)))) \(say(Message("consent.recall.cause.\(line.cause.rawValue)")))</p>
    <form method="post" action="\(RecallAddress.confirmation)"><button class="button" name="recall" value="\(line.id)">\(say(T.recallConfirm))</button></form></section>
    """
}

private func allAtOnce(_ lines: [RecallLine], _ say: Speech) -> HTML {
    """
    <form method="post" action="\(RecallAddress.confirmation)">\(lines.html { "<input type=\"hidden\" name=\"recall\" value=\"\($0.id)\">" })\
    <button class="button quiet">\(say(T.recallConfirmAll))</button></form>
    """
}

func unconfirmedView(_ lines: [RecallLine], _ say: Speech) -> HTML {
    let own: HTML = "<p class=\"alone\"><a href=\"\(RecallAddress.own)\">\(say(T.recallUnconfirmedOwn))</a></p>"
    guard !lines.isEmpty else {
        return """
            <h1>\(say(T.recallUnconfirmedTitle))</h1><div class="empty"><p><strong>\(say(T.recallUnconfirmedNobody))</strong></p></div>\(own)
            """
    }
    return """
        <h1>\(say(T.recallUnconfirmedTitle))</h1><p class="lead">\(say(T.recallUnconfirmedLead))</p>
        \(lines.html { unconfirmedOrder($0, say) })\(own)
        """
}

private func unconfirmedOrder(_ line: RecallLine, _ say: Speech) -> HTML {
    let who: HTML = line.name.map { "<bdi>\($0)</bdi>" } ?? say(T.recallUnconfirmedGone)
    return """
        <section class="panel"><h2>\(who)</h2>
        <p>\(say(T.recallWho(reference: .name(line.reference)))) · \(say(T.recallUnconfirmedAsked(day: .day(line.asked))))</p>
        <p>\(say(Message("consent.recall.cause.\(line.cause.rawValue)")))</p>
        <form class="actions" method="post" action="\(RecallAddress.settlement(line.id))">
        <button class="button" name="outcome" value="told">\(say(T.recallUnconfirmedTold))</button>
        <button class="button quiet" name="outcome" value="unreachable">\(say(T.recallUnconfirmedUnreachable))</button></form></section>
        """
}

/// At the top of the page where somebody begins: there is something of theirs to delete.
package func recallNotice(_ orders: [Recall], _ say: Speech) -> HTML {
    guard !orders.isEmpty else { return "" }
    return """
        <div class="notice warn"><p><strong>\(say(T.recallNotice(count: orders.count)))</strong></p>\
        <p><a href="\(RecallAddress.own)">\(say(T.recallSee))</a></p></div>
        """
}
