import Access
import Basics
import Storage

/// That a native reader has approved a wording in a language.
package struct WordingApproval: Sendable {
    package let language: Language
    package let by: ID<Account>
    package let at: Instant

    package init(language: Language, by: ID<Account>, at: Instant) {
        self.language = language
        self.by = by
        self.at = at
    }
}

extension Consents {
    /// Danish is the wording itself; every other language is a reading aid until a native reader has approved it.
    package func isApproved(_ wording: String, in language: Language, in transaction: Transaction) throws -> Bool {
        try language == .danish || approvals(of: wording, in: transaction).contains { $0.language == language }
    }

    /// With the names of those who approved and still have an account.
    func approvals(of wording: String, _ accounts: Accounts) async throws -> ([WordingApproval], [ID<Account>: String])
    {
        try await database.read { transaction in
            let approvals = try approvals(of: wording, in: transaction)
            return (approvals, try accounts.names(approvals.map(\.by), in: transaction))
        }
    }

    /// Lifts the draft mark, or puts it back.
    package func approve(_ wording: String, in language: Language, _ isApproved: Bool, by member: Member) async throws {
        guard language != .danish else { return }
        try await database.write { transaction in
            try storeApproval(of: wording, in: language, isApproved, by: member.account, at: now(), in: transaction)
        }
    }
}
