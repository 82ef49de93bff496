import Basics
import Foundation
import Storage
import Vault

/// The table of matches and their steps. The only SQL about them.
struct PairingStore: Sendable {
    let vault: Vault

    static let columns: SQL = """
        pairing.id AS id, pairing.organisation_id AS organisation_id, pairing.activity_id AS activity_id, volunteer_id,
        newcomer_id, pairing.state AS state, pairing.version AS version, score, why, volunteer_due, newcomer_due,
        volunteer_told_at, volunteer_seen_at, newcomer_told_at, newcomer_seen_at, newcomer_wants_call, meeting_form,
        meeting_place, meeting_at, meeting_on, contact_opened_at, contact_until, contact_made_at, cannot_reach_at,
        volunteer_goes_on, newcomer_goes_on, ending, ended_at, ended_by, asked_about_new, waited_days,
        pairing.created_at AS created_at, changed_at
        """

    /// What leaders call the two: the name, the first name that follow-up keeps, or the reference.
    static let names: SQL = """
        COALESCE(newcomer.name, (SELECT first_name FROM kept_contact WHERE household_id = newcomer.id), newcomer.reference)
          AS newcomer, COALESCE(volunteer.name, volunteer.reference) AS volunteer
        """

    func pairing(_ row: Row) throws -> Pairing {
        Pairing(
            id: try row("id"), organisation: try row("organisation_id"), activity: try row("activity_id"),
            volunteer: try row("volunteer_id"), newcomer: try row("newcomer_id"), state: try row("state"),
            version: try row("version"), score: try row("score"), why: try row("why"),
            volunteerDue: try row("volunteer_due"), newcomerDue: try row("newcomer_due"),
            volunteerToldAt: try row("volunteer_told_at"), volunteerSeenAt: try row("volunteer_seen_at"),
            newcomerToldAt: try row("newcomer_told_at"), newcomerSeenAt: try row("newcomer_seen_at"),
            newcomerWantsCall: try row("newcomer_wants_call"), meetingForm: try row("meeting_form"),
            meetingPlace: try row("meeting_place"), meetingAt: try row("meeting_at"), meetingOn: try row("meeting_on"),
            contactOpenedAt: try row("contact_opened_at"), contactUntil: try row("contact_until"),
            contactMadeAt: try row("contact_made_at"), cannotReachAt: try row("cannot_reach_at"),
            volunteerGoesOn: try row("volunteer_goes_on"), newcomerGoesOn: try row("newcomer_goes_on"),
            ending: try row("ending"), endedAt: try row("ended_at"), endedBy: try row("ended_by"),
            askedAboutNew: try row("asked_about_new"), waitedDays: try row("waited_days"),
            createdAt: try row("created_at"), changedAt: try row("changed_at"))
    }

    func rows(_ condition: SQL, in transaction: Transaction) throws -> [Pairing] {
        try transaction.rows("SELECT \(Self.columns) FROM pairing WHERE \(condition)", pairing)
    }

    func first(_ condition: SQL, in transaction: Transaction) throws -> Pairing? {
        try rows(condition, in: transaction).first
    }

    func insert(_ pairing: Pairing, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO pairing (id, organisation_id, activity_id, volunteer_id, newcomer_id, state, score, why,
              volunteer_due, waited_days, created_at, changed_at)
            VALUES (\(pairing.id), \(pairing.organisation), \(pairing.activity), \(pairing.volunteer),
              \(pairing.newcomer), \(pairing.state), \(pairing.score), \(pairing.why), \(pairing.volunteerDue),
              \(pairing.waitedDays), \(pairing.createdAt), \(pairing.changedAt))
            """)
    }

    /// Writes the row if it is still the version that was read; false when somebody was first.
    func update(_ pairing: Pairing, from version: Int, in transaction: Transaction) throws -> Bool {
        let changed = try transaction.run(
            """
            UPDATE pairing SET state = \(pairing.state), version = \(version + 1), volunteer_due = \(pairing.volunteerDue),
              newcomer_due = \(pairing.newcomerDue), volunteer_told_at = \(pairing.volunteerToldAt),
              volunteer_seen_at = \(pairing.volunteerSeenAt), newcomer_told_at = \(pairing.newcomerToldAt),
              newcomer_seen_at = \(pairing.newcomerSeenAt), newcomer_wants_call = \(pairing.newcomerWantsCall),
              meeting_form = \(pairing.meetingForm), meeting_place = \(pairing.meetingPlace),
              meeting_at = \(pairing.meetingAt), meeting_on = \(pairing.meetingOn),
              contact_opened_at = \(pairing.contactOpenedAt), contact_until = \(pairing.contactUntil),
              contact_made_at = \(pairing.contactMadeAt), cannot_reach_at = \(pairing.cannotReachAt),
              volunteer_goes_on = \(pairing.volunteerGoesOn), newcomer_goes_on = \(pairing.newcomerGoesOn),
              ending = \(pairing.ending), ended_at = \(pairing.endedAt), ended_by = \(pairing.endedBy),
              asked_about_new = \(pairing.askedAboutNew), changed_at = \(pairing.changedAt)
            WHERE id = \(pairing.id) AND version = \(version)
            """)
        return changed == 1
    }

    func note(_ step: MatchStep, before: Pairing?, in transaction: Transaction) throws {
        let kept = try before.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
        try transaction.run(
            """
            INSERT INTO pairing_event (id, match_id, at, actor, actor_id, for_whom, how, told_on, what, from_state, to_state,
              why, before)
            VALUES (\(step.id), \(step.match), \(step.at), \(step.actor.rawValue), \(step.actorID), \(step.forWhom),
              \(step.how), \(step.toldOn), \(step.what), \(step.from), \(step.to), \(step.why), \(kept))
            """)
    }

    func steps(of match: ID<Match>, in transaction: Transaction) throws -> [MatchStep] {
        try transaction.rows(
            """
            SELECT pairing_event.id AS id, match_id, at, actor, actor_id, for_whom, how, told_on, what, from_state, to_state,
              why, undone_at, account.name AS name
            FROM pairing_event LEFT JOIN account ON account.id = actor_id
            WHERE match_id = \(match) ORDER BY pairing_event.at, pairing_event.id
            """
        ) { row in
            MatchStep(
                id: try row("id"), match: try row("match_id"), at: try row("at"),
                actor: MatchActor(rawValue: try row("actor")) ?? .system, actorID: try row("actor_id"),
                actorName: try row("name"), forWhom: try row("for_whom"), how: try row("how"),
                toldOn: try row("told_on"),
                what: try row("what"), from: try row("from_state"), to: try row("to_state"), why: try row("why"),
                undoneAt: try row("undone_at"))
        }
    }

    /// The newest step that stands, with the row as it was before it.
    func lastStep(
        of match: ID<Match>, in transaction: Transaction
    ) throws -> LastStep? {
        try transaction.first(
            """
            SELECT id, at, what, before FROM pairing_event
            WHERE match_id = \(match) AND undone_at IS NULL ORDER BY at DESC, id DESC LIMIT 1
            """
        ) { row in
            let kept: String = try row("before")
            return LastStep(
                id: try row("id"), at: try row("at"), what: try row("what"),
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
}
