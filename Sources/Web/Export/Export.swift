import Basics

/// Everything that is kept about somebody, as one value: read as a page, downloaded as JSON (GDPR art. 15 and 20).
package struct Export: Sendable {
    package let madeAt: Instant
    package let parts: [Part]
    /// What is not in it, and why.
    package let leftOut: [(name: String, why: Message)]

    /// All about one household or one account.
    package struct Part: Sendable {
        /// Where it stands in the file: `households`, `accounts`.
        package let group: String
        package let title: Message
        package let sections: [ExportSection]

        package init(_ group: String, _ title: Message, _ sections: [ExportSection]) {
            self.group = group
            self.title = title
            self.sections = sections
        }
    }

    package init(madeAt: Instant, parts: [Part], leftOut: [(name: String, why: Message)]) {
        self.madeAt = madeAt
        self.parts = parts
        self.leftOut = leftOut
    }
}

/// What one room keeps, under a name for machines and a title for people.
package struct ExportSection: Sendable {
    package enum Content: Sendable {
        case facts([ExportFact])
        case records([[ExportFact]])
    }

    package let name: String
    package let title: Message
    package let content: Content

    package init(_ name: String, _ title: Message, _ facts: [ExportFact]) {
        self.init(name, title, .facts(facts))
    }

    package init(_ name: String, _ title: Message, records: [[ExportFact]]) {
        self.init(name, title, .records(records))
    }

    private init(_ name: String, _ title: Message, _ content: Content) {
        self.name = name
        self.title = title
        self.content = content
    }

    /// The same section, with every note as `change` makes it.
    package func changingNotes(_ change: (String) -> String) -> ExportSection {
        switch content {
        case .facts(let facts): ExportSection(name, title, facts.map { $0.changingNotes(change) })
        case .records(let all): ExportSection(name, title, records: all.map { $0.map { $0.changingNotes(change) } })
        }
    }
}

/// One labelled value; nil where there is none, which the file says and the page leaves out.
package struct ExportFact: Sendable {
    package let name: String
    package let label: Message
    package let value: ExportValue?

    package init(_ name: String, _ label: Message, _ value: ExportValue?) {
        self.name = name
        self.label = label
        self.value = value
    }

    fileprivate func changingNotes(_ change: (String) -> String) -> ExportFact {
        ExportFact(name, label, value?.changingNotes(change))
    }
}

package indirect enum ExportValue: Sendable {
    /// As somebody told it about themselves.
    case text(String)
    /// As somebody else wrote it about them: may name third persons.
    case note(String)
    /// Numbers, addresses and versions, written from left to right in every language.
    case code(String)
    /// A word of the program: the code for machines, the sentence for people.
    case word(String, Message)
    case number(Int)
    /// A number, and how it is said with what it counts.
    case counted(Int, Message)
    case claim(Bool)
    case day(Day)
    case instant(Instant)
    case list([ExportValue])
    case records([[ExportFact]])

    /// Nil for what was not said.
    package static func said(_ text: String?) -> ExportValue? { text.flatMap { $0.isEmpty ? nil : .text($0) } }
    package static func noted(_ text: String?) -> ExportValue? { text.flatMap { $0.isEmpty ? nil : .note($0) } }
    package static func coded(_ text: String?) -> ExportValue? { text.flatMap { $0.isEmpty ? nil : .code($0) } }
    package static func on(_ day: Day?) -> ExportValue? { day.map { .day($0) } }
    package static func at(_ instant: Instant?) -> ExportValue? { instant.map { .instant($0) } }

    /// A word of a list whose texts stand under one beginning: `match.state` and `met` make `match.state.met`.
    package static func word(_ word: some RawRepresentable<String>, of texts: String) -> ExportValue {
        .word(word.rawValue, Message("\(texts).\(word.rawValue)"))
    }

    fileprivate func changingNotes(_ change: (String) -> String) -> ExportValue {
        switch self {
        case .note(let text): .note(change(text))
        case .list(let values): .list(values.map { $0.changingNotes(change) })
        case .records(let all): .records(all.map { $0.map { $0.changingNotes(change) } })
        default: self
        }
    }
}
