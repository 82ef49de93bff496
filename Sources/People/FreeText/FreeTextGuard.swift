import Basics

/// Looks through free text for what must not be written down about people, before it is saved (C060, C061).
/// A guard against thoughtlessness, not against intent: it knows words and shapes, not meanings.
package struct FreeTextGuard {
    package enum Kind: String, Sendable, CaseIterable {
        case cpr, birthday, phone, email, address
        case health, religion, politics, ethnicity, union, sexuality, crime, social, family, finance

        /// Things that identify have a field of their own; the others have none anywhere.
        var isContact: Bool { [.birthday, .phone, .email, .address].contains(self) }
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

    package static func findings(in text: String) -> [Finding] {
        let scalars = plain(text)
        var found = NumberShapes.findings(in: scalars)
        found += emails(in: scalars)
        found += GuardWords.ofTheHouse.findings(in: GuardText.tokens(of: scalars))
        var seen: Set<Finding> = []
        return found.filter { seen.insert($0).inserted }
    }

    package static func hasCPR(_ text: String) -> Bool {
        NumberShapes.findings(in: plain(text)).contains { $0.kind == .cpr }
    }

    /// What is ticked stands for exactly what was found: another sensitive word asks again.
    static func mark(of text: String) -> String {
        let found = findings(in: text)
        guard !found.isEmpty else { return "" }
        return String(
            fingerprint(found.map { "\($0.kind.rawValue) \($0.words)" }.sorted().joined(separator: ";")), radix: 36)
    }

    /// The name of the box that says "it may stand".
    static func confirmation(of name: String) -> String { "\(name)-may-stand" }

    /// The sentence for what was found; nil when there is nothing to say.
    static func warning(_ found: [Finding]) -> Message? {
        if found.contains(where: \.refuses) { return T.guardCpr }
        var kinds: [Kind] = []
        for finding in found where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
        guard !kinds.isEmpty else { return nil }
        return T.guardWarning(
            what: .list(kinds.map { Message("people.guard.kind.\($0.rawValue)") }),
            why: .message(kinds.allSatisfy(\.isContact) ? T.guardWhyContact : T.guardWhySensitive))
    }

    /// Lower case, Western digits, nothing that cannot be seen.
    private static func plain(_ text: String) -> [Unicode.Scalar] {
        let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        return Array(westernDigits(String(String.UnicodeScalarView(visible))).lowercased().unicodeScalars)
    }

    private static func emails(in scalars: [Unicode.Scalar]) -> [Finding] {
        scalars.split { $0.properties.isWhitespace }.compactMap { word in
            guard let at = word.firstIndex(of: "@"), at > word.startIndex, word[at...].dropFirst(2).contains(".") else {
                return nil
            }
            return Finding(kind: .email, words: GuardText.string(word))
        }
    }
}
