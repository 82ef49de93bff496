import Basics
import Consent
import Storage

/// What a newcomer lets somebody else do: be told something in their place, or come along to one meeting.
package enum MandateKind: String, Sendable, CaseIterable, SQLStorable {
    /// Fuldmagt til begrænsede rettigheder (C065).
    case attorney
    /// Bisidder (C126).
    case companion
}

/// What a power of attorney may say, each of them something that exists. The first three are seen here; the last two are
/// what the caseworker may tell.
package enum MandateScope: String, Sendable, CaseIterable {
    case mine
    case form
    case ledger
    case letters
    case talk

    /// Told by the caseworker, never shown by the system.
    package var isTold: Bool { self == .letters || self == .talk }
}

/// What the caseworker may speak about. Health is none of them on purpose (C060).
package enum MandateMatter: String, Sendable, CaseIterable {
    case housing
    case children
    case work
    case danish
    case benefits
    case papers
}

/// Where a companion comes along.
package enum CompanionMeeting: String, Sendable, CaseIterable {
    case municipality
    case jobCentre = "job-centre"
    case school
    case health
    case housing
    case authority
}

/// Who is let.
package enum MandateHolder: Sendable, Hashable {
    /// Somebody who signs in here.
    case account(ID<Account>)
    /// Somebody known by name only: for the caseworker to check, and opening nothing.
    case named(Personal<String>)

    package var account: ID<Account>? {
        guard case .account(let account) = self else { return nil }
        return account
    }
}

/// What it is about.
package enum MandateContent: Sendable, Hashable {
    case attorney(Set<MandateScope>, Set<MandateMatter>)
    case companion(CompanionMeeting)

    package var kind: MandateKind {
        switch self {
        case .attorney: .attorney
        case .companion: .companion
        }
    }
}

/// Why a mandate ended before its time.
package enum MandateEnding: String, Sendable, CaseIterable, SQLStorable {
    case revoked
    /// The holder does not want it.
    case laidDown = "laid-down"
    /// Consent was withdrawn, or the household erased.
    case erased
}

/// A mandate as it was given. Holder and content are nil when they have been erased.
package struct Mandate: Sendable {
    package let id: ID<Mandate>
    package let household: ID<Household>
    package let adult: ID<Adult>
    package let kind: MandateKind
    package let holder: MandateHolder?
    package let content: MandateContent?
    /// The last day on which it counts; for a companion the day of the meeting.
    package let until: Day
    package let language: Language
    package let how: ConsentHow
    /// The caseworker who wrote it down; nil when the newcomer gave it on the private page.
    package let witness: ID<Account>?
    package let givenAt: Instant
    package let endedAt: Instant?
    package let ending: MandateEnding?
}

/// A mandate that somebody wants to give.
package struct NewMandate: Sendable {
    package let adult: ID<Adult>
    package let holder: MandateHolder
    package let content: MandateContent
    package let until: Day
    package let language: Language
    package let how: ConsentHow
    package let witness: ID<Account>?

    package init(
        adult: ID<Adult>, holder: MandateHolder, content: MandateContent, until: Day, language: Language,
        how: ConsentHow, witness: ID<Account>?
    ) {
        self.adult = adult
        self.holder = holder
        self.content = content
        self.until = until
        self.language = language
        self.how = how
        self.witness = witness
    }
}
