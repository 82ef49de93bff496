import Access
import Basics
import Organisations
import Storage
import Web

/// The record of processing (GDPR art. 30): for whoever answers for the organisation, on the screen and on paper.
package struct ProcessingRecordRoutes: Sendable {
    package static let page = "/administration/processing"
    private static let roles: Set<Role> = [.administrator, .leader, .board, .consultant]
    private let retention: Retention
    private let organisations: Organisations

    package init(_ retention: Retention, _ organisations: Organisations) {
        self.retention = retention
        self.organisations = organisations
    }

    package func add(to site: Site) {
        site.members(.get, Self.page, Self.roles, about: .organisation) { visit in
            // An authority may ask for it in another language than the reader's own.
            let language = Language(rawValue: visit.query["in"]).flatMap { Self.languages.contains($0) ? $0 : nil }
            return visit.page(
                T.processingTitle,
                processingRecordView(try await record(visit), visit.say.in(language ?? visit.say.language), visit.say))
        }
    }

    static let languages: [Language] = [.danish, .english]

    private func record(_ visit: Visit<Member>) async throws -> ProcessingRecord {
        let own = visit.who.organisation
        let record: ProcessingRecord? = try await retention.database.read { transaction in
            guard let organisation = try organisations.organisation(own, in: transaction) else { return nil }
            let activities =
                organisation.kind == .municipality
                ? try organisations.activitiesReceiving(from: own, in: transaction)
                : try organisations.activities(of: own, in: transaction)
            return ProcessingRecord(
                organisation: organisation, activities: activities, periods: try retention.periods(in: transaction),
                writtenOn: visit.today)
        }
        guard let record else { throw PageNotFound() }
        return record
    }
}
