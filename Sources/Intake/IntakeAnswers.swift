import Basics
import Consent
import Organisations
import People
import Web

/// A form about to be begun.
package struct NewDraft: Sendable {
    package let activity: ID<Activity>?
    package let language: Language
    package let fields: Fields
    /// Made with the page, so that a form sent twice is begun once.
    package let key: String

    package init(activity: ID<Activity>?, language: Language, fields: Fields, key: String) {
        self.activity = activity
        self.language = language
        self.fields = fields
        self.key = key
    }
}

/// One adult and what they have said yes to (C055).
package struct AdultAnswer: Sendable, Hashable {
    package var name: Personal<String>
    package var followUp: Bool

    package init(name: String, followUp: Bool) {
        self.name = Personal(name)
        self.followUp = followUp
    }
}

/// A form filled in: every adult has said yes to both parts, or there is no such value.
package struct IntakeAnswers: Sendable {
    package var activity: ID<Activity>
    package var name: Personal<String>
    package var adults: [AdultAnswer]
    package var contact: Contact
    package var profile: Profile
    package var interpreter: String
    package var how: ConsentHow

    package init(
        activity: ID<Activity>, name: String, adults: [AdultAnswer], contact: Contact, profile: Profile,
        interpreter: String,
        how: ConsentHow
    ) {
        self.activity = activity
        self.name = Personal(name)
        self.adults = adults
        self.contact = contact
        self.profile = profile
        self.interpreter = interpreter
        self.how = how
    }

    package var language: Language { profile.language }
    /// The leader may keep first name and phone when every adult has said so.
    package var hasFollowUp: Bool { adults.allSatisfy(\.followUp) }
}

/// What the newcomer takes home. The link is there only in the answer that made it.
package struct Receipt: Sendable {
    package let household: ID<Household>
    /// Where staff go on, and where they make another link.
    package let page: String
    package let linkAddress: String
    package let reference: String
    package let language: Language
    package let wording: ConsentWording
    package let until: Day?
    package let hasFollowUp: Bool
    package let link: String?
    /// When the link that works was made.
    package let linkMadeAt: Instant?
}
