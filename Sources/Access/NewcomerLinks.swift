import Basics
import Storage

/// The private link of a newcomer: taken home on paper, opens their own page, and nothing else.
package struct NewcomerLinks: Sendable {
    let publicURL: String
    let log: AccessLog
    let now: Now

    package init(publicURL: String, log: AccessLog, now: Now) {
        self.publicURL = publicURL
        self.log = log
        self.now = now
    }

    /// A new link; every earlier one of the household ends with it.
    package func issue(for household: ID<Household>, by reader: Reader, in transaction: Transaction) throws -> String {
        let secret = Secret.random()
        try end(of: household, by: reader, in: transaction)
        try transaction.run(
            """
            INSERT INTO newcomer_link (token_hash, household_id, created_at)
            VALUES (\(secret.hash), \(household), \(now()))
            """)
        try log.note(.reissuedLink, by: reader, about: household, in: transaction)
        return "\(publicURL)/p/\(secret.text)"
    }

    package func end(of household: ID<Household>, by reader: Reader, in transaction: Transaction) throws {
        // Whoever has lost the link may have made a calendar address with it.
        try transaction.run(
            """
            DELETE FROM calendar_address WHERE link_hash IN
              (SELECT token_hash FROM newcomer_link WHERE household_id = \(household))
            """)
        let ended = try transaction.run(
            "UPDATE newcomer_link SET ended_at = \(now()) WHERE household_id = \(household) AND ended_at IS NULL")
        if ended > 0 { try log.note(.endedLink, by: reader, about: household, in: transaction) }
    }

    /// Whose link this is; nil when it has ended or never was.
    package func newcomer(holding secret: String, in transaction: Transaction) throws -> NewcomerReader? {
        try transaction.first(
            """
            SELECT household.id AS id, language FROM newcomer_link
            JOIN household ON household.id = newcomer_link.household_id
            WHERE token_hash = \(SecretHash(of: secret)) AND newcomer_link.ended_at IS NULL
            """
        ) { NewcomerReader(household: try $0("id"), language: try $0("language")) }
    }
}
