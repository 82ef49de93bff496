import Access
import Basics
import Storage
import Web

/// How many calls were made and answered, for those who lead and for the board.
package struct CallNumbersRoutes: Sendable {
    let calls: Calls
    let accounts: Accounts

    package init(calls: Calls, accounts: Accounts) {
        self.calls = calls
        self.accounts = accounts
    }

    package static func path(_ activity: ID<CallActivity>) -> String { "/calls/activities/\(activity)/numbers" }

    package func putRoutes(on site: Site) {
        site.members(
            .get, "/calls/activities/:activity/numbers", [.leader, .administrator, .board, .volunteer],
            about: .organisation
        ) { visit in
            let id: ID<CallActivity> = try visit.id("activity")
            let page = try await calls.database.read { transaction in
                let isExact = try calls.seesEachCall(of: id, visit.who, in: transaction)
                guard let activity = try calls.activity(id, in: transaction) else { throw PageNotFound() }
                let loads = try calls.loads(of: id, in: transaction)
                let names = isExact ? try accounts.names(loads.map(\.account), in: transaction) : [:]
                return CallNumbersPage(
                    activity, try calls.numbers(of: id, in: transaction), loads, names: names, isExact: isExact,
                    today: visit.today)
            }
            return visit.page(T.numbersTitle, callNumbersView(page, visit.say))
        }
    }
}
