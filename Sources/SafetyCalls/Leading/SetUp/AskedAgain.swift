import Basics
import Web

/// What looks the same as something that is there may be another: it is asked about once.
extension FormReader {
    mutating func ask(_ words: Message, when isThere: Bool) {
        if isThere, !ticked("again") { problems.add("again", words) }
    }
}

extension FormView {
    /// The box that says that it is another, once that was asked.
    func againTick(_ label: Message) -> HTML {
        let isAsked = problems.all.contains { $0.field == "again" } || !typed["again"].isEmpty
        return isAsked ? tick("again", label) : ""
    }
}

extension String {
    /// Whether somebody who reads both would take them for the same.
    func isLike(_ other: String) -> Bool { trimmed.lowercased() == other.trimmed.lowercased() }
}
