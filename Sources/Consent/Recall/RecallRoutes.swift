import Access
import Basics
import Storage
import Web

/// Where the pages about deletion orders are.
package enum RecallAddress {
    package static let own = "/recalls"
    package static let unconfirmed = "/recalls/unconfirmed"
    static let confirmation = "/recalls/confirmation"
    static func settlement(_ id: ID<Recall>) -> String { "/recalls/\(id)/settlement" }
}

/// What one has been asked to delete, and what a leader must ask others about.
package struct RecallRoutes: Sendable {
    let recalls: Recalls
    let database: any Database

    package init(recalls: Recalls, database: any Database) {
        self.recalls = recalls
        self.database = database
    }

    package func add(to site: Site) {
        site.members(.get, RecallAddress.own, Role.all, about: .oneself) { visit in
            let orders = try await database.read { try recalls.open(for: visit.who, in: $0) }
            let leads = visit.who.roles.contains(.leader)
            return visit.page(T.recallTitle, recallsView(orders.map(RecallLine.init), leads: leads, visit.say))
        }
        site.members(.post, RecallAddress.confirmation, Role.all, about: .oneself) { visit in
            let ids = visit.form.each("recall").compactMap { ID<Recall>($0) }
            guard !ids.isEmpty else { throw PageNotFound() }
            try await recalls.confirm(ids, by: visit.who)
            return after(T.recallDoneNoted, RecallAddress.own)
        }
        site.members(.get, RecallAddress.unconfirmed, [.leader], about: .organisation) { visit in
            let found = try await database.read { try recalls.unconfirmed(for: visit.who, in: $0) }
            return visit.page(
                T.recallUnconfirmedTitle,
                unconfirmedView(found.map { RecallLine($0.recall, name: $0.name) }, visit.say))
        }
        site.members(.post, "/recalls/:recall/settlement", [.leader], about: .organisation) { visit in
            guard let outcome = RecallOutcome(rawValue: visit.form["outcome"]),
                outcome == .told || outcome == .unreachable
            else { throw PageNotFound() }
            try await recalls.settle(visit.id("recall"), outcome, by: visit.who)
            return after(T.recallDoneNoted, RecallAddress.unconfirmed)
        }
    }
}
