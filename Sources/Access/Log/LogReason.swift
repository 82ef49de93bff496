import Basics

/// Why, in words of the program and ids: nothing that a person has typed fits in here (C181).
package struct LogReason: Sendable, ExpressibleByStringLiteral {
    let text: String

    /// A word that stands in the program; one that is put together while it runs does not compile.
    package init(stringLiteral word: StaticString) {
        text = word.description
    }

    private init(_ text: String) {
        self.text = text
    }

    package static func word<Word: CaseIterable & RawRepresentable<String>>(_ word: Word) -> LogReason {
        LogReason(word.rawValue)
    }

    package static func words(_ words: some Sequence<some CaseIterable & RawRepresentable<String>>) -> LogReason {
        LogReason(words.map(\.rawValue).joined(separator: " "))
    }

    package static func id<Of>(_ id: ID<Of>) -> LogReason {
        LogReason(id.text)
    }

    /// How long something is kept: up to three digits, in which nobody can be found.
    package static func months(_ months: Int) -> LogReason {
        LogReason(String(min(max(months, 0), 999)))
    }

    package static func + (one: LogReason, other: LogReason) -> LogReason {
        LogReason(one.text.isEmpty || other.text.isEmpty ? one.text + other.text : "\(one.text) \(other.text)")
    }
}
