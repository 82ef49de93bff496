import Basics
import Web

extension FormReader {
    /// Whole kroner as people write them, and as our own pages show them: `1250`, `1.250`, `1 250 kr.`, `1.250,00`, `1.250,-`.
    mutating func kroner(_ name: String, in range: ClosedRange<Int>) -> Int? {
        parsed(
            name, true, { typed in typedKroner(typed).flatMap { range.contains($0) ? $0 : nil } },
            T.companyProblemKroner(high: range.upperBound, low: range.lowerBound))
    }
}

/// Nil for what is no number of whole kroner; a full stop or space parts thousands, and nothing else.
func typedKroner(_ typed: String) -> Int? {
    var text = typed.lowercased()
    for ending in ["kr.", "kr", "kroner", "dkk"] where text.hasSuffix(ending) {
        text = String(text.dropLast(ending.count)).trimmed
        break
    }
    for ending in [",00", ",-", ",–"] where text.hasSuffix(ending) { text = String(text.dropLast(ending.count)) }
    let groups = text.split(omittingEmptySubsequences: false) { ". \u{A0}\u{202F}".contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Int(groups.joined())
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
