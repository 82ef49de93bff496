import Access
import Assembly
import Basics
import MatchLife
import NeedToKnow
import Organisations
import People
import Storage
import TestSupport
import Testing
import Web

@Suite struct `A leader’s pages of a match` {
    /// What Carl wrote, which nobody else may read.
    private static let note = "Birgit kender vejen"

    @Test(arguments: [Role.leader, .board, .administrator])
    func `are no pages for somebody of another branch`(role: Role) async throws {
        let couple = try await Couple()
        let match = try await couple.agreed(why: Self.note)
        let strangers = try await couple.world.town("Fjordby")

        try await couple.expectNothing(of: match, for: strangers.people[role])
        try await couple.expectRefusal(of: match, for: try await couple.member(role, of: strangers))
    }

    @Test(arguments: [Role.board, .administrator, .volunteer])
    func `are no pages for others of the same branch`(role: Role) async throws {
        let couple = try await Couple()
        let match = try await couple.agreed(why: Self.note)

        try await couple.expectNothing(of: match, for: couple.cast.people[role])
        try await couple.expectRefusal(of: match, for: try await couple.member(role, of: couple.cast))
    }

    @Test func `are a deputy’s from the first day to the last, notes and deeds too, and no longer`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed(why: Self.note)
        let board = try #require(couple.cast.people[.board])
        try await couple.cover(.leader, by: board, days: 2)
        let deputy = try await couple.world.browser(of: board)

        #expect(try await deputy.get("/matches/\(match)").body.contains(Self.note))
        #expect(try await deputy.get("/matches").body.contains("Amina"))
        #expect(try await deputy.get("/today").body.contains("Amina"))
        #expect(try await deputy.post("/matches/\(match)/told", [("side", "newcomer")]).status == 303)

        couple.world.clock.pass(days: 3)
        try await couple.expectNothing(of: match, for: board)
        try await couple.expectRefusal(of: match, for: try await couple.member(.board, of: couple.cast))
    }

    /// She sends newcomers by day, and leads the branch that receives them after work: one hat at a time.
    @Test func `open to somebody who is caseworker and leader only where they lead`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed(why: Self.note)
        let both = try await couple.caseworkerWhoLeads()
        let browser = try await couple.world.browser(of: both.account)

        for place in [couple.cast.municipality, couple.cast.branch] {
            _ = try await browser.post("/account/organisation", [("organisation", place.text)])
            let page = try await browser.get("/matches/\(match)")
            #expect(page.body.contains(Self.note) == (place == couple.cast.branch))
            #expect(page.status == (place == couple.cast.branch ? 200 : 404))
        }
        try await couple.expectRefusal(of: match, for: both.atWork)
    }

    @Test(arguments: [Role.leader, .board])
    func `let nobody else hold a follow-up or lift what keeps two apart`(role: Role) async throws {
        let couple = try await Couple()
        let match = try await couple.running()
        let cast = role == .leader ? try await couple.world.town("Fjordby") : couple.cast
        let other = try await couple.member(role, of: cast)
        let card = try #require(try await couple.read { try couple.matches.card(match, for: couple.carl, in: $0) })
        let talk = try #require(card.followUps.first)

        await #expect(throws: MatchRefusal.movedOn) {
            try await couple.matches.hold(
                followUp: talk.id, of: card.pairing, going: .well, how: .phone, note: "Alt godt", by: other)
        }
        try await couple.matches.hold(
            followUp: talk.id, of: card.pairing, going: .well, how: .phone, note: "Alt godt", by: couple.carl)

        try await couple.matches.bring(.ended(by: .newcomer), to: match, version: nil, couple.asAmina)
        await #expect(throws: MatchRefusal.unknown) {
            try await couple.matches.liftKeptApart(volunteer: couple.birgit, newcomer: couple.amina, by: other)
        }
        let waiting = try await couple.read { transaction in
            try [couple.carl, other].map { try couple.matches.waiting(atMost: 9, for: $0, in: transaction).count }
        }
        #expect(waiting == [1, 0])
        try await couple.matches.liftKeptApart(volunteer: couple.birgit, newcomer: couple.amina, by: couple.carl)
    }

    @Test func `a caseworker who did not send the newcomer answers nothing for them`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.matches.bring(.volunteerSaysYes, to: match, version: nil, couple.asBirgit)
        let both = try await couple.caseworkerWhoLeads()

        await #expect(throws: MatchRefusal.unknown) {
            try await couple.matches.bring(
                .newcomerSaysYes, to: match, version: nil, Telling(.member(both.atWork), how: .phone))
        }
        try await couple.matches.bring(
            .newcomerSaysYes, to: match, version: nil, Telling(.member(couple.dorte), how: .phone))
        #expect(try await couple.state(of: match) == .agreed)
    }

    /// Today is asked for all day long: with a hundred thousand households it still goes by indexes alone.
    @Test(.enabled(if: BorrowedPostgres.server == nil, "asks SQLite for its plans"))
    func `scan no table to find what the reader may know of`() async throws {
        let couple = try await Couple()
        let matches = couple.matches
        for reader in [couple.carl, try await couple.deputy()] {
            let plan = try await couple.read { transaction in
                let explaining = Explaining(transaction)
                let tasks = try matches.tasks(for: reader, in: explaining.transaction)
                _ = try matches.named(tasks, for: reader, in: explaining.transaction)
                _ = try matches.waiting(atMost: 5, for: reader, in: explaining.transaction)
                _ = try matches.consentsEnding(within: 365, for: reader, in: explaining.transaction)
                _ = try matches.card(ID(trusted: "match"), for: reader, in: explaining.transaction)
                for filter in MatchFilter.allCases {
                    _ = try matches.list(filter, before: nil, count: 51, for: reader, in: explaining.transaction)
                }
                return explaining.plan
            }

            #expect(plan.contains { $0.contains("pairing_open (organisation_id=? AND state=?)") })
            #expect(plan.contains { $0.contains("pairing_by_change (organisation_id=?") })
            #expect(plan.contains { $0.contains("follow_up_due (organisation_id=?") })
            #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
        }
    }
}

