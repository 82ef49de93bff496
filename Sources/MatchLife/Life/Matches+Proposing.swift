import Access
import Basics
import Consent
import Matching
import NeedToKnow
import Organisations
import People
import Storage

extension Matches {
    /// Asks a volunteer first (C072 step 4). Another than the best, or one not on the list, needs a line why.
    package func propose(
        _ volunteer: ID<Household>, to newcomer: ID<Household>, why: String, by member: Member
    ) async throws -> ID<Match> {
        do {
            return try await database.write {
                try propose(volunteer, to: newcomer, why: why, by: member, in: $0)
            }
        } catch is UniqueFault {
            throw MatchRefusal.alreadyProposed
        }
    }

    package func propose(
        _ volunteer: ID<Household>, to newcomer: ID<Household>, why: String, by member: Member, needsWhy: Bool = true,
        in transaction: Transaction
    ) throws -> ID<Match> {
        guard
            try NeedToKnow.may(.member(member), see: .match, of: newcomer, on: now.today, in: transaction),
            let card = try households.card(newcomer, for: .member(member), in: transaction), card.side == .newcomer,
            let asked = try households.card(volunteer, for: .member(member), in: transaction), asked.side == .volunteer,
            asked.activity == card.activity
        else { throw MatchRefusal.unknown }
        guard try consents.presentationPermit(for: newcomer, in: transaction) != nil else {
            throw MatchRefusal.noConsent
        }
        if try store.first("newcomer_id = \(newcomer) AND ended_at IS NULL", in: transaction) != nil {
            throw MatchRefusal.alreadyProposed
        }
        guard let list = try candidates(for: card, in: transaction) else { throw MatchRefusal.cannotBeAsked }
        let chosen = list.ranked.first { $0.volunteer.id == volunteer }
        guard chosen != nil || mayOverride(volunteer, list) else { throw MatchRefusal.cannotBeAsked }
        let isFirst = list.ranked.first?.volunteer.id == volunteer
        if needsWhy, !isFirst, why.isEmpty { throw MatchRefusal.whyMissing }
        return try add(
            card, asked, score: chosen?.score.total ?? 0, why: why, by: member, in: transaction)
    }

    /// The human may choose one who is not on the list, but nobody who is not cleared, has no certificate, no room, or a pause.
    private func mayOverride(_ volunteer: ID<Household>, _ list: CandidateList) -> Bool {
        guard let other = list.others.first(where: { $0.volunteer.id == volunteer }) else { return false }
        return other.obstacles.allSatisfy { obstacle in
            switch obstacle {
            case .tooFar, .belowLeast: true
            default: false
            }
        }
    }

    private func add(
        _ newcomer: HouseholdCard, _ volunteer: HouseholdCard, score: Int, why: String, by member: Member,
        in transaction: Transaction
    ) throws -> ID<Match> {
        let id = newID(Match.self)
        let days = try organisations.activity(newcomer.activity, in: transaction)?.reflectionDays ?? 3
        let pairing = Pairing(
            id: id.text, organisation: newcomer.organisation.text, activity: newcomer.activity.text,
            volunteer: volunteer.id.text, newcomer: newcomer.id.text, state: .askingVolunteer, version: 1, score: score,
            why: why, volunteerDue: now.today.adding(days: days), newcomerWantsCall: false, meetingPlace: "",
            meetingAt: "",
            askedAboutNew: false, waitedDays: max(0, newcomer.waitingSince?.daysUntil(now.today) ?? 0),
            createdAt: now().description, changedAt: now().description)
        try store.insert(pairing, in: transaction)
        let proposed = MatchStep(
            id: newID(MatchStep.self).text, match: id, at: now(), actor: .leader, actorID: member.account.text,
            forWhom: "self", how: "page", toldOn: nil, what: "proposed", from: "", to: pairing.state.rawValue, why: why)
        try store.note(proposed, before: nil, in: transaction)
        try log.note(
            .matchStep, by: .member(member), about: newcomer.id, match: id, why: "proposed" + .word(pairing.state),
            in: transaction)
        try post.ask(about: pairing, in: transaction)
        return id
    }
}
