import Access
import Basics
import Consent
import Organisations
import People
import Storage
import Web

extension Intakes {
    /// Begins a form. The same page sent twice begins one.
    package func begin(_ draft: NewDraft, by member: Member) async throws -> ID<IntakeForm> {
        try await database.write { transaction in
            if let begun = try drafted(with: draft.key, for: .member(member), in: transaction) { return begun }
            if let activity = draft.activity { _ = try receiver(activity, for: member, in: transaction) }
            return try storeDraft(draft, by: member, at: now(), in: transaction)
        }
    }

    /// Keeps what was typed, finished or not.
    package func save(_ id: ID<IntakeForm>, _ fields: Fields, by member: Member) async throws {
        let language = Language(rawValue: fields["language"]) ?? .danish
        let activity = ID<Activity>(fields["activity"])
        try await database.write { transaction in
            let receivers = try organisations.activitiesReceiving(from: member.organisation, in: transaction)
            let known = receivers.first { $0.id == activity }?.id
            let isSaved = try storeFields(
                id, fields.encoded, activity: known, language: language, for: .member(member), at: now(),
                in: transaction)
            guard isSaved else { throw try missing(id, for: member, in: transaction) }
        }
    }

    package func delete(_ id: ID<IntakeForm>, by member: Member) async throws {
        try await database.write { transaction in
            guard try deleteDraft(id, for: .member(member), in: transaction) else {
                throw try missing(id, for: member, in: transaction)
            }
            try log.note(.deletedDraft, by: .member(member), why: .id(id), in: transaction)
        }
    }

    /// Why nothing happened to a draft: it is sent already, or this member may not know of it.
    func missing(_ id: ID<IntakeForm>, for member: Member, in transaction: Transaction) throws -> any Error {
        try form(id, for: .member(member), in: transaction) == nil ? PageNotFound() : IntakeRefusal.alreadySent
    }

    /// The wording that this draft shows; nil until an activity is chosen.
    package func wording(of form: FormCard, for member: Member) async throws -> ConsentWording? {
        try await database.read { transaction in
            try form.activity.flatMap { try organisations.activity($0, in: transaction) }.map { activity in
                try wording(for: activity, form.language, from: member.organisationName, in: transaction)
            }
        }
    }

    /// The wording for a blank sheet.
    package func wording(
        for activity: ActivityCard, in language: Language, for member: Member
    ) async throws -> ConsentWording {
        try await database.read {
            try wording(for: activity, language, from: member.organisationName, in: $0)
        }
    }

    package func isApproved(_ language: Language) async throws -> Bool {
        try await database.read { try consents.isApproved(ConsentWording.current, in: language, in: $0) }
    }
}
