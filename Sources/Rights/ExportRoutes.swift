import Access
import Basics
import People
import SafetyCalls
import Storage
import Web

/// A right as a button: everything about somebody, as a page to read and print, and as a file to take elsewhere.
package struct ExportRoutes: Sendable {
    let exports: Exports

    package init(_ exports: Exports) {
        self.exports = exports
    }

    package func putRoutes(on site: Site) {
        putOwn(on: site)
        putCalled(on: site)
        for side in Side.allCases {
            let path = "\(HouseholdAddress.list(side))/:household/export"
            site.members(.get, path, [.leader], about: .household) { try await page(of: side, $0) }
            site.members(.get, "\(path).json", [.leader], about: .household) { visit in
                let (card, export) = try await household(side, visit)
                return file(export, card.reference)
            }
        }
    }

    /// Somebody who is called has no account: a leader of theirs hands it over.
    private func putCalled(on site: Site) {
        let (path, roles): (String, Set<Role>) = (
            "/calls/persons/:person/export", [.volunteer, .leader, .administrator]
        )
        site.members(.get, path, roles, about: .organisation) { visit in
            let page = ExportPage(
                export: try await called(visit), title: T.exportTitleCalled, lead: T.exportLeadOf,
                file: "\(visit.path).json", back: String(visit.path.dropLast("/export".count)))
            return visit.page(page.title, exportView(page, visit.say))
        }
        site.members(.get, "\(path).json", roles, about: .organisation) { file(try await called($0), "called") }
    }

    private func called(_ visit: Visit<Member>) async throws -> Export {
        let id = try visit.id("person", of: PersonCalled.self)
        return try await exports.database.write { try exports.everything(about: id, for: visit.who, in: $0) }
    }

    private func putOwn(on site: Site) {
        site.newcomers(.get, "/mine/export") { visit in
            let page = ExportPage(
                export: try await own(visit), title: T.exportTitle, lead: T.exportLead, file: "/mine/export.json",
                back: "/mine")
            return visit.page(page.title, exportView(page, visit.say))
        }
        site.newcomers(.get, "/mine/export.json") { file(try await own($0), "mine") }
        // Whoever has not promised yet has rights all the same.
        site.members(.get, "/account/export", Role.all, about: .oneself, beforePromise: true) { visit in
            let page = ExportPage(
                export: try await own(visit), title: T.exportTitle, lead: T.exportLead, file: "/account/export.json",
                back: "/account")
            return visit.page(page.title, exportView(page, visit.say))
        }
        site.members(.get, "/account/export.json", Role.all, about: .oneself, beforePromise: true) { visit in
            file(try await own(visit), "mine")
        }
    }

    private func own(_ visit: Visit<NewcomerReader>) async throws -> Export {
        try await exports.database.write {
            try exports.everything(about: visit.who.household, for: visit.reader, in: $0)
        }
    }

    private func own(_ visit: Visit<Member>) async throws -> Export {
        try await exports.database.write { try exports.everything(about: visit.who, in: $0) }
    }

    /// For somebody who asks by telephone or on paper: in the leader's language, or in theirs to give away.
    private func page(of side: Side, _ visit: Visit<Member>) async throws -> Answer {
        let (card, export) = try await household(side, visit)
        let asked = Language(rawValue: visit.query["in"]) ?? visit.who.language
        let page = ExportPage(
            export: export, title: T.exportTitleOf(name: .name(card.called)), lead: T.exportLeadOf,
            file: "\(visit.path).json", back: HouseholdAddress.card(side, card.id),
            languages: Set([visit.who.language, card.profile.language, asked]).sorted { $0.rawValue < $1.rawValue },
            language: asked)
        return visit.page(page.title, exportView(page, visit.say))
    }

    private func household(_ side: Side, _ visit: Visit<Member>) async throws -> (HouseholdCard, Export) {
        let id = try visit.id("household", of: Household.self)
        return try await exports.database.write { transaction in
            guard let card = try exports.households.card(id, for: visit.reader, in: transaction), card.side == side
            else { throw PageNotFound() }
            return (card, try exports.everything(about: id, for: visit.reader, in: transaction))
        }
    }

    private func file(_ export: Export, _ whose: String) -> Answer {
        let day = Copenhagen.day(of: export.madeAt)
        return .download(
            ExportJSON.bytes(export), type: "application/json", name: "brobygger-\(whose)-\(day).json")
    }
}
