import Basics

/// Looks through free text for what must not be written down about people, before it is saved (C060, C061).
/// A guard against thoughtlessness, not against intent: it knows words and shapes, not meanings.
package struct FreeTextGuard {
    package enum Kind: String, Sendable, CaseIterable {
        case cpr, birthday, phone, email, address
        /// Of another household.
        case name
        case health, religion, politics, ethnicity, union, sexuality, crime, social, family, finance

        /// Things that identify have a field of their own; the others have none anywhere.
        var isContact: Bool { [.name, .birthday, .phone, .email, .address].contains(self) }
    }

    /// One thing that was found.
    package struct Finding: Sendable, Hashable {
        package let kind: Kind
        /// The words it was found in.
        package let words: String

        /// Never saved, whatever anybody ticks; the others may stand when they have been read.
        package var refuses: Bool { kind == .cpr }
        package var message: Message { Message("people.guard.kind.\(kind.rawValue)") }
    }

    package static func findings(in text: String, knowing names: KnownNames = .none) -> [Finding] {
        let scalars = GuardText.plain(text)
        let tokens = GuardText.tokens(of: scalars)
        var found = NumberShapes.findings(in: SpelledNumbers.inDigits(scalars), tellingOf: ContextWords(tokens))
        found += BirthdayShapes.findings(in: tokens)
        found += EmailShapes.findings(in: scalars, tokens)
        found += names.findings(in: text)
        found += AddressShapes.findings(in: tokens)
        found += GuardWords.ofTheHouse.findings(in: tokens)
        var seen: Set<Finding> = []
        return found.filter { seen.insert($0).inserted }
    }

    package static func hasCPR(_ text: String) -> Bool {
        NumberShapes.findings(
            in: SpelledNumbers.inDigits(GuardText.plain(text)), tellingOf: ContextWords([])
        ).contains { $0.kind == .cpr }
    }

    /// What is ticked stands for exactly what was found: another sensitive word asks again.
    static func mark(of text: String) -> String {
        let found = findings(in: text)
        guard !found.isEmpty else { return "" }
        return String(
            fingerprint(found.map { "\($0.kind.rawValue) \($0.words)" }.sorted().joined(separator: ";")), radix: 36)
    }

    /// For a text that stands already, and need not be read again as long as it is the same.
    static func keptMark(of text: String) -> String {
        text.isEmpty ? "" : "kept-" + String(fingerprint(text), radix: 36)
    }

    static func isConfirmed(_ mark: String, for text: String) -> Bool {
        !mark.isEmpty && (mark == keptMark(of: text) || mark == self.mark(of: text))
    }

    /// The name of the box that says "it may stand".
    static func confirmation(of name: String) -> String { "\(name)-may-stand" }

    /// The sentence for what was found; nil when there is nothing to say.
    /// - Parameter because: why it should not stand there, where the house's own reasons do not fit.
    package static func warning(_ found: [Finding], asksWhy: Bool = false, because: Message? = nil) -> Message? {
        if found.contains(where: \.refuses) { return T.guardCpr }
        var kinds: [Kind] = []
        for finding in found where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
        guard !kinds.isEmpty else { return nil }
        let what = Message.Value.list(kinds.map { Message("people.guard.kind.\($0.rawValue)") })
        let ours = kinds.allSatisfy(\.isContact) ? T.guardWhyContact : T.guardWhySensitive
        let why = Message.Value.message(because ?? ours)
        return asksWhy ? T.guardWarningWhy(what: what, why: why) : T.guardWarning(what: what, why: why)
    }

    /// What may be written instead; each piece of advice once.
    static func advice(_ found: [Finding]) -> [Message] {
        var all: [Message] = []
        for advice in found.map(\.kind.advice) where !all.contains(where: { $0.key == advice.key }) {
            all.append(advice)
        }
        return all
    }
}
