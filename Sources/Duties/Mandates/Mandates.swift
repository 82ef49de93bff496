import Access
import Basics
import Storage
import Vault
import Web

/// Powers of attorney and companions: given, shown to whom they concern, taken back at once (C065, C126).
package struct Mandates: Sendable {
    let vault: Vault
    let log: AccessLog
    let now: Now
    let newID: NewID

    package init(vault: Vault, log: AccessLog, now: Now, newID: NewID) {
        self.vault = vault
        self.log = log
        self.now = now
        self.newID = newID
    }

    /// Given by an adult of the household, on the private page or in front of a witness.
    package func give(
        _ new: NewMandate, of household: ID<Household>, by reader: Reader, in transaction: Transaction
    ) throws -> ID<Mandate> {
        try MandateRules.check(new, on: now.today)
        let id = newID(Mandate.self)
        guard try store(new, id, of: household, in: transaction) else { throw MandateRefusal.unknown }
        try note("give" + .word(new.content.kind) + .id(id), household, by: reader, in: transaction)
        return id
    }

    /// Taken back by the newcomer, or by the caseworker whom they told: from now on it opens nothing.
    package func revoke(
        _ id: ID<Mandate>, of household: ID<Household>, by reader: Reader, in transaction: Transaction
    ) throws {
        let isOpen: SQL = "id = \(id) AND household_id = \(household)"
        guard try storeEnding(.revoked, of: isOpen, by: reader, in: transaction) > 0 else {
            throw MandateRefusal.unknown
        }
        try note("revoke" + .id(id), household, by: reader, in: transaction)
    }

    /// The holder does not want it.
    package func layDown(_ id: ID<Mandate>, by member: Member, in transaction: Transaction) throws {
        guard let mandate = try mandate(id, heldBy: member.account, in: transaction) else { throw PageNotFound() }
        let own: SQL = "id = \(id) AND holder_account_id = \(member.account)"
        guard try storeEnding(.laidDown, of: own, by: .member(member), in: transaction) > 0 else {
            throw MandateRefusal.unknown
        }
        try note("lay-down" + .id(id), mandate.household, by: .member(member), in: transaction)
    }

    /// The household is erased: every mandate that it gave or holds ends, and whom and what its own were about is gone.
    package func end(of household: ID<Household>, by reader: Reader, in transaction: Transaction) throws {
        let all: SQL = """
            (household_id = \(household) OR holder_account_id IN (SELECT account_id FROM membership
              WHERE membership.household_id = \(household)))
            """
        let ended = try storeEnding(.erased, of: all, by: reader, in: transaction)
        try erase(of: household, in: transaction)
        if ended > 0 { try note("end-mandates", household, by: reader, in: transaction) }
    }

    /// Newest first.
    package func all(of household: ID<Household>, in transaction: Transaction) throws -> [Mandate] {
        try mandates(where: "household_id = \(household)", in: transaction)
    }

    /// Those that count today.
    package func held(by account: ID<Account>, in transaction: Transaction) throws -> [Mandate] {
        try mandates(where: "holder_account_id = \(account)", in: transaction).filter {
            MandateRules.state(of: $0, on: now.today) == .valid
        }
    }

    /// Nil when there is none that this account holds.
    package func mandate(
        _ id: ID<Mandate>, heldBy account: ID<Account>, in transaction: Transaction
    ) throws -> Mandate? {
        try mandates(where: "id = \(id) AND holder_account_id = \(account)", in: transaction).first
    }

    /// Nil when there is none of this household.
    package func mandate(
        _ id: ID<Mandate>, of household: ID<Household>, in transaction: Transaction
    ) throws -> Mandate? {
        try mandates(where: "id = \(id) AND household_id = \(household)", in: transaction).first
    }

    /// Contact data was shown to the holder.
    func noteContactSeen(by mandate: Mandate, _ reader: Reader, in transaction: Transaction) throws {
        try log.note(
            .sawContact, by: reader, about: mandate.household, why: "mandate" + .id(mandate.id), in: transaction)
    }

    func notePrinted(_ mandate: Mandate, by reader: Reader, in transaction: Transaction) throws {
        try log.note(
            .printedForm, by: reader, about: mandate.household, why: "mandate" + .id(mandate.id), in: transaction)
    }

    private func note(
        _ what: LogReason, _ household: ID<Household>, by reader: Reader, in transaction: Transaction
    ) throws {
        try log.note(.changedAccess, by: reader, about: household, why: what, in: transaction)
    }
}
