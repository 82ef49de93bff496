import Access
import Basics
import Consent
import Matching
import NeedToKnow
import Organisations
import People
import Storage
import Vault

extension Matches {
    /// What an event writes into the match itself.
    func apply(
        _ event: MatchEvent, _ situation: MatchSituation, to match: inout Pairing, _ arrangement: Arrangement?,
        _ reader: Reader, in transaction: Transaction
    ) throws {
        match.state = situation.state
        match.ending = situation.ending
        match.volunteerGoesOn = situation.volunteerGoesOn
        match.newcomerGoesOn = situation.newcomerGoesOn
        match.changedAt = now().description
        if situation.state == .ended {
            match.endedAt = now().description
            match.endedBy = reader.mark
        }
        let days = try organisations.activity(match.activityID, in: transaction)?.reflectionDays ?? 3
        switch event {
        case .volunteerNeedsTime: match.volunteerDue = now.today.adding(days: days)
        case .volunteerSaysYes: match.newcomerDue = now.today.adding(days: days)
        case .newcomerWantsCall: match.newcomerWantsCall = true
        case .newcomerSaysYes: match.newcomerWantsCall = false
        case .cannotReach: match.cannotReachAt = now().description
        case .contactMade: match.contactMadeAt = now().description
        case .arranged: try arrange(&match, arrangement, in: transaction)
        default: break
        }
        forgetWhoHasSeen(&match, event)
        // Who did it has seen it: a leader cannot quietly take back what somebody said themselves.
        if reader.household == match.volunteerID { match.volunteerSeenAt = now().description }
        if reader.household == match.newcomerID { match.newcomerSeenAt = now().description }
    }

    /// A new step is news to those it is about; what changes nothing for the other side is not.
    private func forgetWhoHasSeen(_ match: inout Pairing, _ event: MatchEvent) {
        switch event {
        case .cannotReach, .newcomerWantsCall, .volunteerNeedsTime: return
        default: break
        }
        match.volunteerSeenAt = nil
        match.newcomerSeenAt = nil
        match.volunteerToldAt = nil
        match.newcomerToldAt = nil
    }

    private func arrange(_ match: inout Pairing, _ arrangement: Arrangement?, in transaction: Transaction) throws {
        guard let arrangement else { throw MatchRefusal.notNow }
        match.meetingForm = arrangement.form
        match.meetingPlace = arrangement.place
        match.meetingAt = arrangement.at
        match.meetingOn = arrangement.on
        match.cannotReachAt = nil
        guard arrangement.form == .themselves else {
            match.contactOpenedAt = nil
            return
        }
        guard let permit = try consents.contactPermit(for: match.newcomerID, in: transaction),
            try households.hasContact(match.newcomerID, in: transaction)
        else { throw MatchRefusal.noContact }
        match.contactOpenedAt = now().description
        // Chosen again, the thirty days still count from the first opening (C057).
        let limit = min(permit.until, now.today.adding(days: Matches.contactDays))
        match.contactUntil = min(match.contactUntil ?? limit, limit)
    }

    /// What an event means outside the match: contact data opened, served or recalled; the two kept apart; follow-ups planned.
    func follow(
        _ event: MatchEvent, _ before: Pairing, _ after: Pairing, _ reader: Reader, in transaction: Transaction
    ) throws {
        if case .arranged = event { try disclose(before, after, by: reader, in: transaction) }
        if event == .contactMade {
            try serve(after.newcomerID, match: after.matchID, because: .contactMade, by: reader, in: transaction)
        }
        if after.state == .running { try planFollowUps(after, in: transaction) }
        guard after.state == .ended else { return }
        let wasWithdrawn = after.ending == .consentWithdrawn
        try consents.recall(
            after.newcomerID, match: after.matchID, from: [.volunteer], because: wasWithdrawn ? .withdrawn : .closed,
            in: transaction)
        try followUps.drop(of: after.matchID, in: transaction)
        try forgetKeptContact(of: after, before, in: transaction)
        if let ending = after.ending, ending.keepsApart { try keepApart(after, in: transaction) }
        // A no after the first meetings costs nobody their place in the queue.
        if before.state == .running {
            try households.waitAgain(after.newcomerID, from: now.today, in: transaction)
        }
    }

