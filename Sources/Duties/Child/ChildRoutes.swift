import Access
import Basics
import Organisations
import Storage
import Web

/// The duty to notify about a child (C064), and to prevent serious crime (C063): one page for everybody, at all times,
/// before consent, confidentiality and second factor. It reads whom to call and writes nothing at all.
package struct ChildRoutes: Sendable {
    package static let path = "/child"
    let organisations: Organisations
    let database: any Database

    package init(organisations: Organisations, database: any Database) {
        self.organisations = organisations
        self.database = database
    }

    package func putRoutes(on site: Site) {
        site.always(Self.path) { visit in
            let page = try await database.read { try shown(to: visit.who, in: $0) }
            return visit.page(T.childTitle, childView(page, visit.say))
        }
    }

    private func shown(to reader: Reader?, in transaction: Transaction) throws -> ChildPage {
        switch reader {
        case .member(let member) where member.organisationKind == .municipality:
            let own = try organisations.organisation(member.organisation, in: transaction)
            return ChildPage(municipalities: numbers([own].compactMap { $0 }))
        case .member(let member):
            let activities = try member.household.map { try organisations.activities(ofHousehold: $0, in: transaction) }
            return try page(
                about: activities ?? organisations.activities(of: member.organisation, in: transaction), transaction)
        case .newcomer(let newcomer):
            return try page(
                about: organisations.activities(ofHousehold: newcomer.household, in: transaction), transaction)
        case .system, nil: return ChildPage()
        }
    }

    private func page(about activities: [ActivityCard], _ transaction: Transaction) throws -> ChildPage {
        let senders = try activities.flatMap { try organisations.senders(to: $0.id, in: transaction) }
        let municipalities = try Set(senders).compactMap { try organisations.organisation($0, in: transaction) }
        let leaders = activities.map { ChildPage.Number(name: $0.contactName, phone: PhoneNumber($0.contactPhone)) }
        return ChildPage(
            municipalities: numbers(municipalities), leaders: distinct(leaders.filter { !$0.name.isEmpty }))
    }

    private func numbers(_ all: [OrganisationCard]) -> [ChildPage.Number] {
        distinct(all.sorted { $0.name < $1.name }.map { .init(name: $0.name, phone: PhoneNumber($0.phone)) })
    }

    private func distinct(_ all: [ChildPage.Number]) -> [ChildPage.Number] {
        all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
