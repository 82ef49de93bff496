import Access
import Assembly
import Basics
import Post
import Storage
import TestSupport
import Testing

@Suite struct `Wanting no more of a kind of letter` {
    @Test func `is one press, without signing in, and of exactly that kind`() async throws {
        let reader = try await Chooser()
        let path = try await reader.path(of: .match)
        let browser = reader.world.browser()

        let page = try await browser.get(path)
        #expect(page.status == 200 && page.text.contains("Nyt om et match"))
        #expect(try await reader.choices() == [:], "nothing happens by looking")

        #expect(try await browser.post(path).status == 200)
        #expect(try await reader.choices() == [.match: .never])
    }

    /// As programs of mail do it (RFC 8058, 3.2): no cookie, no origin, and a form of either kind.
    @Test(arguments: ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b", ""])
    func `is asked for by programs of mail`(type: String) async throws {
        let reader = try await Chooser()
        let path = try await reader.path(of: .task)
        let program = reader.world.browser()
        program.say("Origin", "")
        program.say("Content-Type", type)

        let answer = try await program.post(path, body: Array("List-Unsubscribe=One-Click".utf8))

        #expect(answer.status == 200)
        #expect(try await reader.choices() == [.task: .never])
    }

    @Test func `is of all that comes weekly, in the weekly letter`() async throws {
        let reader = try await Chooser()
        _ = try await reader.choose(match: "weekly", task: "mail")
        try await reader.write(.match, "Første")
        reader.world.clock.pass(days: 7)
        try await reader.world.carryOutDue()
        let path = try #require(try await reader.newest().choosingPath)

        #expect(try await reader.world.browser().post(path).status == 200)

        #expect(try await reader.choices() == [.match: .never, .task: .mail])
    }

    @Test func `is nothing that can be guessed, and nothing for a duty`() async throws {
        let reader = try await Chooser()
        let path = try await reader.path(of: .match)
        let browser = reader.world.browser()
        try await reader.write(.recall, "Pligt")
        #expect(try await reader.newest().choosingPath == nil)
        let duty = try await reader.world.assembly.letters.choosingPath(of: reader.newest().id)
        let other = path.dropLast() + (path.hasSuffix("0") ? "1" : "0")
        let bounce = try await reader.world.assembly.letters.returnPath(
            of: reader.newest().id, require_(EmailAddress("post@lindby.example"))
        ).components(between: "+", and: "@")

        let guesses = [
            String(other), duty, "/letters/x", "/letters/\(reader.account)", "/letters/\(bounce ?? "")",
            "/letters/" + String(repeating: "0", count: 52), "/letters/" + String(repeating: "a", count: 9000),
        ]
        for guess in guesses {
            #expect(try await browser.get(guess).status == 404, "\(guess)")
            #expect(try await browser.post(guess).status == 404, "\(guess)")
        }
        #expect(!path.contains(reader.account.text.filter { $0 != "-" }))
        #expect(try await reader.choices() == [:])
    }

    @Test func `is over with whoever is erased`() async throws {
        let reader = try await Chooser()
        let path = try await reader.path(of: .match)
        try await reader.world.database.write { transaction in
            try reader.world.assembly.accounts.erase(reader.account, by: .system, in: transaction)
        }

        #expect(try await reader.world.browser().get(path).status == 404)
    }
}

extension Chooser {
    func newest() async throws -> Letter {
        try require_(try await world.database.read { try world.assembly.letters.newest(1, in: $0).first })
    }

    /// Where the mail of a letter of that kind leads whoever wants no more of them.
    func path(of kind: LetterKind) async throws -> String {
        try await write(kind, "Et brev")
        return try require_(try await newest().choosingPath)
    }
}
