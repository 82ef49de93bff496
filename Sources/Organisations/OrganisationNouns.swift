import Basics
import Storage

package enum OrganisationKind: String, Sendable, CaseIterable, SQLStorable {
    case branch
    case municipality
    case association
}

/// A branch, a municipality or an association: whoever holds data of its own (C182).
package struct OrganisationCard: Sendable {
    package let id: ID<Organisation>
    package let kind: OrganisationKind
    package let name: String
    package let phone: String

    package init(id: ID<Organisation>, kind: OrganisationKind, name: String, phone: String) {
        self.id = id
        self.kind = kind
        self.name = name
        self.phone = phone
    }
}

/// One activity of a branch with what it has decided for itself: local names are data, not texts.
package struct ActivityCard: Sendable {
    package let id: ID<Activity>
    package let organisation: ID<Organisation>
    package let organisationName: String
    package let name: String
    /// What a volunteer is called here: network person, network family, friend family …
    package let volunteerName: String
    /// Days to think before an answer is asked for (C072 steps 5 and 7).
    package let reflectionDays: Int
    /// Months that contact data of an unmatched newcomer may be kept (C055).
    package let keepMonths: Int
    /// Whom newcomers can call to ask whether this is genuine.
    package let contactName: String
    package let contactPhone: String
    /// Own premises as a first place to meet (C074).
    package let premises: String

    package init(
        id: ID<Activity>, organisation: ID<Organisation>, organisationName: String, name: String, volunteerName: String,
        reflectionDays: Int, keepMonths: Int, contactName: String, contactPhone: String, premises: String
    ) {
        self.id = id
        self.organisation = organisation
        self.organisationName = organisationName
        self.name = name
        self.volunteerName = volunteerName
        self.reflectionDays = reflectionDays
        self.keepMonths = keepMonths
        self.contactName = contactName
        self.contactPhone = contactPhone
        self.premises = premises
    }
}
