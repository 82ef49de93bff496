import Access
import Basics
import Storage

extension Consents {
    /// Writes down that a holder has these fields from now on, and what for. The same twice is one line. The permit is looked
    /// at again in this very transaction: nothing is passed on after a withdrawal has been kept (C053, C056).
    package func disclose(
        _ fields: [String], of household: ID<Household>, to holder: Holder, for purpose: DisclosurePurpose,
        match: ID<Match>?, eraseBy: Day?, against permit: DisclosurePermit, in transaction: Transaction
    ) throws {
        guard permit.household == household, let consents = try grounds(of: permit, in: transaction) else {
            throw ConsentRefusal.notConsented
        }
        if case .volunteer(let volunteer) = holder { try recalls.takeBack(household, from: volunteer, in: transaction) }
        guard try !holds(fields, of: household, holder, for: purpose, match, in: transaction) else { return }
        try store(
            NewDisclosure(
                id: newID(), household: household, holder: holder, match: match, purpose: purpose, fields: fields,
                consents: consents, from: now(), eraseBy: eraseBy), in: transaction)
    }

    /// The consents on which it stands today, whatever they were when the permit was made; nil when they stand no more.
    private func grounds(of permit: DisclosurePermit, in transaction: Transaction) throws -> [ID<GivenConsent>]? {
        switch permit {
        case .contact(let permit): try contactPermit(for: permit.household, in: transaction)?.consents
        case .presentation(let permit): try presentationPermit(for: permit.household, in: transaction)?.consents
        case .followUp(let permit): try followUpPermit(for: permit.household, in: transaction)?.consents
        }
    }

    /// Nobody of them may hold it any more: the lines end at once, and whoever may hold it outside is asked to delete it and to
    /// say so. Nil means every match, every kind of holder, every purpose.
    package func recall(
        _ household: ID<Household>, match: ID<Match>? = nil, from holders: [HolderKind]? = nil,
        for purposes: [DisclosurePurpose]? = nil, because cause: RecallCause, in transaction: Transaction
    ) throws {
        let (holders, moment) = (holders ?? HolderKind.allCases, now())
        try storeDisclosureEnd(
            of: household, match: match, holders: holders, purposes: purposes ?? DisclosurePurpose.allCases, at: moment,
            in: transaction)
        try recalls.order(household, match: match, holders: holders, because: cause, at: moment, in: transaction)
    }

    /// Who held what, from when to when, oldest first; empty for a reader who may not know of the household.
    package func ledger(
        of household: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> [Disclosure] {
        let lines = try disclosures(of: household, for: reader, in: transaction)
        guard !lines.isEmpty else { return [] }
        let orders = try recalls.all(about: household, in: transaction)
        let seen = try recalls.sightings(of: household, in: transaction)
        return lines.map { line in
            var line = line
            line.recalls = orders.filter { line.covers($0.holder, $0.match, $0.seenAt) }
            line.seenAt = seen.filter { line.covers($0.holder, $0.sighting.match, $0.sighting.at) }
                .map(\.sighting.at).max()
            return line
        }
    }
}

extension Disclosure {
    /// Whether what somebody saw then, they saw on the ground of this line.
    fileprivate func covers(_ holder: HolderKind, _ match: ID<Match>?, _ seen: Instant) -> Bool {
        holder == self.holder && (self.match == nil || match == self.match) && from <= seen
            && (until.map { seen <= $0 } ?? true)
    }
}
