import Access
import Assembly
import Basics
import Foundation
import Post
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct `Choosing how letters come` {
    @Test func `is a table on one's own page, and is kept`() async throws {
        let reader = try await Chooser()

        let before = try await reader.browser.get("/account").body
        #expect(before.contains("name=\"letters-match\" value=\"mail\" id=\"letters-match\" checked"))
        #expect(!before.contains("name=\"letters-recall\""), "a duty that comes in one way only is not asked about")
        #expect(try await reader.choose(match: "weekly", task: "never").status == 303)

        let after = try await reader.browser.get("/account").body
        #expect(after.contains("name=\"letters-match\" value=\"weekly\" checked"))
        #expect(after.contains("name=\"letters-task\" value=\"never\" checked"))
    }

    @Test(arguments: ["", "sms", "always"])
    func `tells calmly what cannot be chosen`(choice: String) async throws {
        let reader = try await Chooser()

        let answer = try await reader.choose(match: choice, task: "never")

        #expect(answer.status == 422)
        #expect(answer.body.contains("href=\"#letters-match\""))
        #expect(answer.body.contains("name=\"letters-task\" value=\"never\" checked"))
        #expect(try await reader.choices() == [:])
    }

    @Test func `puts what is chosen as weekly into one letter, with a line and a link for each`() async throws {
        let reader = try await Chooser()
        _ = try await reader.choose(match: "weekly", task: "weekly")
        try await reader.write(.match, "Vil du lære nogen at kende?", "/asked/one")
        reader.world.clock.pass(days: 1)
        try await reader.write(.match, "Vil du lære nogen at kende?", "/asked/one")
        try await reader.write(.task, "Der er noget, der venter", "/today")

        reader.world.clock.pass(days: 5)
        try await reader.world.carryOutDue()
        #expect(try await reader.taken() == [], "it is Sunday")
        reader.world.clock.pass(days: 1)
        try await reader.world.carryOutDue()

        let letter = try #require(try await reader.world.assembly.outbox.take(atMost: 9).first)
        let (text, html) = reader.world.assembly.dress(letter)
        #expect(letter.subject == "2 ting venter på dig")
        #expect(text.contains("Hej leader\n"))
        #expect(text.contains("Vil du lære nogen at kende?\nhttp://127.0.0.1:8080/asked/one\n"))
        #expect(text.components(separatedBy: "/asked/one").count == 2)
        #expect(html.contains(">Der er noget, der venter</a>") && html.contains("href=\"http://127.0.0.1:8080/today\""))
        #expect(!text.contains("lindby"), "nothing but the reader's own first name")
    }

    @Test func `writes one weekly letter for each week, and none of nothing`() async throws {
        let reader = try await Chooser()
        _ = try await reader.choose(match: "weekly", task: "mail")
        try await reader.write(.match, "Første", "/asked/one")
        for _ in 0..<3 {
            reader.world.clock.pass(days: 7)
            try await reader.world.carryOutDue()
        }
        try await reader.write(.match, "Anden", "/asked/one")
        reader.world.clock.pass(days: 7)
        try await reader.world.carryOutDue()

        #expect(try await reader.count(of: .digest) == 2)
    }

    @Test func `writes the weekly letter again after a Monday on which its reader could not be reached`() async throws {
        let reader = try await Chooser()
        _ = try await reader.choose(match: "mail", task: "weekly")
        try await reader.write(.task, "Der er noget, der venter", "/today")
        let (account, moment) = (reader.account, reader.world.clock.now())
        try await reader.world.database.write {
            _ = try $0.run("UPDATE account SET unreachable_at = \(moment) WHERE id = \(account)")
        }
        reader.world.clock.pass(days: 7)
        try await reader.world.carryOutDue()
        #expect(try await reader.count(of: .digest) == 0)

        try await reader.world.database.write {
            _ = try $0.run("UPDATE account SET unreachable_at = NULL WHERE id = \(account)")
        }
        try await reader.write(.task, "Der er noget, der venter", "/today")
        reader.world.clock.pass(days: 7)
        try await reader.world.carryOutDue()

        #expect(try await reader.count(of: .digest) == 1)
    }

    @Test func `holds up no call behind another letter, and drops none but a second of the same matter`() async throws {
        let reader = try await Chooser()
        try await reader.write(.recall, "Der er noget at slette")
        _ = try await reader.world.database.write { [world = reader.world] in
            try $0.run("UPDATE letter SET next_at = \(world.clock.now().adding(minutes: 240))")
        }
        reader.world.clock.pass(seconds: 1)
        try await reader.write(.call, "Husk dit opkald")
        try await reader.write(.call, "Husk dit opkald")
        reader.world.clock.pass(seconds: 1)
        try await reader.write(.callNotice, "En pause er meldt", "/calls/persons/one")

        #expect(try await reader.taken() == ["Husk dit opkald", "En pause er meldt"])
        try await reader.write(.call, "Et bytte", "/calls/calendar")
        #expect(try await reader.count(of: .call) == 2)
        reader.world.clock.pass(minutes: 61)
        try await reader.write(.call, "Husk dit opkald")
        #expect(try await reader.count(of: .call) == 3)
    }

    @Test func `takes back what waits of a kind that is not wanted any more`() async throws {
        let reader = try await Chooser()
        try await reader.write(.match, "Vil du lære nogen at kende?", "/asked/one")

        _ = try await reader.choose(match: "never", task: "mail")

        #expect(try await reader.taken() == [])
    }

    @Test func `leaves out of the weekly letter what is not wanted any more`() async throws {
        let reader = try await Chooser()
        _ = try await reader.choose(match: "weekly", task: "weekly")
        try await reader.write(.match, "Første", "/asked/one")
        _ = try await reader.choose(match: "never", task: "weekly")

        reader.world.clock.pass(days: 7)
        try await reader.world.carryOutDue()

        #expect(try await reader.count(of: .digest) == 0)
    }

    @Test func `carries over what was said when there was one answer for all`() async throws {
        let lease = BorrowedPostgres.server == nil ? nil : try await BorrowedPostgres()
        let database: any Database = try lease?.database ?? SQLiteDatabase.inMemory()
        defer { withExtendedLifetime(lease) {} }
        let (steps, epoch) = (try Migrations.ofTheHouse(), Now { Instant(milliseconds: 0) })
        try await Migrations(steps.all.filter { $0.name < "0019" }).apply(to: database, now: epoch)
        try await database.write { transaction in
            for (id, wants) in [("no", 0), ("yes", 1)] {
                try transaction.run(
                    """
                    INSERT INTO account (id, email_mark, created_at, wants_letters) VALUES (\(id), \(id), '', \(wants))
                    """)
            }
        }

        try await steps.apply(to: database, now: epoch)

        let choices = try await database.read { transaction in
            try transaction.rows("SELECT account_id, kind, choice FROM letter_choice ORDER BY kind") { row in
                [try row("account_id"), try row("kind"), try row("choice")] as [String]
            }
        }
        #expect(choices == [["no", "match", "never"], ["no", "task", "never"]])
    }

    @Test func `goes with whoever is erased`() async throws {
        let reader = try await Chooser()
        _ = try await reader.choose(match: "weekly", task: "weekly")
        try await reader.write(.match, "Første", "/asked/one")
        try await reader.world.database.write { transaction in
            try reader.world.assembly.accounts.erase(reader.account, by: .system, in: transaction)
        }

        reader.world.clock.pass(days: 7)
        try await reader.world.carryOutDue()

        #expect(try await reader.choices() == [:])
        #expect(try await reader.taken() == [])
    }
}

struct Chooser {
    let world: World
    let cast: Cast
    let account: ID<Account>
    let browser: Browser

    init() async throws {
        world = try await World()
        cast = try await world.town("Lindby")
        account = try require_(cast.people[.leader])
        browser = try await world.browser(of: account)
    }

    func choose(match: String, task: String) async throws -> Reply {
        try await browser.post(
            "/account", [("language", "da"), ("letters-match", match), ("letters-task", task)])
    }

    func choices() async throws -> [LetterKind: LetterChoice] {
        try await world.database.read { try world.assembly.letters.choices(of: account, in: $0) }
    }

    func write(
        _ kind: LetterKind, _ subject: String, _ path: String? = nil, by channel: LetterChannel? = nil
    ) async throws {
        try await world.database.write {
            try world.assembly.letters.write(
                to: account, kind, subject: subject, body: "Tekst", path: path, by: channel, in: $0)
        }
    }

    func taken() async throws -> [String] { try await world.assembly.outbox.take(atMost: 9).map(\.subject) }

    func count(of kind: LetterKind) async throws -> Int {
        try await world.database.read {
            try $0.value("SELECT COUNT(*) FROM letter WHERE account_id = \(account) AND kind = \(kind)") ?? 0
        }
    }
}
