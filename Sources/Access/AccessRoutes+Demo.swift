import Basics
import HTTPTypes
import Post
import Storage
import Web

/// In the invented town everybody may be anybody. These routes are put down only there.
extension AccessRoutes {
    func putDemo(on site: Site) {
        site.open(.get, "/demo") { visit in
            let page = DemoPage(
                try await accounts.demoPeople(), try await accounts.demoNewcomers(names),
                called: try await database.read { try called($0) })
            return visit.page(T.demoTitle, demoContent(page, visit.say))
        }
        site.open(.post, "/demo/sign-in") { visit in
            guard let account = ID<Account>(visit.form["account"]) else { throw PageNotFound() }
            let session = try await database.write { transaction in
                try accounts.openSession(for: account, sharedComputer: true, confirmed: true, in: transaction)
            }
            return try await begin(session, visit)
        }
        site.open(.post, "/demo/newcomer") { visit in
            guard let household = ID<Household>(visit.form["household"]) else { throw PageNotFound() }
            let link = try await database.write { try links.issue(for: household, by: .system, in: $0) }
            return .goTo(String(link.dropFirst(gate.settings.publicURL.count)))
        }
        site.open(.get, "/outbox") { visit in
            let newest = try await database.read { try letters.newest(50, in: $0) }
            return visit.page(T.outboxTitle, outboxContent(newest, visit.say))
        }
    }
}
