import Access
import Basics
import Storage

extension Consents {
    /// Writes down that a holder has these fields from now on. The same twice is one line. The permit is looked at again
    /// in this very transaction: nothing is passed on after a withdrawal has been kept (C053, C056).
    package func disclose(
        _ fields: [String], of household: ID<Household>, to holder: Holder, match: ID<Match>?, eraseBy: Day?,
        against permit: DisclosurePermit, in transaction: Transaction
    ) throws {
        guard permit.household == household, try isValid(permit, in: transaction) else {
            throw ConsentRefusal.notConsented
        }
        guard try !holds(fields, of: household, holder, match, in: transaction) else { return }
        try storeDisclosure(
            fields, of: household, to: holder, match: match, eraseBy: eraseBy, at: now(), in: transaction)
    }

    private func isValid(_ permit: DisclosurePermit, in transaction: Transaction) throws -> Bool {
        switch permit {
        case .contact(let permit): try contactPermit(for: permit.household, in: transaction) != nil
        case .presentation(let permit): try presentationPermit(for: permit.household, in: transaction) != nil
        }
    }

    /// The holders have erased it, or may not see it any more. Nil means every match, and every kind of holder.
    package func endDisclosures(
        of household: ID<Household>, match: ID<Match>?, holders: [HolderKind]?, in transaction: Transaction
    ) throws {
        try storeDisclosureEnd(
            of: household, match: match, holders: holders ?? HolderKind.allCases, at: now(), in: transaction)
    }

    /// Who held what, from when to when, oldest first; empty for a reader who may not know of the household.
    package func ledger(
        of household: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> [Disclosure] {
        try disclosures(of: household, for: reader, in: transaction)
    }
}
