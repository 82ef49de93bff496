import Basics
import Web

/// What a leader sees of one duty.
struct LeadDutyPage: Sendable {
    struct Contact: Sendable {
        /// As it is counted: from one.
        let number: Int
        let card: KeyContactCard
        /// The newest that they said since somebody took it.
        let answer: ContactAnswer?
    }

    /// Somebody in the chain of that day.
    struct Link: Sendable {
        let duty: ID<Duty>
        let card: PersonCalledCard
        let state: CallDuty
    }

    let row: CallDutyRow
    let activity: CallActivityCard
    let person: PersonCalledCard?
    /// One that covers the day, of a call that is not over.
    let pause: PersonPause?
    let contacts: [Contact]
    let links: [Link]
    /// Of the caller of that day; of a chain the one who starts it.
    let callerPhone: String?
    /// Who may call in the caller's place: they have met, and of a call that is still to come they can that day.
    let callers: [ID<Account>]
    let names: [ID<Account>: String]
    let steps: [CallNoted]
    let words: [CallWords]
    let reader: ID<Account>
    /// Somebody is calling, or finding out.
    let isUnderWay: Bool
    /// Tomorrow's call is nobody's today.
    let mayTake: Bool
    /// The round that the person waits for.
    let chain: ID<Duty>?
    var refusal: Message?
    var typed: Fields
    var problems: Problems

    var isMine: Bool { row.duty.holder == reader }

    /// Whom to call next: nobody while one is on the way.
    var next: Contact? {
        if case .looking = row.duty.phase { return nil }
        return contacts.first { $0.answer == nil }
    }

    /// Who is to be asked to call on: the next, as far as the chain has come, of whom nobody has heard.
    var nextInChain: Link? {
        let open = links.filter { $0.state.phase == .inChain }
        return open.first { $0.card.place >= row.reached } ?? open.first
    }

    func name(_ account: ID<Account>?) -> Message.Value { .name(account.flatMap { names[$0] } ?? "–") }
}
