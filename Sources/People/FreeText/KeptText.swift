import Access
import Basics
import Storage

/// Somebody of the staff let a text stand that the guard warned of, and said why.
package struct KeptText: Sendable {
    package static let longestReason = 200

    /// The field of the form that the text was typed in.
    let field: String
    let reason: Personal<String>

    package init(field: String, reason: Personal<String>) {
        self.field = field
        self.reason = reason
    }
}

extension Households {
    /// Who, when and about whom; the text itself is not stored again.
    package func keep(
        _ texts: [KeptText], about id: ID<Household>, by member: Member, in transaction: Transaction
    ) throws {
        for text in texts { try store(text, about: id, by: member.account, in: transaction) }
    }

    package func keep(_ texts: [KeptText], about id: ID<Household>, by member: Member) async throws {
        guard !texts.isEmpty else { return }
        try await database.write { try keep(texts, about: id, by: member, in: $0) }
    }

    /// Names that a note about some households should not tell: those of all the others of the organisation.
    package func knownNames(for member: Member, besides own: Set<ID<Household>>) async throws -> KnownNames {
        try await database.read { transaction in
            let known = try Side.allCases.flatMap { try sheet($0, of: member.organisation, in: transaction).byName }
            return KnownNames(known.filter { !own.contains($0.id) }.compactMap(\.name))
        }
    }
}
