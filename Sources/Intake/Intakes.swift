import Access
import Basics
import Consent
import Organisations
import People
import Storage
import Vault
import Web

/// The contact and consent forms of municipalities: drafts, and what became of those that were sent (C053–C055, C059, C185).
package struct Intakes: Sendable {
    /// For so long a draft stays.
    package static let draftDays = FormRules.draftDays
    let database: any Database
    let organisations: Organisations
    let households: Households
    let consents: Consents
    let links: NewcomerLinks
    let post: Correspondence
    let vault: Vault
    let log: AccessLog
    let now: Now
    let newID: NewID

    package init(
        database: any Database, organisations: Organisations, households: Households, consents: Consents,
        links: NewcomerLinks, post: Correspondence, vault: Vault, log: AccessLog, now: Now, newID: NewID
    ) {
        self.database = database
        self.organisations = organisations
        self.households = households
        self.consents = consents
        self.links = links
        self.post = post
        self.vault = vault
        self.log = log
        self.now = now
        self.newID = newID
    }

    /// The newest first. Drafts that were left too long are deleted on the way.
    package func list(
        for member: Member, state: FormState?, after place: FormPlace?, limit: Int = 50
    ) async throws -> [FormCard] {
        let limitOfDrafts = now().adding(days: -FormRules.draftDays)
        let isStale = try await database.read {
            try hasDrafts(of: member.organisation, savedBefore: limitOfDrafts, in: $0)
        }
        if isStale {
            try await database.write { transaction in
                try deleteDrafts(of: member.organisation, savedBefore: limitOfDrafts, in: transaction)
                try log.note(
                    .deletedDraft, by: .system, why: "too-old" + .id(member.organisation), in: transaction)
            }
        }
        return try await database.read {
            try forms(for: .member(member), state: state, after: place, limit: limit, in: $0)
        }
    }

    /// What the member has been asked to delete.
    func recalls(for member: Member) async throws -> [Recall] {
        try await database.read { try consents.recalls.open(for: member, in: $0) }
    }

    /// Forms whose household's name or number has these words in it; names that are erased are not found.
    package func search(_ words: String, for member: Member) async throws -> [FormCard] {
        let sought = words.trimmed.lowercased()
        guard !sought.isEmpty else { return [] }
        return try await database.read { transaction in
            try forms(
                named: { $0.lowercased().contains(sought) || $1.lowercased() == sought }, for: .member(member),
                limit: 50, in: transaction)
        }
    }

    package func form(_ id: ID<IntakeForm>, for member: Member) async throws -> FormCard {
        try await database.read { transaction in
            guard let form = try form(id, for: .member(member), in: transaction) else { throw PageNotFound() }
            return form
        }
    }

    /// Where this municipality may send.
    package func receivers(for member: Member) async throws -> [ActivityCard] {
        try await database.read { try organisations.activitiesReceiving(from: member.organisation, in: $0) }
    }

    /// How the answers about a household are read, in a form in this language.
    func asked(_ language: Language, on today: Day) -> AskedProfile {
        AskedProfile(language: language, today: today, postcodes: households.postcodes)
    }

    func receiver(
        _ activity: ID<Activity>, for member: Member, in transaction: Transaction
    ) throws -> ActivityCard {
        let all = try organisations.activitiesReceiving(from: member.organisation, in: transaction)
        guard let found = all.first(where: { $0.id == activity }) else { throw IntakeRefusal.unknownActivity }
        return found
    }

    /// The wording as it is shown for this activity and language today.
    /// - Parameter municipality: nil when the branch itself asks.
    func wording(
        for activity: ActivityCard, _ language: Language, from municipality: String?, in transaction: Transaction
    ) throws -> ConsentWording {
        let version = municipality == nil ? ConsentWording.ofBranch : ConsentWording.current
        let isApproved = try consents.isApproved(version, in: language, in: transaction)
        return ConsentWording(for: activity, from: municipality, isDraft: !isApproved)
    }
}
