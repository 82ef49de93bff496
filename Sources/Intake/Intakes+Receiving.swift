import Access
import Basics
import Storage

extension Intakes {
    /// A leader has opened the newcomer's card: the first time, the form is received.
    package func markReceived(_ household: ID<Household>, by reader: Reader, in transaction: Transaction) throws {
        guard try storeReceipt(of: household, by: reader, at: now(), in: transaction) else { return }
        try log.note(.receivedForm, by: reader, about: household, in: transaction)
    }

    package func isNotOpened(_ household: ID<Household>, in transaction: Transaction) throws -> Bool {
        try hasUnopenedForm(household, in: transaction)
    }

    /// What has come in and nobody has looked at, the oldest first; empty for those who lead nothing here. Only the first
    /// are named.
    package func notOpened(
        for member: Member, naming count: Int = .max, in transaction: Transaction
    ) throws -> [ReceivedForm] {
        guard member.roles.contains(.leader) else { return [] }
        return try unopenedForms(to: member.organisation, naming: count, in: transaction)
    }
}
