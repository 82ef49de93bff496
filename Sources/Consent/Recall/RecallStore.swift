import Access
import Basics
import Storage

/// An order as it is put down.
struct NewRecall: Sendable {
    let id: ID<Recall>
    let household: ID<Household>
    let account: ID<Account>
    let holder: HolderKind
    let match: ID<Match>?
    let cause: RecallCause
    let seenAt: Instant
    let at: Instant
}

extension Recalls {
    func recalls(_ condition: SQL, in transaction: Transaction) throws -> [Recall] {
        try transaction.rows(
            """
            SELECT recall.id AS id, reference, recall.account_id AS account_id, holder, match_id, cause, seen_at, ordered_at,
              reminders, escalated_at, closed_at, outcome,
              EXISTS (SELECT 1 FROM membership JOIN account ON account.id = membership.account_id
                WHERE membership.account_id = recall.account_id AND disabled_at IS NULL) AS can_be_reached
            FROM recall JOIN household ON household.id = recall.household_id
            WHERE \(condition) ORDER BY ordered_at, recall.id
            """
        ) { row in
            Recall(
                id: try row("id"), reference: try row("reference"), account: try row("account_id"),
                holder: try row("holder"), match: try row("match_id"), cause: try row("cause"),
                seenAt: try row("seen_at"), orderedAt: try row("ordered_at"), reminders: try row("reminders"),
                escalatedAt: try row("escalated_at"), closedAt: try row("closed_at"), outcome: try row("outcome"),
                canBeReached: try row("can_be_reached"))
        }
    }

    /// False when they have been asked already since they saw it last; an open order only learns that now everything goes.
    func storeOrder(_ order: NewRecall, in transaction: Transaction) throws -> Bool {
        let isAsked = try transaction.exists(
            """
            SELECT 1 FROM recall WHERE household_id = \(order.household) AND account_id = \(order.account)
              AND ordered_at >= \(order.seenAt) AND (closed_at IS NULL OR outcome <> 'opened-again')
            """)
        if isAsked {
            guard order.cause.isOfEverything else { return false }
            try transaction.run(
                """
                UPDATE recall SET cause = \(order.cause) WHERE household_id = \(order.household)
                  AND account_id = \(order.account) AND closed_at IS NULL
                  AND cause IN ('contact-made', 'timed-out', 'closed')
                """)
            return false
        }
        // Seen again while an order was open: the clock of the reminders starts anew.
        try transaction.run(
            """
            INSERT INTO recall (id, household_id, account_id, organisation_id, holder, match_id, cause, seen_at, ordered_at)
            SELECT \(order.id), id, \(order.account), organisation_id, \(order.holder), \(order.match), \(order.cause),
              \(order.seenAt), \(order.at) FROM household WHERE id = \(order.household)
            ON CONFLICT (household_id, account_id) WHERE closed_at IS NULL
            DO UPDATE SET cause = excluded.cause, seen_at = excluded.seen_at, ordered_at = excluded.ordered_at,
              reminders = 0, escalated_at = NULL
            """)
        return true
    }

    /// What was closed by it.
    func storeClosing(
        _ condition: SQL, _ outcome: RecallOutcome, by reader: Reader, in transaction: Transaction
    ) throws -> [(household: ID<Household>, account: ID<Account>)] {
        try transaction.rows(
            """
            UPDATE recall SET closed_at = \(now()), closed_by = \(reader.mark), outcome = \(outcome)
            WHERE closed_at IS NULL AND \(condition) RETURNING household_id, account_id
            """
        ) { (try $0("household_id"), try $0("account_id")) }
    }

    func storeReminder(_ number: Int, of id: ID<Recall>, in transaction: Transaction) throws {
        try transaction.run("UPDATE recall SET reminders = \(number) WHERE id = \(id)")
    }

    func storeEscalation(of id: ID<Recall>, in transaction: Transaction) throws {
        try transaction.run("UPDATE recall SET escalated_at = \(now()) WHERE id = \(id)")
    }

    func organisation(following id: ID<Recall>, in transaction: Transaction) throws -> ID<Organisation>? {
        try transaction.value("SELECT organisation_id FROM recall WHERE id = \(id)")
    }

    /// People are not asked to delete what they know of themselves.
    func isOwn(_ household: ID<Household>, _ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM membership WHERE account_id = \(account) AND household_id = \(household)")
    }

    /// As what somebody held it; nil for an account that was never one of ours.
    func holder(
        _ account: ID<Account>, of household: ID<Household>, match: ID<Match>?, in transaction: Transaction
    ) throws -> HolderKind? {
        try transaction.value(
            """
            SELECT CASE
              WHEN EXISTS (SELECT 1 FROM pairing JOIN membership ON membership.household_id = pairing.volunteer_id
                WHERE pairing.id = \(match) AND membership.account_id = account.id) THEN 'volunteer'
              WHEN EXISTS (SELECT 1 FROM membership JOIN household ON household.organisation_id = membership.organisation_id
                WHERE membership.account_id = account.id AND household.id = \(household) AND role <> 'volunteer')
                THEN 'branch'
              WHEN EXISTS (SELECT 1 FROM membership JOIN organisation ON organisation.id = membership.organisation_id
                WHERE membership.account_id = account.id AND organisation.kind = 'municipality') THEN 'municipality'
              -- Saw it by the match, and is nothing else to us any more.
              WHEN EXISTS (SELECT 1 FROM pairing WHERE pairing.id = \(match)) THEN 'volunteer'
              ELSE 'branch' END
            FROM account WHERE id = \(account)
            """)
    }
}
