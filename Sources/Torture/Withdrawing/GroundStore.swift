import Access
import Basics
import Consent
import Storage

/// What is wrong in the tables after a round; nothing, if the promise holds.
struct Broken: Sendable {
    /// Disclosures that begin when an adult's consent had ended.
    var afterWithdrawal = 0
    /// Disclosures that a withdrawal has not ended.
    var leftOpen = 0
    /// Contact data that is passed on after contact was made.
    var afterContact = 0
    /// Disclosures that stand in the log behind the withdrawal.
    var outOfOrder = 0

    var all: Int { afterWithdrawal + leftOpen + afterContact + outOfOrder }

    static func + (one: Broken, other: Broken) -> Broken {
        Broken(
            afterWithdrawal: one.afterWithdrawal + other.afterWithdrawal, leftOpen: one.leftOpen + other.leftOpen,
            afterContact: one.afterContact + other.afterContact, outOfOrder: one.outOfOrder + other.outOfOrder)
    }
}

extension Ground {
    /// A household of one or two adults who have just agreed; the branch holds what they told.
    func moveIn(_ number: Int, adults: Int) async throws -> Home {
        let home = Home(
            id: ID(trusted: "home-\(number)"), adults: (0..<adults).map { ID(trusted: "adult-\(number)-\($0)") })
        try await write { transaction in
            try transaction.run(
                """
                INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, language, created_at)
                VALUES (\(home.id), \(branch), \(activity), 'newcomer', \(home.id), 'family', 'da', \(clock.moment))
                """)
            for (position, adult) in home.adults.enumerated() {
                try transaction.run(
                    "INSERT INTO adult (id, household_id, position) VALUES (\(adult), \(home.id), \(position))")
            }
            try give(home, transaction)
        }
        return home
    }

    /// Read from the tables alone; then the household goes, so that the next round is as quick as the first.
    func proof(of home: Home) async throws -> Broken {
        try await write { transaction in
            var broken = Broken()
            broken.afterWithdrawal = try count(disclosuresOf: home, without: "", in: transaction)
            broken.afterContact = try count(
                disclosuresOf: home, without: "AND (contact_ended_at IS NULL OR contact_ended_at > from_at)",
                where: "AND fields <> 'profile'", in: transaction)
            broken.leftOpen =
                try transaction.value(
                    """
                    SELECT COUNT(*) FROM disclosure WHERE household_id = \(home.id)
                      AND EXISTS (SELECT 1 FROM consent WHERE consent.household_id = disclosure.household_id
                        AND withdrawn_at > from_at AND (until_at IS NULL OR until_at > withdrawn_at))
                    """) ?? 0
            broken.outOfOrder = outOfOrder(try log.entries(about: home.id, in: transaction))
            try transaction.run("DELETE FROM household WHERE id = \(home.id)")
            return broken
        }
    }

    /// Disclosures at whose beginning some adult had no consent that was given before and not withdrawn yet.
    private func count(
        disclosuresOf home: Home, without further: SQL, where which: SQL = "", in transaction: Transaction
    ) throws -> Int {
        try transaction.value(
            """
            SELECT COUNT(*) FROM disclosure WHERE household_id = \(home.id) \(which)
              AND EXISTS (SELECT 1 FROM adult WHERE adult.household_id = disclosure.household_id
                AND NOT EXISTS (SELECT 1 FROM consent WHERE consent.adult_id = adult.id AND purpose = 'match'
                  AND given_at < from_at AND (withdrawn_at IS NULL OR withdrawn_at > from_at) \(further)))
            """) ?? 0
    }

    /// By place in the log: between a withdrawal and the next consent nothing is opened.
    private func outOfOrder(_ entries: [LogEntry]) -> Int {
        var hasConsent = false
        var found = 0
        for entry in entries {
            switch entry.deed {
            case .gaveConsent: hasConsent = true
            case .withdrewConsent: hasConsent = false
            case .openedContact: found += hasConsent ? 0 : 1
            default: break
            }
        }
        return found
    }
}
