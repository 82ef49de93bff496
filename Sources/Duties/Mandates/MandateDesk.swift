import Access
import Basics
import Consent
import MatchLife
import People
import Storage
import Web

/// Puts together what pages of mandates show, out of the fronts that keep it.
struct MandateDesk: Sendable {
    let mandates: Mandates
    let accounts: Accounts
    let households: Households
    let consents: Consents
    let matches: Matches

    func lines(of household: ID<Household>, on today: Day, in transaction: Transaction) throws -> [MandateLine] {
        try mandates.all(of: household, in: transaction).map { try line($0, on: today, in: transaction) }
    }

    func line(_ mandate: Mandate, on today: Day, in transaction: Transaction) throws -> MandateLine {
        var name: Personal<String>?
        let names = try accounts.names([mandate.holder?.account, mandate.witness].compactMap { $0 }, in: transaction)
        switch mandate.holder {
        case .account(let account): name = names[account].map { Personal($0) }
        case .named(let called): name = called
        case nil: break
        }
        return MandateLine(
            mandate: mandate, state: MandateRules.state(of: mandate, on: today), holderName: name,
            witnessName: mandate.witness.flatMap { names[$0] })
    }

    /// The questions, for the newcomer, or for whoever writes down what they say. The volunteer's name is said to the
    /// newcomer only.
    func form(
        _ kind: MandateKind, of household: ID<Household>, isWitnessed: Bool, for reader: Reader, _ language: Language,
        in transaction: Transaction
    ) throws -> MandateForm {
        guard let card = try households.card(household, for: reader, in: transaction), card.endedOn == nil else {
            throw MandateRefusal.unknown
        }
        let met = try matches.open(of: household, in: transaction).filter {
            $0.newcomerID == household && [.meeting, .met, .running].contains($0.state)
        }
        let people = try met.flatMap { try accounts.accounts(ofHousehold: $0.volunteerID, in: transaction) }
        let names = try accounts.names(people, in: transaction)
        let known = people.map { account in
            let first = String((names[account] ?? "").split(separator: " ").first ?? "")
            return MandateForm.Known(
                account: account, label: isWitnessed ? T.formVolunteer : T.formKnown(name: .name(first)))
        }
        return MandateForm(
            kind: kind, givers: card.adults.map { .init(id: $0.id, name: $0.name?.revealed) },
            // Several accounts cannot be told apart without their names: then the newcomer chooses on the private page.
            known: isWitnessed && known.count > 1 ? [] : known, isWitnessed: isWitnessed, language: language)
    }

    /// What the holder may see today, and nothing besides. The rule says what is open; what is in it, is what the newcomer
    /// sees of themselves. Seeing contact data is noted as the holder's.
    func held(
        _ id: ID<Mandate>, by member: Member, showing: Bool = true, on today: Day, in transaction: Transaction
    ) throws -> HeldPage {
        guard let mandate = try mandates.mandate(id, heldBy: member.account, in: transaction),
            MandateRules.state(of: mandate, on: today) == .valid
        else { throw PageNotFound() }
        let household = mandate.household
        let giver = Reader.newcomer(NewcomerReader(household: household, language: mandate.language))
        guard let card = try households.card(household, for: giver, in: transaction), card.endedOn == nil,
            card.restrictedOn == nil
        else { throw PageNotFound() }
        let open = showing ? MandateRules.opens(mandate, of: household, to: member.account, on: today) : []
        var page = HeldPage(line: try line(mandate, on: today, in: transaction), called: card.called)
        if open.contains(.mine) { page.standing = try standing(of: card, in: transaction) }
        if open.contains(.ledger) {
            let ledger = try consents.ledger(of: household, for: giver, in: transaction)
            page.ledger = ledger
            page.volunteers = try households.names(ledger.compactMap(\.volunteer), in: transaction)
        }
        if open.contains(.form) {
            page.answers = card
            page.contact = try contact(of: mandate, giver, member, in: transaction)
        }
        return page
    }

    private func contact(
        of mandate: Mandate, _ giver: Reader, _ member: Member, in transaction: Transaction
    ) throws -> Contact? {
        guard let permit = try consents.contactPermit(for: mandate.household, in: transaction),
            let contact = try households.contact(
                of: mandate.household, against: permit, for: .system, match: nil, in: transaction)
        else { return nil }
        try mandates.noteContactSeen(by: mandate, .member(member), in: transaction)
        return contact
    }

    private func standing(of card: HouseholdCard, in transaction: Transaction) throws -> Standing {
        let state = try matches.open(of: card.id, in: transaction).first?.state
        return Standing(state, isPaused: card.pausedOn != nil)
    }
}

extension Standing {
    init(_ match: MatchState?, isPaused: Bool) {
        switch match {
        case nil, .askingVolunteer, .ended: self = isPaused ? .paused : .waiting
        case .askingNewcomer: self = .asked
        case .agreed: self = .agreed
        case .meeting: self = .meeting
        case .met: self = .met
        case .running: self = .running
        }
    }
}