    func disclose(
        _ before: Pairing, _ after: Pairing, by reader: Reader, in transaction: Transaction
    ) throws {
        if before.contactOpenedAt != nil {
            try consents.recall(
                after.newcomerID, match: after.matchID, from: [.volunteer], because: .closed, in: transaction)
        }
        guard after.contactOpenedAt != nil else { return }
        // Also when a step is taken back: what was open then is open again only if there is consent today.
        guard let permit = try consents.contactPermit(for: after.newcomerID, in: transaction) else {
            throw MatchRefusal.noContact
        }
        try consents.disclose(
            DisclosedField.contact, of: after.newcomerID, to: .volunteer(after.volunteerID), for: .firstContact,
            match: after.matchID, eraseBy: after.contactUntil, against: .contact(permit), in: transaction)
        try log.note(.openedContact, by: reader, about: after.newcomerID, match: after.matchID, in: transaction)
    }

    /// The data has served: gone at the volunteer, on the municipality's form and at the branch, but for what follow-up may keep.
    func serve(
        _ newcomer: ID<Household>, match: ID<Match>, because cause: RecallCause, by reader: Reader,
        in transaction: Transaction
    ) throws {
        guard let branch = try households.card(newcomer, for: .system, in: transaction)?.organisation else { return }
        let permit = try consents.followUpPermit(for: newcomer, in: transaction)
        try households.eraseContact(of: newcomer, keeping: permit, by: reader, in: transaction)
        try consents.endContact(of: newcomer, in: transaction)
        try consents.recall(newcomer, because: cause, in: transaction)
        // When time is out, consent may have run out as well: then the branch goes on holding nothing.
        if let stays = try consents.presentationPermit(for: newcomer, in: transaction) {
            try consents.disclose(
                [DisclosedField.profile.rawValue], of: newcomer, to: .branch(branch), for: .matching, match: nil,
                eraseBy: nil, against: .presentation(stays), in: transaction)
        }
        if let permit, try households.hasKeptContact(newcomer, in: transaction) {
            try consents.disclose(
                DisclosedField.followUp, of: newcomer, to: .branch(branch), for: .followUp, match: nil, eraseBy: nil,
                against: .followUp(permit), in: transaction)
        }
        try log.note(.erasedContact, by: reader, about: newcomer, match: match, in: transaction)
    }

    /// Nothing that was written about the matches of a household outlives it: the texts go, and the keys that open them.
    package func forget(_ household: ID<Household>, in transaction: Transaction) throws {
        for match in try store.matches(of: household, in: transaction) { try forget(match: match, in: transaction) }
    }

    /// Leaves of a match what happened and when.
    package func forget(match: ID<Match>, in transaction: Transaction) throws {
        try followUps.forget(match, in: transaction)
        try store.forget(match, in: transaction)
        try vault.destroy([.match], of: match.text, in: transaction)
    }

    /// First name and phone were kept to hear how it goes; now there is nothing to hear.
    private func forgetKeptContact(of after: Pairing, _ before: Pairing, in transaction: Transaction) throws {
        guard try households.hasKeptContact(after.newcomerID, in: transaction) else { return }
        try households.eraseKeptContact(of: after.newcomerID, in: transaction)
        try consents.recall(
            after.newcomerID, from: [.branch], for: [.followUp], because: .closed, in: transaction)
    }

    private func planFollowUps(_ match: Pairing, in transaction: Transaction) throws {
        let newcomer = try households.card(match.newcomerID, for: .system, in: transaction)
        let unknown = newcomer.map { card in
            [card.profile.interests.isEmpty, card.profile.hopes.isEmpty, card.profile.times.isEmpty].filter { $0 }.count
        }
        try followUps.plan(match, unknownAnswers: unknown ?? 3, in: transaction)
    }

    private func keepApart(_ match: Pairing, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO kept_apart (volunteer_id, newcomer_id, match_id, since)
            VALUES (\(match.volunteer), \(match.newcomer), \(match.id), \(now.today))
            ON CONFLICT (volunteer_id, newcomer_id)
            DO UPDATE SET match_id = excluded.match_id, since = excluded.since, lifted_at = NULL, lifted_by = NULL
            """)
    }

    /// The leader lifts that the two are kept apart.
    package func liftKeptApart(volunteer: ID<Household>, newcomer: ID<Household>, by member: Member) async throws {
        try await database.write { transaction in
            let changed = try transaction.run(
                """
                UPDATE kept_apart SET lifted_at = \(now()), lifted_by = \(member.account)
                WHERE volunteer_id = \(volunteer) AND newcomer_id = \(newcomer) AND lifted_at IS NULL
                  AND \(NeedToKnow.condition(.match, ofHousehold: "kept_apart.newcomer_id", for: .member(member), on: now.today))
                """)
            if changed == 0 { throw MatchRefusal.unknown }
            try log.note(
                .liftedKeptApart, by: .member(member), about: newcomer, why: .id(volunteer), in: transaction)
        }
    }
}
