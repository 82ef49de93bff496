import Access
import Basics
import NeedToKnow
import Storage
import Vault

/// One planned talk with one side of a relation, separately from the other (C081–C083).
package struct FollowUp: Sendable {
    package enum Reason: String, Sendable, SQLStorable {
        case first
        /// One more, since little was known when the match was made (C071, C082).
        case littleKnown = "little-known"
        case extra
    }

    package enum Going: String, Sendable, CaseIterable, SQLStorable {
        case well
        case unsure
        case badly
        case notReached = "not-reached"
    }

    package let id: String
    package let match: ID<Match>
    package let side: MatchSide
    package let dueOn: Day
    package let reason: Reason
    package let doneAt: Instant?
    package let going: Going?
    package let note: Personal<String>
}

/// When follow-ups are due after the relation began (C082): always one in the first period, one more when little was known.
package func followUpDays(unknownAnswers: Int) -> [(FollowUp.Reason, Int)] {
    unknownAnswers >= 2 ? [(.first, 30), (.littleKnown, 60)] : [(.first, 30)]
}

/// Planned talks and what was heard.
package struct FollowUps: Sendable {
    let vault: Vault
    let now: Now
    let newID: NewID

    func plan(_ match: Pairing, unknownAnswers: Int, in transaction: Transaction) throws {
        for (reason, days) in followUpDays(unknownAnswers: unknownAnswers) {
            for side in MatchSide.allCases {
                try add(reason, with: side, of: match, on: now.today.adding(days: days), in: transaction)
            }
        }
    }

    func add(
        _ reason: FollowUp.Reason, with side: MatchSide, of match: Pairing, on day: Day, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO follow_up (id, organisation_id, match_id, side, due_on, reason)
            VALUES (\(newID(FollowUp.self)), \(match.organisation), \(match.id), \(side), \(day), \(reason))
            """)
    }

    /// Those not yet held fall away with the relation.
    func drop(of match: ID<Match>, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE follow_up SET dropped_at = \(now()) WHERE match_id = \(match) AND done_at IS NULL AND dropped_at IS NULL"
        )
    }

    func all(of match: ID<Match>, in transaction: Transaction) throws -> [FollowUp] {
        try transaction.rows(
            """
            SELECT id, match_id, side, due_on, reason, done_at, going, sealed_note FROM follow_up
            WHERE match_id = \(match) AND dropped_at IS NULL ORDER BY due_on, side
            """
        ) { row in
            let id: String = try row("id")
            let note = try vault.open(try row("sealed_note"), .followUpNote, row: id, of: match.text) ?? ""
            return FollowUp(
                id: id, match: try row("match_id"), side: try row("side"), dueOn: try row("due_on"),
                reason: try row("reason"), doneAt: try row("done_at"), going: try row("going"), note: Personal(note))
        }
    }

    func forget(_ match: ID<Match>, in transaction: Transaction) throws {
        try transaction.run("UPDATE follow_up SET sealed_note = NULL WHERE match_id = \(match)")
    }

    /// What was heard in a talk; somebody who was not reached is tried again within a week.
    func hold(
        _ id: String, of match: Pairing, going: FollowUp.Going, how: Telling.How, note: String, by member: Member,
        in transaction: Transaction
    ) throws {
        let side: MatchSide? = try transaction.value(
            """
            SELECT side FROM follow_up JOIN pairing ON pairing.id = follow_up.match_id
            WHERE follow_up.id = \(id) AND match_id = \(match.id) AND done_at IS NULL AND dropped_at IS NULL
              AND \(NeedToKnow.condition(.notes, ofHousehold: "pairing.newcomer_id", for: .member(member), on: now.today))
            """)
        guard let side else { throw MatchRefusal.movedOn }
        let sealed = note.isEmpty ? nil : try vault.seal(note, .followUpNote, row: id, of: match.id)
        try transaction.run(
            """
            UPDATE follow_up SET done_at = \(now()), done_by = \(member.account), how = \(how.rawValue), going = \(going),
              sealed_note = \(sealed)
            WHERE id = \(id)
            """)
        if going != .well {
            try add(
                .extra, with: side, of: match, on: now.today.adding(days: going == .notReached ? 7 : 21),
                in: transaction)
        }
    }
}
