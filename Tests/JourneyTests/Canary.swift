import Basics
import Foundation

/// Values of one household that stand nowhere else: whoever meets one of them has met this household.
struct Canary: Sendable {
    static let all = [
        Canary(mark: "alfa", phone: "60987654"), Canary(mark: "beta", phone: "71234589"),
        Canary(mark: "gamma", phone: "53617294"),
    ]

    let mark: String
    /// Eight digits that nobody else has.
    let phone: String

    func callAsFunction(_ field: String) -> String { "Zqkanari\(mark)\(field)" }

    var email: String { "zqkanari\(mark)mail@lindby.example" }
    var address: String { "\(self("vej")) 7" }
    /// What finds the household and is none of its values: a search may show again what was looked for.
    static let beginning = "Zqkan"
    var beginningOfPhone: String { String(phone.prefix(6)) }
}

/// What a text gives away of the canaries: as they are, in capitals, percent-encoded, in hexadecimal or in base64.
func canaries(in text: String) -> [String] {
    let clear = text.utf8.contains(0) ? text.replacing("\0", with: " ") : text
    return clear.withCString { text in
        needles.filter { strstr(text, $0.text) != nil }.map(\.name)
    }
}

private struct Needle: Sendable {
    let name: String
    let text: String
}

private let needles: [Needle] =
    forms(of: "qkanari", "a word")
    + Canary.all.flatMap { canary in
        let pairs = stride(from: 0, to: 8, by: 2).map { canary.phone.dropFirst($0).prefix(2) }
        let spaces = [" ", "\u{A0}", "\u{202F}", "&nbsp;", "&#160;", "%20", "%C2%A0", "%c2%a0", "+", "-", "."]
        return forms(of: canary.phone, "the phone of \(canary.mark)")
            + spaces.map {
                Needle(name: "the phone of \(canary.mark) with “\($0)”", text: pairs.joined(separator: $0))
            }
    }

private func forms(of word: String, _ name: String) -> [Needle] {
    let hexadecimal = word.utf8.map { String($0, radix: 16) }.joined()
    let percent = word.utf8.map { "%" + String($0, radix: 16) }.joined()
    let clear = [word, word.uppercased(), hexadecimal, hexadecimal.uppercased(), percent, percent.uppercased()]
    return (clear + inBase64(word)).map { Needle(name: "\(name) as \($0)", text: $0) }
}

/// The part of it that is the same whatever stands before and after, for each of the three places it may begin at.
private func inBase64(_ word: String) -> [String] {
    (0..<3).flatMap { place -> [String] in
        let data = Data(repeating: 0, count: place) + Data(word.utf8)
        let whole = data.count * 8 / 6
        let text = data.base64EncodedString().prefix(whole).dropFirst((place * 8 + 5) / 6)
        return [String(text), String(text).replacing("+", with: "-").replacing("/", with: "_")]
    }
}
