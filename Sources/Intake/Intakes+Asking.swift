import Access
import Basics
import Consent
import Organisations
import People
import Storage
import Web

extension Intakes {
    /// Somebody who takes part and whom no consent covers: brought in from a file, or beyond the time that was promised.
    /// Nil when they have said yes.
    func asking(_ id: ID<Household>, in language: Language?, for member: Member) async throws -> AskingPage? {
        try await database.read { try asking(id, in: language, for: member, in: $0) }
    }

    private func asking(
        _ id: ID<Household>, in language: Language?, for member: Member, in transaction: Transaction
    ) throws -> AskingPage? {
        let card = try households.led(.newcomer, id, by: member, in: transaction)
        guard card.endedOn == nil, card.restrictedOn == nil, card.adults.allSatisfy({ $0.name != nil }),
            let activity = try organisations.activity(card.activity, in: transaction)
        else { throw PageNotFound() }
        guard try consents.presentationPermit(for: id, in: transaction) == nil else { return nil }
        let spoken = [card.profile.language] + card.profile.languages.compactMap(Language.init(rawValue:))
        let language = language ?? spoken.first { $0 != .danish } ?? .danish
        return AskingPage(
            card: card, language: language,
            wording: try wording(for: activity, language, from: nil, in: transaction),
            asksContact: try !households.hasContact(id, in: transaction))
    }

    /// From now on the branch holds what the household has said, against their consent; their own page opens with it.
    func give(_ given: BranchConsent, of id: ID<Household>, by member: Member) async throws -> Receipt? {
        try await database.write { transaction in
            guard let page = try asking(id, in: given.language, for: member, in: transaction),
                page.card.adults.count == given.followUp.count
            else { return nil }
            if let contact = given.contact {
                try households.change(
                    id, to: page.card.profile, name: nil, adults: nil, contact: contact, by: .member(member),
                    in: transaction)
            }
            let until = FormRules.keepUntil(from: now.today, months: page.wording.months)
            let reading = ConsentReading(
                municipality: nil, wording: page.wording.version, language: given.language,
                interpreter: given.interpreter, how: given.how, until: until)
            try giveConsents(given.followUp, of: page.card, reading, by: member, in: transaction)
            guard let permit = try consents.contactPermit(for: id, in: transaction) else {
                throw ConsentRefusal.notConsented
            }
            try consents.disclose(
                DisclosedField.everything, of: id, to: .branch(member.organisation), for: .matching, match: nil,
                eraseBy: until, against: .contact(permit), in: transaction)
            let link = try links.issue(for: id, by: .member(member), in: transaction)
            return try branchReceipt(of: id, for: member, link: link, in: transaction)
        }
    }

    /// - Parameter link: nil once it has been shown.
    func branchReceipt(of id: ID<Household>, for member: Member) async throws -> Receipt {
        try await database.read { try branchReceipt(of: id, for: member, link: nil, in: $0) }
    }

    /// Only of those whom the branch itself has asked; of others their caseworker makes it.
    private func branchReceipt(
        of id: ID<Household>, for member: Member, link: String?, in transaction: Transaction
    ) throws -> Receipt {
        let card = try households.led(.newcomer, id, by: member, in: transaction)
        let last = try consents.history(of: id, in: transaction).last { $0.purpose == .match }
        guard let last, last.municipality == nil, last.withdrawnAt == nil,
            let activity = try organisations.activity(card.activity, in: transaction)
        else { throw PageNotFound() }
        return Receipt(
            household: id, page: AskingPage.household(id), linkAddress: AskingPage.link(id), reference: card.reference,
            language: last.language, wording: try wording(for: activity, last.language, from: nil, in: transaction),
            until: try consents.presentationPermit(for: id, in: transaction)?.until,
            hasFollowUp: try consents.followUpPermit(for: id, in: transaction) != nil, link: link,
            linkMadeAt: try linkMadeAt(for: id, in: transaction))
    }

    func reissueBranchLink(
        of id: ID<Household>, insteadOf linkMadeAt: Instant?, by member: Member
    ) async throws -> Receipt {
        try await database.write { transaction in
            _ = try branchReceipt(of: id, for: member, link: nil, in: transaction)
            let link = try newLink(of: id, insteadOf: linkMadeAt, by: member, in: transaction)
            return try branchReceipt(of: id, for: member, link: link, in: transaction)
        }
    }
}
