import Access
import Basics
import Organisations
import Storage
import Web

/// The pages of whoever calls: today's round, and the days ahead.
package struct CallingRoutes: Sendable {
    let calls: Calls
    let accounts: Accounts
    let database: any Database

    package init(calls: Calls, accounts: Accounts, database: any Database) {
        self.calls = calls
        self.accounts = accounts
        self.database = database
    }

    static let root = "/calls"
    static let report = "/calls/report"
    /// Whoever calls has an account in the branch, in whatever role.
    static let roles: Set<Role> = [.volunteer, .leader, .administrator, .board]

    private var swaps: SwapRoutes { SwapRoutes(calls: calls, accounts: accounts, database: database) }

    package func putRoutes(on site: Site) {
        swaps.putRoutes(on: site)
        site.members(.get, Self.root, Self.roles, about: .organisation) { try await day($0) }
        // One's own word: a tap is not held back by a code, and without one nothing of anybody comes back.
        site.members(.post, Self.report, Self.roles, about: .oneself) { try await report($0) }
    }

    private func day(_ visit: Visit<Member>, _ refusal: CallRefusal? = nil) async throws -> Answer {
        // Reading numbers writes the log.
        let page = try await database.write { transaction in
            let own = try calls.ownCalls(of: visit.who, in: transaction)
            let relieved = try calls.relieved(visit.who, in: transaction)
            return DayPage(
                calls: own, leaders: try leaders(of: own, in: transaction),
                names: try accounts.names(
                    own.compactMap(\.going?.by) + relieved.map(\.caller), in: transaction
                ).mapValues(firstName), relieved: relieved,
                now: visit.now,
                who: String(SecretHash(of: visit.who.account.text).text.prefix(12)),
                callsAtAll: try calls.isCaller(visit.who.account, in: transaction),
                asked: try swaps.asked(of: visit.who, in: transaction), refusal: refusal)
        }
        return visit.page(T.dayTitle, status: refusal?.status ?? 200, dayView(page, visit.say))
    }

    private func leaders(of own: [OwnCall], in transaction: Transaction) throws -> [ID<Duty>: CallLeaderShown] {
        var shown: [ID<Duty>: CallLeaderShown] = [:]
        for call in own {
            let holder: ID<Account>? = if case .held(let holder) = call.state { holder } else { nil }
            guard let (leader, phone) = try calls.leaderToRing(heldBy: holder, in: call.activity, transaction),
                let name = try accounts.names([leader], in: transaction)[leader]
            else { continue }
            shown[call.id] = CallLeaderShown(firstName: firstName(name), phone: phone)
        }
        return shown
    }

    /// "Saved" is said when it is. A program on the page asks for a line of text instead of a page.
    private func report(_ visit: Visit<Member>) async throws -> Answer {
        let isProgram = visit.form["answer"] == "text"
        do {
            let done = Self.done(try await tapped(visit))
            return isProgram ? .plain(visit.say.plain(done)) : after(done, Self.root)
        } catch let refusal as CallRefusal where isProgram {
            // Nothing is wrong where somebody has said it already.
            let words = refusal == .reportedAlready ? refusal.message : T.dayTapRefused(why: .message(refusal.message))
            return .plain(visit.say.plain(words), status: 409)
        } catch let refusal as CallRefusal {
            return visit.isConfirmed
                ? try await day(visit, refusal) : refused(visit, refusal, T.dayTitle, see: Self.root)
        }
    }

    private func tapped(_ visit: Visit<Member>) async throws -> CallDutyRow {
        var form = FormReader(visit.form)
        let report = form.choice("report", as: CallReport.self)
        let tries = form.number("tries", in: 0...99, empty: 0)
        try form.finish()
        guard let report, let tries, let duty = ID<Duty>(visit.form["duty"]) else { throw CallRefusal.anothersCall }
        return try await database.write { transaction in
            let tap = CallTap(duty: duty, report: report, isCorrection: visit.form["correction"] == "yes")
            return try calls.tapped(tap, tries: tries, by: visit.who, in: transaction)
        }
    }

    private static func done(_ row: CallDutyRow) -> Message {
        switch row.duty.phase {
        case .well: row.duty.kind == .chain ? T.dayDoneChain : T.dayDoneWell
        case .retrying: T.dayDoneAgain
        default: row.duty.trouble == .somethingWrong ? T.dayDoneWrong : T.dayDoneLeader
        }
    }
}
