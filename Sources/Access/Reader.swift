import Basics
import Organisations
import Storage

/// What a person is in one organisation. One person may be several things in several places (C182).
package enum Role: String, Sendable, CaseIterable, SQLStorable {
    case leader
    case board
    case volunteer
    case caseworker
    case coordinator
    case consultant
    case administrator
}

/// Somebody signed in, at work in one organisation.
package struct Member: Sendable {
    package let account: ID<Account>
    package let name: String
    package let language: Language
    package let organisation: ID<Organisation>
    package let organisationKind: OrganisationKind
    package let organisationName: String
    /// Also those of somebody they step in for today.
    package let roles: Set<Role>
    package let ownRoles: Set<Role>
    package let covers: [Coverage]
    /// The volunteer household this person belongs to, when they are a volunteer here.
    package let household: ID<Household>?
    package let session: SecretHash
    /// When it was last confirmed by a second factor that it is them; nil when never.
    package private(set) var confirmedAt: Instant?
    /// Confidentiality, in the words that count today. Without it nothing is opened (C062).
    package let hasPromised: Bool
    package let standing: Standing

    package init(
        account: ID<Account>, name: String, language: Language, organisation: ID<Organisation>,
        organisationKind: OrganisationKind, organisationName: String, roles: Set<Role>, household: ID<Household>?,
        session: SecretHash, confirmedAt: Instant? = nil, hasPromised: Bool = false, covers: [Coverage] = [],
        standing: Standing = Standing()
    ) {
        self.account = account
        self.name = name
        self.language = language
        self.organisation = organisation
        self.organisationKind = organisationKind
        self.organisationName = organisationName
        self.roles = roles.union(covers.map(\.role))
        ownRoles = roles
        self.covers = covers
        self.household = household
        self.session = session
        self.confirmedAt = confirmedAt
        self.hasPromised = hasPromised
        self.standing = standing
    }

    func confirmed(at moment: Instant) -> Member {
        var member = self
        member.confirmedAt = moment
        return member
    }
}

/// A newcomer on the private page, let in by the link they took home.
package struct NewcomerReader: Sendable {
    package let household: ID<Household>
    package let language: Language

    package init(household: ID<Household>, language: Language) {
        self.household = household
        self.language = language
    }
}

/// Who asks. Every front method that touches personal data wants one, and its store filters by it.
package enum Reader: Sendable {
    case member(Member)
    case newcomer(NewcomerReader)
    /// Deadlines that have passed.
    case system

    /// For logs: ids, never names.
    package var mark: String {
        switch self {
        case .member(let member): "account \(member.account)"
        case .newcomer(let newcomer): "newcomer \(newcomer.household)"
        case .system: "system"
        }
    }
}
