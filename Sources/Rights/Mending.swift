import Access
import Basics
import Consent
import MatchLife
import People
import SafetyCalls
import Storage
import Vault

/// Rows and keys belong together; what a crash or a restored backup has parted is mended at start.
///
/// A row whose key is gone was erased: it is erased here too. A key whose row never came, or is gone, is erased.
package struct Mending: Sendable {
    let database: any Database
    let vault: Vault
    let erasures: Erasures
    let calls: Calls

    package init(database: any Database, vault: Vault, erasures: Erasures, calls: Calls) {
        self.database = database
        self.vault = vault
        self.erasures = erasures
        self.calls = calls
    }

    /// What does not fit together.
    package struct Gaps: Sendable {
        /// Whose key is gone though something is still sealed under it.
        package internal(set) var rows: [KeyUse: [String]] = [:]
        /// Ids of keys that nothing is sealed under.
        package internal(set) var keys: [String] = []

        package var count: Int { rows.values.map(\.count).reduce(0, +) }
        package subscript(_ use: KeyUse) -> Int { rows[use]?.count ?? 0 }
    }

    /// A crash parts a handful. More means that the wrong keys or the wrong data stand there.
    package static let handful = 20

    /// Mends a handful. For more, throws one clear line, unless whoever runs this has said that they mean it.
    @discardableResult
    package func mend(howeverMany: Bool = false) async throws -> Gaps {
        try await vault.carryOutErasures(in: database)
        // In a writing transaction: nobody is between making a key and writing its row.
        let gaps = try await database.write { transaction in
            let gaps = try self.gaps(in: transaction)
            if !howeverMany && (gaps.count > Self.handful || gaps.keys.count > Self.handful) { throw refusal(gaps) }
            for use in KeyUse.allCases {
                for subject in gaps.rows[use] ?? [] { try erase(use, of: subject, in: transaction) }
            }
            return gaps
        }
        try vault.erase(gaps.keys)
        return gaps
    }

    private func refusal(_ gaps: Gaps) -> KeyFault {
        KeyFault(
            """
            \(gaps.count) households, matches, drafts or accounts have no key, and \(gaps.keys.count) keys have no data: \
            the two do not belong together. Put the newest copy of both back. If these are the newest keys there are: \
            brobygger mend
            """)
    }

    /// What cannot be read by anybody any more is erased as if it had been asked for.
    private func erase(_ use: KeyUse, of subject: String, in transaction: Transaction) throws {
        let household = ID<Household>(trusted: subject)
        switch use {
        case .household: try erasures.erase(household, by: .system, in: transaction)
        case .contact:
            try erasures.households.eraseContact(of: household, keeping: nil, by: .system, in: transaction)
            try erasures.consents.endContact(of: household, in: transaction)
            try erasures.consents.recall(household, because: .erased, in: transaction)
        case .kept: try erasures.households.eraseKeptContact(of: household, in: transaction)
        case .match: try erasures.matches.forget(match: ID(trusted: subject), in: transaction)
        case .account: try erasures.accounts.erase(ID(trusted: subject), by: .system, in: transaction)
        case .form: try transaction.run("DELETE FROM intake_form WHERE id = \(subject) AND sent_at IS NULL")
        case .spreadsheet: try endImport(subject, in: transaction)
        case .called: try calls.forget(ID(trusted: subject), in: transaction)
        case .index: break
        }
    }

    /// Nobody can read the rows any more: there is nothing left to bring in.
    private func endImport(_ id: String, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM import_piece WHERE import_id = \(id)")
        try transaction.run(
            """
            UPDATE import SET sealed_headings = NULL, sealed_reason = NULL, lease = NULL,
              state = CASE WHEN state IN ('checking', 'ready', 'importing') THEN 'ended' ELSE state END WHERE id = \(id)
            """)
    }

    /// Households whose keys are made before a whole batch of them: the batch is finished, or given up, by whoever takes it
    /// up again.
    private func planned(in transaction: Transaction) throws -> Set<String> {
        Set(
            try transaction.rows("SELECT planned FROM import WHERE planned <> ''") { row in
                try row("planned", as: String.self).split(separator: " ").map(String.init)
            }.joined())
    }

    /// Everything that is sealed, against every key there is.
    func gaps(in transaction: Transaction) throws -> Gaps {
        var keys: [KeyName: String] = [:]
        try vault.store.forEach { for key in $0 { keys[key.name] = key.id } }
        keys[KeyName(.index, "")] = nil
        // Of those who have been erased a record of what they agreed to stays, with a place for what nobody can open any more.
        let gone = Set(
            try transaction.rows("SELECT id FROM household WHERE ended_on IS NOT NULL") {
                try $0("id", as: String.self)
            })
        var gaps = Gaps()
        for use in KeyUse.allCases {
            let subjects = Set(
                try PersonalField.all.filter { $0.use == use }.flatMap { field in
                    let (table, column) = (SQL(stringLiteral: field.table), SQL(stringLiteral: field.column))
                    return try transaction.rows(
                        "SELECT DISTINCT \(SQL(stringLiteral: field.subject)) AS subject FROM \(table) WHERE \(column) IS NOT NULL"
                    ) { try $0("subject", as: String.self) }
                })
            // What has a row keeps its key; what is left over at the end belongs to nothing.
            gaps.rows[use] = subjects.filter { keys.removeValue(forKey: KeyName(use, $0)) == nil && !gone.contains($0) }
                .sorted()
        }
        let planned = try planned(in: transaction)
        gaps.keys = keys.filter { !planned.contains($0.key.subject) }.values.sorted()
        // Whoever goes altogether need not go in parts as well.
        let whole = Set(gaps.rows[.household] ?? [])
        for use in [KeyUse.contact, .kept] { gaps.rows[use]?.removeAll { whole.contains($0) } }
        return gaps
    }
}
