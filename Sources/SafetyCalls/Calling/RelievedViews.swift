import Basics
import Web

/// Whoever did not get through need not wonder.
func relievedView(_ page: DayPage, _ say: Speech) -> HTML {
    page.relieved.html { call in
        let name = call.name.map { Message.Value.name($0.revealed) }
        let what = name ?? .message(call.isChain ? T.dayTheChain : T.dayNobody)
        let other = Message.Value.name(page.names[call.caller] ?? "–")
        return
            "<li>\(say(call.isOver ? T.dayRelievedOver(name: what, other: other) : T.dayRelieved(name: what, other: other)))</li>"
    }
}
