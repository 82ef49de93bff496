import Basics

/// Where the pages of this room are.
package enum IntakeAddress {
    package static let list = "/forms"
    package static let new = "/forms/new"
    package static let search = "/forms/search"

    package static func form(_ id: ID<IntakeForm>) -> String { "/forms/\(id)" }
    package static func check(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/check" }
    package static func receipt(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/receipt" }
    package static func correct(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/correct" }
    package static func withdrawal(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/withdrawal" }
    package static func link(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/link" }
    package static func print(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/print" }

    /// Made by the room above that knows matches.
    static func told(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/told" }

    /// Whom the caseworker may tell what; made by the room above.
    static func mandates(_ id: ID<IntakeForm>) -> String { "/forms/\(id)/mandates" }

    package static func blank(_ language: Language, _ kind: String) -> String {
        "/forms/blank?lang=\(language.rawValue)&kind=\(kind)"
    }

    static func list(state: FormState?, after: FormPlace?) -> String {
        let parts = [state.map { "state=\($0.rawValue)" }, after.map { "after=\($0.text)" }].compactMap { $0 }
        return parts.isEmpty ? list : "\(list)?\(parts.joined(separator: "&"))"
    }
}
