import Access
import Basics
import Consent
import People
import Storage
import Web

/// A sent form, as its caseworker may see it today.
package struct SentForm: Sendable {
    package let form: FormCard
    package let card: HouseholdCard
    /// Nil when it is erased, or no consent covers it any more.
    package let contact: Contact?
    package let consents: [ConsentRecord]
    /// The day on which contact data was erased because contact was made (C057).
    package let contactErasedOn: Day?

    package var canCorrect: Bool { contact != nil }
}

extension Intakes {
    /// Reading contact data is logged with it.
    package func sentForm(_ id: ID<IntakeForm>, for member: Member) async throws -> SentForm {
        try await database.write { try sentForm(id, for: member, in: $0) }
    }

    func sentForm(_ id: ID<IntakeForm>, for member: Member, in transaction: Transaction) throws -> SentForm {
        let (form, household) = try sent(id, for: member, in: transaction)
        guard let card = try households.card(household, for: .member(member), in: transaction) else {
            throw PageNotFound()
        }
        let contact = try consents.contactPermit(for: household, in: transaction).flatMap { permit in
            try households.contact(of: household, against: permit, for: .member(member), match: nil, in: transaction)
        }
        let history = try consents.history(of: household, in: transaction)
        return SentForm(
            form: form, card: card, contact: contact, consents: history,
            contactErasedOn: history.compactMap(\.contactEndedAt).max().map(Copenhagen.day))
    }

    /// Corrects contact data and answers, as long as contact has not been made (GDPR art. 16).
    package func correct(_ id: ID<IntakeForm>, to correction: Correction, by member: Member) async throws {
        try await database.write { transaction in
            let (form, household) = try sent(id, for: member, in: transaction)
            guard form.state != .withdrawn, try consents.contactPermit(for: household, in: transaction) != nil,
                try households.hasContact(household, in: transaction)
            else { throw IntakeRefusal.contactMade }
            try households.change(
                household, to: correction.profile, name: correction.name.revealed,
                adults: correction.adults.map(\.revealed),
                contact: correction.contact, version: correction.version, by: .member(member), in: transaction)
        }
    }

    /// The newcomer has told the caseworker to stop (C056).
    package func withdraw(_ id: ID<IntakeForm>, told how: ConsentHow, by member: Member) async throws {
        try await database.write { transaction in
            let (_, household) = try sent(id, for: member, in: transaction)
            try consents.withdraw(household, how: how, by: .member(member), in: transaction)
        }
    }

    /// The form as it can be printed again, with what may still be seen; printing is logged.
    package func printed(_ id: ID<IntakeForm>, for member: Member) async throws -> SentForm {
        try await database.write { transaction in
            let shown = try sentForm(id, for: member, in: transaction)
            try log.note(.printedForm, by: .member(member), about: shown.card.id, in: transaction)
            return shown
        }
    }
}

/// What a caseworker corrects on a sent form.
package struct Correction: Sendable {
    package let name: Personal<String>
    package let adults: [Personal<String>]
    package let contact: Contact
    package let profile: Profile
    /// The version of the household that was corrected; nil when it does not matter.
    package let version: Int?

    package init(name: String, adults: [String], contact: Contact, profile: Profile, version: Int? = nil) {
        self.name = Personal(name)
        self.adults = adults.map { Personal($0) }
        self.contact = contact
        self.profile = profile
        self.version = version
    }
}
