import Access
import Basics
import Consent
import Matching
import NeedToKnow
import Organisations
import People
import Storage

/// A match with both households, as the leader of its activity sees it.
package struct MatchCard: Sendable {
    package let pairing: Pairing
    package let volunteer: HouseholdCard
    package let newcomer: HouseholdCard
    package let activity: ActivityCard
    package let steps: [MatchStep]
    package let followUps: [FollowUp]
    package let canUndo: Bool
    /// The first name that follow-up keeps.
    package let keptName: String?
    /// First name and phone that the leader may keep for follow-up, when contact data is shown.
    package let keptContact: (firstName: String, phone: String)?
    package let newcomerHasContact: Bool
    /// How the leader reaches the volunteer, when contact data is shown.
    package let volunteerContact: Contact?
    package let isKeptApart: Bool

    package var id: ID<Match> { pairing.matchID }
    /// The first name that follow-up keeps stands in for a name that has been erased.
    package var newcomerCalled: String { newcomer.name?.revealed ?? keptName ?? newcomer.reference }
    package var called: String { "\(newcomerCalled) & \(volunteer.called)" }
}

extension Matches {
    /// The match with what was written about it, for whoever may know of both; nil for everybody else. Contact data comes
    /// only with a transaction that can log the reading.
    package func card(
        _ id: ID<Match>, for member: Member, showsContact: Bool = false, in transaction: Transaction
    ) throws -> MatchCard? {
        let isKnown: SQL = "\(known(.match, to: member)) AND \(known(.notes, to: member))"
        guard let pairing = try store.first("pairing.id = \(id) AND \(isKnown)", in: transaction),
            let volunteer = try households.card(pairing.volunteerID, for: .member(member), in: transaction),
            let newcomer = try households.card(pairing.newcomerID, for: .member(member), in: transaction),
            let activity = try organisations.activity(pairing.activityID, in: transaction)
        else { return nil }
        let last = try store.lastStep(of: id, in: transaction)
        return MatchCard(
            pairing: pairing, volunteer: volunteer, newcomer: newcomer, activity: activity,
            steps: try steps(of: id, in: transaction), followUps: try followUps.all(of: id, in: transaction),
            canUndo: last.map { canUndo($0, pairing) && pairing.endedAt == nil } ?? false,
            keptName: try households.keptName(of: newcomer.id, for: .member(member), in: transaction),
            keptContact: showsContact
                ? try households.keptContact(of: newcomer.id, for: .member(member), match: id, in: transaction) : nil,
            newcomerHasContact: try households.hasContact(newcomer.id, in: transaction),
            volunteerContact: showsContact
                ? try households.volunteerContact(of: volunteer.id, for: .member(member), match: id, in: transaction)
                : nil,
            isKeptApart: try keptApart(from: newcomer.id, in: transaction).contains(volunteer.id))
    }

    private func steps(of match: ID<Match>, in transaction: Transaction) throws -> [MatchStep] {
        let steps = try store.steps(of: match, in: transaction)
        let names = try accounts.names(steps.compactMap(\.account), in: transaction)
        return steps.map { step in
            var step = step
            step.actorName = step.account.flatMap { names[$0] }
            return step
        }
    }

    /// The open match of a household, whoever asks for their own.
    package func open(of household: ID<Household>, in transaction: Transaction) throws -> [Pairing] {
        try store.rows(
            "(newcomer_id = \(household) OR volunteer_id = \(household)) AND ended_at IS NULL ORDER BY pairing.created_at",
            in: transaction)
    }

    package func pairing(_ id: ID<Match>, of household: ID<Household>, in transaction: Transaction) throws -> Pairing? {
        try store.first(
            "id = \(id) AND (newcomer_id = \(household) OR volunteer_id = \(household))", in: transaction)
    }

    /// Ended matches of a household, newest first, in outline.
    package func past(of household: ID<Household>, in transaction: Transaction) throws -> [Pairing] {
        try store.outlines(
            "(newcomer_id = \(household) OR volunteer_id = \(household)) AND ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 20",
            in: transaction)
    }

    /// The anonymous description that the volunteer of this match reads; nil without consent.
    package func description(
        of pairing: Pairing, in transaction: Transaction
    ) throws -> AnonymousDescription? {
        guard let permit = try consents.presentationPermit(for: pairing.newcomerID, in: transaction),
            let newcomer = try households.card(pairing.newcomerID, for: .system, in: transaction),
            let volunteer = try households.card(pairing.volunteerID, for: .system, in: transaction)
        else { return nil }
        return try AnonymousDescription(
            of: newcomer, against: permit, for: volunteer, kilometres: kilometres(newcomer, volunteer),
            year: now.today.year)
    }

    /// The volunteer as presented to the newcomer of this match.
    package func presentation(
        of pairing: Pairing, in transaction: Transaction
    ) throws -> VolunteerPresentation? {
        guard let newcomer = try households.card(pairing.newcomerID, for: .system, in: transaction),
            let volunteer = try households.card(pairing.volunteerID, for: .system, in: transaction),
            volunteer.restrictedOn == nil
        else { return nil }
        return VolunteerPresentation(
            of: volunteer, showing: try shown(of: volunteer.id, in: transaction),
            kilometres: kilometres(newcomer, volunteer), year: now.today.year)
    }

    package func shown(of volunteer: ID<Household>, in transaction: Transaction) throws -> Set<Shown> {
        let words: String? = try transaction.value("SELECT shown FROM household WHERE id = \(volunteer)")
        return Set((words ?? "").split(separator: " ").compactMap { Shown(rawValue: String($0)) })
    }

    package func show(_ shown: Set<Shown>, of volunteer: ID<Household>) async throws {
        let words = shown.map(\.rawValue).sorted().joined(separator: " ")
        try await database.write { try households.show(words, of: volunteer, in: $0) }
    }

    /// The newcomer's contact data for the volunteer of this match, while it is open; each viewing is logged.
    package func openContact(
        of pairing: Pairing, for reader: Reader, in transaction: Transaction
    ) throws -> (name: String, contact: Contact)? {
        guard pairing.contactIsOpen(on: now.today), reader.household == pairing.volunteerID,
            let permit = try consents.contactPermit(for: pairing.newcomerID, in: transaction),
            let card = try households.card(pairing.newcomerID, for: .system, in: transaction),
            let contact = try households.contact(
                of: pairing.newcomerID, against: permit, for: reader, match: pairing.matchID, in: transaction)
        else { return nil }
        return (card.called, contact)
    }

    /// The volunteer's own contact data for the newcomer of this match, while they are to meet by themselves.
    package func volunteerContact(
        of pairing: Pairing, for newcomer: NewcomerReader, in transaction: Transaction
    ) throws -> Contact? {
        guard pairing.contactIsOpen(on: now.today), newcomer.household == pairing.newcomerID else { return nil }
        try log.note(
            .sawContact, by: .newcomer(newcomer), about: pairing.volunteerID, match: pairing.matchID, in: transaction)
        return try households.volunteerContact(of: pairing.volunteerID, for: .system, in: transaction)
    }

    private func kilometres(_ one: HouseholdCard, _ other: HouseholdCard) -> Int? {
        guard let first = households.matchProfile(one)?.place, let second = households.matchProfile(other)?.place else {
            return nil
        }
        return first.kilometres(to: second)
    }
}
