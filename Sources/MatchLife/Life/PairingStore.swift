import Basics
import Foundation
import Storage
import Timers
import Vault

/// The table of matches and their steps. The only SQL about them.
struct PairingStore: Sendable {
    let vault: Vault
    let timers: Timers

    static let columns: SQL = """
        pairing.id AS id, pairing.organisation_id AS organisation_id, pairing.activity_id AS activity_id, volunteer_id,
        newcomer_id, pairing.state AS state, pairing.version AS version, score, sealed_why, volunteer_due, newcomer_due,
        volunteer_told_at, volunteer_seen_at, newcomer_told_at, newcomer_seen_at, newcomer_wants_call, meeting_form,
        sealed_meeting_place, sealed_meeting_at, meeting_on, contact_opened_at, contact_until, contact_made_at, cannot_reach_at,
        volunteer_goes_on, newcomer_goes_on, ending, ended_at, ended_by, asked_about_new, waited_days,
        pairing.created_at AS created_at, changed_at
        """

    /// - Parameter opens: whether what was written about the match is read with it.
    private func pairing(_ row: Row, opens: Bool) throws -> Pairing {
        let id: String = try row("id")
        func words(_ field: PersonalField) throws -> String {
            opens ? try opened(row, field, row: id, of: id) : ""
        }
        return Pairing(
            id: id, organisation: try row("organisation_id"), activity: try row("activity_id"),
            volunteer: try row("volunteer_id"), newcomer: try row("newcomer_id"), state: try row("state"),
            version: try row("version"), score: try row("score"), why: try words(.matchWhy),
            volunteerDue: try row("volunteer_due"), newcomerDue: try row("newcomer_due"),
            volunteerToldAt: try row("volunteer_told_at"), volunteerSeenAt: try row("volunteer_seen_at"),
            newcomerToldAt: try row("newcomer_told_at"), newcomerSeenAt: try row("newcomer_seen_at"),
            newcomerWantsCall: try row("newcomer_wants_call"), meetingForm: try row("meeting_form"),
            meetingPlace: try words(.meetingPlace), meetingAt: try words(.meetingClock),
            meetingOn: try row("meeting_on"),
            contactOpenedAt: try row("contact_opened_at"), contactUntil: try row("contact_until"),
            contactMadeAt: try row("contact_made_at"), cannotReachAt: try row("cannot_reach_at"),
            volunteerGoesOn: try row("volunteer_goes_on"), newcomerGoesOn: try row("newcomer_goes_on"),
            ending: try row("ending"), endedAt: try row("ended_at"), endedBy: try row("ended_by"),
            askedAboutNew: try row("asked_about_new"), waitedDays: try row("waited_days"),
            createdAt: try row("created_at"), changedAt: try row("changed_at"))
    }

    func rows(_ condition: SQL, in transaction: Transaction) throws -> [Pairing] {
        try transaction.rows("SELECT \(Self.columns) FROM pairing WHERE \(condition)") { try pairing($0, opens: true) }
    }

    /// Many matches, to tell how far they are: what was written about them stays sealed. Not to be stored again.
    func outlines(_ condition: SQL, in transaction: Transaction) throws -> [Pairing] {
        try transaction.rows("SELECT \(Self.columns) FROM pairing WHERE \(condition)") { try pairing($0, opens: false) }
    }

    func first(_ condition: SQL, in transaction: Transaction) throws -> Pairing? {
        try rows(condition, in: transaction).first
    }

    /// What was written about when the first meeting is.
    func clocks(of matches: [ID<Match>], in transaction: Transaction) throws -> [ID<Match>: String] {
        Dictionary(
            try transaction.rows("SELECT id, sealed_meeting_at FROM pairing WHERE id IN \(SQL.list(matches))") { row in
                let id: ID<Match> = try row("id")
                return (id, try opened(row, .meetingClock, row: id.text, of: id.text))
            }
        ) { first, _ in first }
    }

