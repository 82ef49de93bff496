import Access
import Basics
import Consent
import Organisations
import People
import Post
import Storage
import Web

extension Intakes {
    /// Sends a form: the household, every adult's consent, who holds what and the private link are there, or nothing is (C054).
    package func send(_ id: ID<IntakeForm>, _ answers: IntakeAnswers, by member: Member) async throws -> Receipt {
        try await database.write { transaction in
            guard let form = try form(id, for: .member(member), in: transaction) else { throw PageNotFound() }
            guard form.state == .draft else { throw IntakeRefusal.alreadySent }
            let activity = try receiver(answers.activity, for: member, in: transaction)
            let household = try add(answers, to: activity, by: member, in: transaction)
            guard try storeSending(id, household, for: .member(member), at: now(), in: transaction) else {
                throw IntakeRefusal.alreadySent
            }
            let until = FormRules.keepUntil(from: now.today, months: activity.keepMonths)
            guard let card = try households.card(household, for: .member(member), in: transaction) else {
                throw PageNotFound()
            }
            let reading = ConsentReading(
                municipality: member.organisation, wording: ConsentWording.current, language: answers.language,
                interpreter: answers.interpreter, how: answers.how, until: until)
            try giveConsents(answers.adults.map(\.followUp), of: card, reading, by: member, in: transaction)
            guard let permit = try consents.contactPermit(for: household, in: transaction) else {
                throw ConsentRefusal.notConsented
            }
            let holders: [(Holder, DisclosurePurpose)] = [
                (.municipality(member.organisation), .passingOn), (.branch(activity.organisation), .matching),
            ]
            for (holder, purpose) in holders {
                try consents.disclose(
                    DisclosedField.everything, of: household, to: holder, for: purpose, match: nil, eraseBy: until,
                    against: .contact(permit), in: transaction)
            }
            try log.note(.sentForm, by: .member(member), about: household, why: .id(id), in: transaction)
            try post.write(
                .task, toLeadersOf: activity.organisation, T.letterFormSubject, T.letterFormBody, in: transaction)
            let link = try links.issue(for: household, by: .member(member), in: transaction)
            return try receipt(of: id, for: member, link: link, in: transaction)
        }
    }

    private func add(
        _ answers: IntakeAnswers, to activity: ActivityCard, by member: Member, in transaction: Transaction
    ) throws -> ID<Household> {
        try households.add(
            .newcomer, answers.profile, name: answers.name.revealed, adults: answers.adults.map(\.name.revealed),
            contact: answers.contact, to: activity.id, of: activity.organisation, waitingSince: now.today,
            by: .member(member), in: transaction)
    }

    /// - Parameter followUp: of each adult in their order, whether the leader may keep first name and phone.
    func giveConsents(
        _ followUp: [Bool], of card: HouseholdCard, _ reading: ConsentReading, by member: Member,
        in transaction: Transaction
    ) throws {
        for (adult, followUp) in zip(card.adults, followUp) {
            for purpose in followUp ? [ConsentPurpose.match, .followUp] : [.match] {
                try consents.give(
                    purpose, by: adult.id, of: card.id, to: card.activity, from: reading.municipality,
                    keepUntil: reading.until, wording: reading.wording, language: reading.language,
                    interpreter: reading.interpreter, how: reading.how, witness: member.account,
                    reader: .member(member), in: transaction)
            }
        }
    }

    /// A new link; the old one stops working. Refused when another was made since the page was read, so that a form sent
    /// twice does not end the link that was just printed.
    package func reissueLink(
        of id: ID<IntakeForm>, insteadOf linkMadeAt: Instant?, by member: Member
    ) async throws -> Receipt {
        try await database.write { transaction in
            let (form, household) = try sent(id, for: member, in: transaction)
            guard form.state != .withdrawn else { throw IntakeRefusal.withdrawn }
            let link = try newLink(of: household, insteadOf: linkMadeAt, by: member, in: transaction)
            return try receipt(of: id, for: member, link: link, in: transaction)
        }
    }

    func newLink(
        of household: ID<Household>, insteadOf linkMadeAt: Instant?, by member: Member, in transaction: Transaction
    ) throws -> String {
        guard try self.linkMadeAt(for: household, in: transaction) == linkMadeAt else {
            throw IntakeRefusal.linkIssuedSince
        }
        return try links.issue(for: household, by: .member(member), in: transaction)
    }

    package func receipt(of id: ID<IntakeForm>, for member: Member) async throws -> Receipt {
        try await database.read { try receipt(of: id, for: member, link: nil, in: $0) }
    }

    private func receipt(
        of id: ID<IntakeForm>, for member: Member, link: String?, in transaction: Transaction
    ) throws -> Receipt {
        let (form, household) = try sent(id, for: member, in: transaction)
        guard let activity = try form.activity.flatMap({ try organisations.activity($0, in: transaction) }) else {
            throw PageNotFound()
        }
        return Receipt(
            household: household, page: IntakeAddress.form(id), linkAddress: IntakeAddress.link(id),
            reference: form.reference, language: form.language,
            wording: try wording(for: activity, form.language, from: member.organisationName, in: transaction),
            until: try consents.presentationPermit(for: household, in: transaction)?.until,
            hasFollowUp: try consents.followUpPermit(for: household, in: transaction) != nil, link: link,
            linkMadeAt: try linkMadeAt(for: household, in: transaction))
    }

    func sent(
        _ id: ID<IntakeForm>, for member: Member, in transaction: Transaction
    ) throws -> (FormCard, ID<Household>) {
        guard let form = try form(id, for: .member(member), in: transaction) else { throw PageNotFound() }
        guard let household = form.household else { throw IntakeRefusal.notSent }
        return (form, household)
    }
}

/// How everybody of a household said yes: in which words, read in which language and by whom.
struct ConsentReading {
    /// Nil when the branch itself asked.
    let municipality: ID<Organisation>?
    let wording: String
    let language: Language
    let interpreter: String
    let how: ConsentHow
    let until: Day
}
