import Access
import Assembly
import Basics
import Post
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `An account that is erased` {
    @Test func `opens nothing and says nothing any more, and leaves the others`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try #require(cast.people[.leader])
        let browser = try await world.browser(of: leader)
        _ = try await world.browser().post("/sign-in", [("email", "leader@lindby.example")])

        try await world.erase(leader)

        #expect(try await browser.get("/account").location == "/sign-in")
        #expect(try await world.left(of: leader) == [])
        let people = try await world.browser(of: cast.people[.administrator]).get("/people").text
        #expect(!people.contains("leader lindby") && people.contains("board lindby"))
        let names = try await world.database.read {
            try world.assembly.accounts.names([leader, cast.people[.board]].compactMap(\.self), in: $0)
        }
        #expect(names == [try #require(cast.people[.board]): "board lindby"])
        #expect(try !world.vault.hasKey(.account, of: leader.text))
        #expect(try await world.noted("erased-account") == [leader.text])
    }

    @Test func `gets no letter and no new key, and its address is free again`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try #require(cast.people[.leader])
        try await world.erase(leader)
        try await world.erase(leader)

        _ = try await world.browser().post("/sign-in", [("email", "leader@lindby.example")])
        try await world.database.write { transaction in
            try world.assembly.letters.write(to: leader, .recall, subject: "s", body: "b", in: transaction)
        }
        #expect(try await world.newestLetter() == nil)
        #expect(try !world.vault.hasKey(.account, of: leader.text))

        let invited = try await world.browser(of: cast.people[.administrator]).post(
            "/people", [("name", "Nyt Navn"), ("email", "leader@lindby.example"), ("role", "leader")])
        #expect(invited.body.contains("/sign-in/link/"))
        let email = try #require(EmailAddress("leader@lindby.example"))
        let fresh = try await world.database.read { try world.assembly.accounts.account(of: email, in: $0) }
        #expect(fresh != nil && fresh != leader)
        #expect(try await world.noted("erased-account") == [leader.text])
    }

    @Test func `goes with its volunteer household, unless it has another role`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let household = try await world.volunteer("Birgit", of: cast)
        let (volunteer, board) = (try #require(cast.people[.volunteer]), try #require(cast.people[.board]))
        let email = try #require(EmailAddress("board@lindby.example"))
        try await world.database.write { transaction in
            _ = try world.assembly.accounts.invite(
                email, name: "", as: .volunteer, in: cast.branch, household: household, by: .system, in: transaction)
        }

        try await world.database.write { transaction in
            try world.assembly.accounts.eraseVolunteers(of: household, by: .system, in: transaction)
        }

        #expect(try await world.left(of: volunteer) == [])
        #expect(try await world.noted("erased-account") == [volunteer.text])
        let browser = try await world.browser(of: board)
        #expect(try await browser.get("/account").text.contains("board lindby"))
        let roles = try await world.database.read { transaction in
            try transaction.rows("SELECT role FROM membership WHERE account_id = \(board)") {
                try $0("role", as: String.self)
            }
        }
        #expect(roles == ["board"])
    }
}

extension World {
    fileprivate func erase(_ account: ID<Account>) async throws {
        try await database.write { try assembly.accounts.erase(account, by: .system, in: $0) }
    }

    /// What still stands of it besides its id.
    fileprivate func left(of account: ID<Account>) async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT 'session' AS what FROM session WHERE account_id = \(account)
                UNION ALL SELECT 'sign_in' FROM sign_in WHERE account_id = \(account)
                UNION ALL SELECT 'letter' FROM letter WHERE account_id = \(account)
                UNION ALL SELECT 'membership' FROM membership WHERE account_id = \(account)
                UNION ALL SELECT 'code_app' FROM code_app WHERE account_id = \(account)
                UNION ALL SELECT 'device' FROM device WHERE account_id = \(account)
                UNION ALL SELECT 'device_word' FROM device_word WHERE account_id = \(account)
                UNION ALL SELECT 'factor_attempt' FROM factor_attempt WHERE account_id = \(account)
                UNION ALL SELECT 'account' FROM account WHERE id = \(account) AND (sealed_name IS NOT NULL
                  OR sealed_email IS NOT NULL OR disabled_at IS NULL OR email_mark <> \("erased-\(account)"))
                """
            ) { try $0("what", as: String.self) }
        }
    }

    fileprivate func noted(_ deed: String) async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows("SELECT account_id FROM access_log WHERE deed = \(deed)") {
                try $0("account_id", as: String.self)
            }
        }
    }
}