    func insert(_ pairing: Pairing, in transaction: Transaction) throws {
        let sealedWhy = try sealed(pairing.why, .matchWhy, row: pairing.id, of: pairing.id)
        try transaction.run(
            """
            INSERT INTO pairing (id, organisation_id, activity_id, volunteer_id, newcomer_id, state, score, sealed_why,
              volunteer_due, waited_days, created_at, changed_at)
            VALUES (\(pairing.id), \(pairing.organisation), \(pairing.activity), \(pairing.volunteer),
              \(pairing.newcomer), \(pairing.state), \(pairing.score), \(sealedWhy), \(pairing.volunteerDue),
              \(pairing.waitedDays), \(pairing.createdAt), \(pairing.changedAt))
            """)
        try lookAt(pairing, in: transaction)
    }

    /// Writes the row if it is still the version that was read; false when somebody was first.
    func update(_ pairing: Pairing, from version: Int, in transaction: Transaction) throws -> Bool {
        let place = try sealed(pairing.meetingPlace, .meetingPlace, row: pairing.id, of: pairing.id)
        let clock = try sealed(pairing.meetingAt, .meetingClock, row: pairing.id, of: pairing.id)
        let changed = try transaction.run(
            """
            UPDATE pairing SET state = \(pairing.state), version = \(version + 1), volunteer_due = \(pairing.volunteerDue),
              newcomer_due = \(pairing.newcomerDue), volunteer_told_at = \(pairing.volunteerToldAt),
              volunteer_seen_at = \(pairing.volunteerSeenAt), newcomer_told_at = \(pairing.newcomerToldAt),
              newcomer_seen_at = \(pairing.newcomerSeenAt), newcomer_wants_call = \(pairing.newcomerWantsCall),
              meeting_form = \(pairing.meetingForm), sealed_meeting_place = \(place),
              sealed_meeting_at = \(clock), meeting_on = \(pairing.meetingOn),
              contact_opened_at = \(pairing.contactOpenedAt), contact_until = \(pairing.contactUntil),
              contact_made_at = \(pairing.contactMadeAt), cannot_reach_at = \(pairing.cannotReachAt),
              volunteer_goes_on = \(pairing.volunteerGoesOn), newcomer_goes_on = \(pairing.newcomerGoesOn),
              ending = \(pairing.ending), ended_at = \(pairing.endedAt), ended_by = \(pairing.endedBy),
              asked_about_new = \(pairing.askedAboutNew), changed_at = \(pairing.changedAt)
            WHERE id = \(pairing.id) AND version = \(version)
            """)
        try lookAt(pairing, in: transaction)
        return changed == 1
    }

    /// Whatever has happened: who is to be reminded, and when, is found out afterwards.
    private func lookAt(_ pairing: Pairing, in transaction: Transaction) throws {
        guard let changed = Instant(pairing.changedAt) else { return }
        try timers.set(.matchReminders, for: pairing.id, at: changed, in: transaction)
    }

    func matches(of household: ID<Household>, in transaction: Transaction) throws -> [ID<Match>] {
        try transaction.rows(
            "SELECT id FROM pairing WHERE newcomer_id = \(household) OR volunteer_id = \(household)"
        ) { try $0("id") }
    }

    /// Leaves of a match what happened and when.
    func forget(_ match: ID<Match>, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE pairing SET sealed_why = NULL, sealed_meeting_place = NULL, sealed_meeting_at = NULL WHERE id = \(match)"
        )
        try transaction.run(
            "UPDATE pairing_event SET sealed_why = NULL, sealed_before = NULL WHERE match_id = \(match)")
    }

    func sealed(_ text: String, _ field: PersonalField, row: String, of match: String) throws -> Sealed? {
        text.isEmpty ? nil : try vault.seal(text, field, row: row, of: match)
    }

    /// Empty where there is nothing, and where the match has been forgotten.
    func opened(_ found: Row, _ field: PersonalField, row: String, of match: String) throws -> String {
        try vault.open(try found(field.column, as: Sealed?.self), field, row: row, of: match) ?? ""
    }
}