/// Says how each statement will be carried out, before it is.
private final class Explaining {
    private(set) var plan: [String] = []
    private let real: Transaction

    init(_ real: Transaction) {
        self.real = real
    }

    var transaction: Transaction {
        Transaction { [self] sql, row in
            plan += try real.rows("EXPLAIN QUERY PLAN \(sql)") { try $0("detail", as: String.self) }
            return try real.rows(sql, row).count
        }
    }
}

extension Couple {
    fileprivate func member(_ role: Role, of cast: Cast) async throws -> Member {
        try await world.member(role, cast.branch, cast)
    }

    fileprivate func running() async throws -> ID<Match> {
        let match = try await meeting()
        try await matches.bring(.contactMade, to: match, version: nil, asBirgit)
        try await matches.bring(.goesOn(.volunteer, true), to: match, version: nil, asBirgit)
        try await matches.bring(.goesOn(.newcomer, true), to: match, version: nil, asAmina)
        return match
    }

    fileprivate func deputy() async throws -> Member {
        let board = try #require(cast.people[.board])
        try await cover(.leader, by: board, days: 2)
        let members = try await read { try world.assembly.accounts.members(of: board, in: $0) }
        return try #require(members.first { $0.roles.contains(.leader) && !$0.ownRoles.contains(.leader) })
    }

    /// With what she is in the municipality.
    fileprivate func caseworkerWhoLeads() async throws -> (account: ID<Account>, atWork: Member) {
        let account = try await world.database.write { transaction in
            let email = try #require(EmailAddress("kirsten@lindby.example"))
            for (role, place) in [(Role.caseworker, cast.municipality), (.leader, cast.branch)] {
                _ = try world.assembly.accounts.invite(
                    email, name: "Kirsten", as: role, in: place, by: .system, in: transaction)
            }
            return try #require(try world.assembly.accounts.account(of: email, in: transaction))
        }
        let members = try await read { try world.assembly.accounts.members(of: account, in: $0) }
        return (account, try #require(members.first { $0.organisation == cast.municipality }))
    }

    /// Through the pages: neither looked at nor changed.
    fileprivate func expectNothing(of match: ID<Match>, for account: ID<Account>?) async throws {
        let browser = try await world.browser(of: account)
        for path in ["/matches/\(match)", "/matches", "/matches?show=asking", "/today", "/today?all=yes", "/plan"] {
            let page = try await browser.get(path)
            #expect(!page.body.contains("Amina") && !page.body.contains("kender vejen"), "\(path)")
        }
        #expect(try await browser.get("/matches/\(match)").status == 404)
        for deed in ["event", "arrangement", "follow-ups", "told", "undo", "asked-about-new", "lift"] {
            let page = try await browser.post("/matches/\(match)/\(deed)", [("version", "3"), ("side", "newcomer")])
            #expect(page.status == 404, "\(deed)")
        }
    }

    /// Behind the pages, as if a route had let them in.
    fileprivate func expectRefusal(of match: ID<Match>, for member: Member) async throws {
        let before = try await written(about: match)
        try await read { transaction in
            #expect(try matches.card(match, for: member, in: transaction) == nil)
            #expect(try matches.tasks(for: member, in: transaction).isEmpty)
            let leaders = try matches.tasks(for: carl, in: transaction)
            #expect(try matches.named(leaders, for: carl, in: transaction).map(\.newcomer) == ["Amina"])
            #expect(try matches.named(leaders, for: member, in: transaction).map(\.newcomer) == [""])
            #expect(try matches.list(.open, before: nil, count: 9, for: member, in: transaction).isEmpty)
            #expect(try matches.waiting(atMost: 9, for: member, in: transaction).count == 0)
            #expect(try matches.consentsEnding(within: 365, for: member, in: transaction).isEmpty)
        }
        await #expect(throws: MatchRefusal.unknown) { try await matches.undo(match, by: member) }
        await #expect(throws: MatchRefusal.unknown) {
            try await matches.bring(.takenBack, to: match, version: nil, Telling(.member(member)))
        }
        await #expect(throws: MatchRefusal.unknown) {
            try await matches.liftKeptApart(volunteer: birgit, newcomer: amina, by: member)
        }
        await #expect(throws: MatchRefusal.unknown) {
            _ = try await matches.propose(birgit, to: amina, why: "", by: member)
        }
        try await matches.markTold(.newcomer, of: match, by: member)
        try await matches.markAskedAboutNew(match, by: member)
        #expect(try await written(about: match) == before)
    }

    /// Whether anybody was told or asked, and how far it is.
    private func written(about match: ID<Match>) async throws -> String? {
        try await read {
            try $0.value(
                """
                SELECT version || state || COALESCE(newcomer_told_at, '-') || asked_about_new FROM pairing
                WHERE id = \(match)
                """)
        }
    }
}
