import Access
import Basics
import Consent
import MatchLife
import People
import Storage

/// Everything about a household goes, everywhere, in one deed (C056; GDPR art. 17).
package struct Erasures: Sendable {
    let database: any Database
    let households: Households
    let consents: Consents
    let matches: Matches
    let accounts: Accounts
    let links: NewcomerLinks
    let log: AccessLog
    let now: Now

    package init(
        database: any Database, households: Households, consents: Consents, matches: Matches, accounts: Accounts,
        links: NewcomerLinks, log: AccessLog, now: Now
    ) {
        self.database = database
        self.households = households
        self.consents = consents
        self.matches = matches
        self.accounts = accounts
        self.links = links
        self.log = log
        self.now = now
    }

    /// Its matches end, what was written is gone with its keys, nobody holds anything, its people have no way in. What stays
    /// names nobody: that there was such a household, its matches, who agreed to what and who held what, and the log.
    package func erase(
        _ household: ID<Household>, because cause: RecallCause = .erased, by reader: Reader, in transaction: Transaction
    ) throws {
        try consents.recall(household, because: cause, in: transaction)
        try matches.end(of: household, because: .consentWithdrawn, by: reader, in: transaction)
        try matches.forget(household, in: transaction)
        try households.eraseEverything(of: household, by: reader, in: transaction)
        try accounts.eraseVolunteers(of: household, by: reader, in: transaction)
        try consents.endContact(of: household, in: transaction)
        try transaction.run("DELETE FROM retention_notice WHERE household_id = \(household)")
    }

    /// Newcomers whose consent has run out and who go on with nobody (C055). Due is due, however late.
    package func eraseExpired(on today: Day, in transaction: Transaction) throws {
        for newcomer in try consents.expired(on: today, in: transaction) {
            try erase(newcomer, because: .expired, by: .system, in: transaction)
        }
    }

    /// By the number that people say, `N-7K3F`, or by its id.
    package func household(called text: String) async throws -> ID<Household>? {
        try await database.read { transaction in
            try transaction.value(
                "SELECT id FROM household WHERE id = \(text) OR reference = \(text.uppercased())")
        }
    }
}
