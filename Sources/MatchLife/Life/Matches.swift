import Access
import Basics
import Consent
import NeedToKnow
import Organisations
import People
import Storage
import Timers
import Vault

/// The life of matches: proposed, asked, presented, met, running, ended. Every step is one transaction.
package struct Matches: Sendable {
    let database: any Database
    let accounts: Accounts
    let households: Households
    let consents: Consents
    let organisations: Organisations
    let followUps: FollowUps
    let vault: Vault
    let log: AccessLog
    let post: MatchLetters
    let timers: Timers
    let now: Now
    let newID: NewID
    let store: PairingStore

    package init(
        database: any Database, accounts: Accounts, households: Households, consents: Consents,
        organisations: Organisations,
        vault: Vault, post: Correspondence, timers: Timers, log: AccessLog, now: Now, newID: NewID
    ) {
        self.database = database
        self.accounts = accounts
        self.households = households
        self.consents = consents
        self.organisations = organisations
        self.vault = vault
        self.log = log
        self.post = MatchLetters(post: post, accounts: accounts)
        self.timers = timers
        self.now = now
        self.newID = newID
        store = PairingStore(vault: vault, timers: timers)
        followUps = FollowUps(vault: vault, now: now, newID: newID)
    }

    /// Days for which opened contact data may stand (C057).
    package static let contactDays = 30

    /// Brings an event. The first of two leaders wins; the other is told what has happened since.
    package func bring(
        _ event: MatchEvent, to match: ID<Match>, version: Int?, _ telling: Telling, arrangement: Arrangement? = nil
    ) async throws {
        try await database.write {
            try bring(event, to: match, version: version, telling, arrangement: arrangement, in: $0)
        }
    }

    package func bring(
        _ event: MatchEvent, to match: ID<Match>, version: Int?, _ telling: Telling, arrangement: Arrangement? = nil,
        in transaction: Transaction
    ) throws {
        guard let before = try store.first("id = \(match)", in: transaction),
            let actor = try actor(telling.reader, on: before, in: transaction)
        else { throw MatchRefusal.unknown }
        guard may(actor, bring: event) else { throw MatchRefusal.notYours }
        if let version, version != before.version { throw MatchRefusal.movedOn }
        // What contact would erase stays while everything is on hold.
        if event == .contactMade, try households.isOnHold(before.newcomerID, in: transaction) {
            throw MatchRefusal.notNow
        }
        let situation = try before.situation.after(event)
        var after = before
        try apply(event, situation, to: &after, arrangement, telling.reader, in: transaction)
        guard try store.update(after, from: before.version, in: transaction) else { throw MatchRefusal.movedOn }
        try store.note(
            step(event.kind.rawValue, actor, telling, event.side, before, after), before: before, in: transaction)
        try noteStep(from: before.state, to: after, by: telling.reader, in: transaction)
        try follow(event, before, after, telling.reader, in: transaction)
        try post.tell(told(after: event.kind, by: actor), about: after, in: transaction)
    }

    /// Ends what is open or running for a household: consent withdrawn, or a pause while nothing has been agreed.
    package func end(
        of household: ID<Household>, because event: MatchEvent, by reader: Reader, in transaction: Transaction
    ) throws {
        let open = try store.rows(
            "(newcomer_id = \(household) OR volunteer_id = \(household)) AND ended_at IS NULL", in: transaction)
        for match in open {
            if event == .paused, (try? match.situation.after(.paused)) == nil { continue }
            try bring(event, to: match.matchID, version: nil, Telling(.system), in: transaction)
        }
    }

    /// Takes the last step back while nobody has seen it.
    package func undo(_ match: ID<Match>, version: Int? = nil, by member: Member) async throws {
        try await database.write { transaction in
            guard let present = try store.first("pairing.id = \(match) AND \(known(to: member))", in: transaction)
            else {
                throw MatchRefusal.unknown
            }
            if let version, version != present.version { throw MatchRefusal.movedOn }
            guard let last = try store.lastStep(of: match, in: transaction), canUndo(last, present),
                var before = last.before
            else { throw MatchRefusal.cannotUndo }
            before.changedAt = now().description
            guard try store.update(before, from: present.version, in: transaction) else { throw MatchRefusal.movedOn }
            try store.markUndone(last.id, at: now(), in: transaction)
            try log.note(
                .undidMatchStep, by: .member(member), about: before.newcomerID, match: match,
                why: .words([present.state, before.state]), in: transaction)
            try disclose(present, before, by: .member(member), in: transaction)
            try transaction.run("DELETE FROM kept_apart WHERE match_id = \(match) AND lifted_at IS NULL")
            try followUps.drop(of: match, in: transaction)
        }
    }

    /// What erased something cannot be taken back; neither can what somebody has seen or been told.
    func canUndo(_ last: LastStep, _ present: Pairing) -> Bool {
        let irrevocable: Set<MatchEvent.Kind> = [.contactMade, .consentWithdrawn, .paused]
        guard let kind = MatchEvent.Kind(rawValue: last.what), !irrevocable.contains(kind), let before = last.before
        else {
            return false
        }
        // What a relation had, its follow-ups and kept number, went with its end.
        if present.state == .ended && (before.state == .met || before.state == .running) { return false }
        return present.isUnseen(since: last.at)
    }

    /// The newcomer of a form that this caseworker sent, or that a co-ordinator's municipality sent.
    func newcomer(
        behind form: ID<IntakeForm>, for member: Member, in transaction: Transaction
    ) throws -> ID<Household>? {
        try transaction.first(
            """
            SELECT household_id FROM intake_form WHERE id = \(form) AND household_id IS NOT NULL
              AND \(NeedToKnow.condition(onForm: "intake_form", for: .member(member)))
            """
        ) { try $0("household_id") }
    }

    /// Every transition is in the log, in words of the program; what people said about it stands with the match (C181).
    func noteStep(
        from state: MatchState, to match: Pairing, by reader: Reader, in transaction: Transaction
    ) throws {
        let ending: LogReason = match.ending.map { .word($0) } ?? ""
        try log.note(
            .matchStep, by: reader, about: match.newcomerID, match: match.matchID,
            why: .words([state, match.state]) + ending, in: transaction)
    }

    func step(
        _ what: String, _ actor: MatchActor, _ telling: Telling, _ side: MatchSide?, _ before: Pairing, _ after: Pairing
    ) -> MatchStep {
        let spokeFor = actor == .leader || actor == .municipality ? side?.rawValue ?? "self" : "self"
        let actorID =
            switch telling.reader {
            case .member(let member): member.account.text
            case .newcomer(let newcomer): newcomer.household.text
            case .system: "system"
            }
        return MatchStep(
            id: newID(MatchStep.self).text, match: before.matchID, at: now(), actor: actor, actorID: actorID,
            forWhom: spokeFor, how: telling.how.rawValue, toldOn: telling.on, what: what, from: before.state.rawValue,
            to: after.state.rawValue, why: telling.why)
    }
}

extension Reader {
    /// The household that the reader is, as volunteer or newcomer.
    var household: ID<Household>? {
        switch self {
        case .member(let member): member.household
        case .newcomer(let newcomer): newcomer.household
        case .system: nil
        }
    }
}

/// What the leader decides about the first meeting (C073, C074).
package struct Arrangement: Sendable {
    package let form: MeetingForm
    package let place: String
    package let at: String
    package let on: Day?

    package init(form: MeetingForm, place: String, at: String, on: Day?) {
        self.form = form
        self.place = place
        self.at = at
        self.on = on
    }
}
