import Foundation

/// One line of an examination: what it is about, how it stands, what was seen, and what to do about it. Never a name, a key
/// or a password.
struct Finding: Encodable {
    enum Verdict: String, Encodable {
        case ok
        case takeCare = "take care"
        case wrong
    }

    let about: String
    let verdict: Verdict
    let seen: String
    let advice: String?

    static func ok(_ about: String, _ seen: String) -> Finding {
        Finding(about: about, verdict: .ok, seen: seen, advice: nil)
    }

    static func takeCare(_ about: String, _ seen: String, _ advice: String) -> Finding {
        Finding(about: about, verdict: .takeCare, seen: seen, advice: advice)
    }

    static func wrong(_ about: String, _ seen: String, _ advice: String) -> Finding {
        Finding(about: about, verdict: .wrong, seen: seen, advice: advice)
    }

    var lines: String {
        let head = padded(verdict.rawValue, 10) + padded(about, 11) + oneLine(seen)
        return advice.map { head + "\n" + padded("", 21) + "→ " + oneLine($0) } ?? head
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}
