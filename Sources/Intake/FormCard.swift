import Basics
import Storage

/// How far a form is: all that the municipality hears (C054). Nothing of the volunteer can be told by it.
package enum FormState: String, Sendable, CaseIterable, SQLStorable {
    case draft
    case sent
    case received
    case matched
    case ended
    case withdrawn
}

/// What has happened to a form and its household; the state follows from it.
package struct FormFacts: Sendable, Hashable {
    package var savedAt: Instant
    package var sentAt: Instant?
    /// When a leader first opened the newcomer's card.
    package var receivedAt: Instant?
    /// When the running match came so far that the two meet.
    package var matchedAt: Instant?
    /// When the last match that came to contact ended.
    package var partedAt: Instant?
    package var leftOn: Day?
    package var withdrawnAt: Instant?

    package init(
        savedAt: Instant, sentAt: Instant? = nil, receivedAt: Instant? = nil, matchedAt: Instant? = nil,
        partedAt: Instant? = nil, leftOn: Day? = nil, withdrawnAt: Instant? = nil
    ) {
        self.savedAt = savedAt
        self.sentAt = sentAt
        self.receivedAt = receivedAt
        self.matchedAt = matchedAt
        self.partedAt = partedAt
        self.leftOn = leftOn
        self.withdrawnAt = withdrawnAt
    }
}

/// One contact and consent form, as its municipality knows it.
package struct FormCard: Sendable {
    package let id: ID<IntakeForm>
    package let municipality: ID<Organisation>
    package let activity: ID<Activity>?
    package let activityName: String
    package let branchName: String
    /// Nil for a draft.
    package let household: ID<Household>?
    package let reference: String
    /// What the household is called, while the name exists.
    package internal(set) var name: Personal<String>?
    package let language: Language
    /// What has been typed into a draft; empty once it is sent.
    package let fields: Personal<String>
    package let facts: FormFacts

    package var state: FormState { FormRules.state(facts).0 }
    /// The day on which it came so far.
    package var since: Day { FormRules.state(facts).1 }
}
