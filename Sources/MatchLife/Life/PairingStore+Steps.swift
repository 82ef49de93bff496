import Basics
import Foundation
import Storage
import Vault

/// The steps of matches, each with the row as it was before it.
extension PairingStore {
    func note(_ step: MatchStep, before: Pairing?, in transaction: Transaction) throws {
        let match = step.match.text
        let kept = try before.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
        let sealedBefore = try sealed(kept, .stepBefore, row: step.id, of: match)
        let sealedWhy = try sealed(step.why, .stepWhy, row: step.id, of: match)
        try transaction.run(
            """
            INSERT INTO pairing_event (id, match_id, at, actor, actor_id, for_whom, how, told_on, what, from_state, to_state,
              sealed_why, sealed_before)
            VALUES (\(step.id), \(step.match), \(step.at), \(step.actor.rawValue), \(step.actorID), \(step.forWhom),
              \(step.how), \(step.toldOn), \(step.what), \(step.from), \(step.to), \(sealedWhy), \(sealedBefore))
            """)
    }

    func steps(of match: ID<Match>, in transaction: Transaction) throws -> [MatchStep] {
        try transaction.rows(
            """
            SELECT id, match_id, at, actor, actor_id, for_whom, how, told_on, what, from_state, to_state,
              sealed_why, undone_at
            FROM pairing_event WHERE match_id = \(match) ORDER BY at, id
            """
        ) { row in
            let id: String = try row("id")
            return MatchStep(
                id: id, match: try row("match_id"), at: try row("at"),
                actor: MatchActor(rawValue: try row("actor")) ?? .system, actorID: try row("actor_id"),
                forWhom: try row("for_whom"), how: try row("how"),
                toldOn: try row("told_on"),
                what: try row("what"), from: try row("from_state"), to: try row("to_state"),
                why: try opened(row, .stepWhy, row: id, of: match.text),
                undoneAt: try row("undone_at"))
        }
    }

    /// The newest step that stands, with the row as it was before it.
    func lastStep(
        of match: ID<Match>, in transaction: Transaction
    ) throws -> LastStep? {
        try transaction.first(
            """
            SELECT id, at, what, sealed_before FROM pairing_event
            WHERE match_id = \(match) AND undone_at IS NULL ORDER BY at DESC, id DESC LIMIT 1
            """
        ) { row in
            let id: String = try row("id")
            let kept = try opened(row, .stepBefore, row: id, of: match.text)
            return LastStep(
                id: id, at: try row("at"), what: try row("what"),
                before: try? JSONDecoder().decode(Pairing.self, from: Data(kept.utf8)))
        }
    }

    func markUndone(_ step: String, at: Instant, in transaction: Transaction) throws {
        try transaction.run("UPDATE pairing_event SET undone_at = \(at) WHERE id = \(step)")
    }
}

/// The newest step that stands, and what it would go back to.
struct LastStep: Sendable {
    let id: String
    let at: Instant
    let what: String
    let before: Pairing?
}

/// One step in the life of a match: who did what, for whom, when, and why.
package struct MatchStep: Sendable {
    package let id: String
    package let match: ID<Match>
    package let at: Instant
    package let actor: MatchActor
    package let actorID: String
    package var actorName: String?
    /// `self`, `volunteer` or `newcomer`: who told whoever wrote it down (C185).
    package let forWhom: String
    /// `page`, `phone` or `face`.
    package let how: String
    package let toldOn: Day?
    package let what: String
    package let from: String
    package let to: String
    package let why: String
    package var undoneAt: Instant?

    /// Who did it, if that was somebody with an account.
    var account: ID<Account>? { actor == .newcomer || actor == .system ? nil : ID(trusted: actorID) }
}
