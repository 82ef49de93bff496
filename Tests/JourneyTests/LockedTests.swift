import Access
import Assembly
import Basics
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `What cannot be opened` {
    @Test func `gives a calm page in the reader's language and nothing else`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try #require(cast.people[.leader])
        let browser = try await world.browser(of: leader)
        try await world.assembly.accounts.speak(.english, to: leader)
        let amina = try await world.newcomer("Amina", of: cast)
        try await world.damageAnswers(of: amina)

        for path in ["/newcomers/\(amina)", "/newcomers/\(amina)/edit"] {
            let answer = try await browser.get(path)

            #expect(answer.status == 503, "\(path)")
            #expect(answer.text.contains("This cannot be opened right now"))
            #expect(answer.text.contains("Those who run Brobygger have been told"))
            #expect(!answer.body.contains("lindby.example") && !answer.body.contains("Afdeling Lindby"))
        }
        #expect(try await browser.get("/public/brobygger.css").status == 200)
    }

    @Test func `keeps nobody from the page about a child`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let leader = try #require(cast.people[.leader])
        try await world.damageName(of: leader)

        #expect(try await world.browser(of: leader).get("/child").status == 200)
    }

    @Test func `is everything while the keys cannot be read, but for what must always be there`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.leader])
        try world.vault.store.close()

        for path in ["/account", "/people", "/sign-in"] {
            #expect(try await browser.get(path).status == 503, "\(path)")
        }
        #expect(browser.logged.faults.allSatisfy { $0.contains("The store of keys cannot be read") })
        for path in ["/child", "/public/brobygger.css"] {
            #expect(try await browser.get(path).status == 200, "\(path)")
        }
    }

    @Test func `is one line of the log, which names the place and nobody`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let amina = try await world.newcomer("Amina", of: cast)
        try await world.damageAnswers(of: amina)
        let browser = try await world.browser(of: cast.people[.leader])

        let answer = try await browser.get("/newcomers/\(amina)")

        #expect(answer.status == 503)
        #expect(answer.text.contains("Det kan ikke åbnes lige nu"))
        #expect(browser.logged.faults.count == 1)
        let line = try #require(browser.logged.faults.first)
        #expect(line.contains("household.sealed_profile of \(amina)"))
        #expect(!line.contains("Amina") && !line.contains("@"))
    }

    @Test func `is told to newcomers in their language`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let amina = try await world.newcomer("Amina", of: cast)
        let browser = try await world.browser(ofNewcomer: amina)
        #expect(try await browser.get("/mine/ledger").status == 200)
        let moved = try world.vault.seal("Selam", .interpreter, row: "another", of: amina.text)
        try await world.database.write { transaction in
            _ = try transaction.run(
                """
                INSERT INTO consent (id, household_id, adult_id, purpose, municipality_part, volunteer_part, fields,
                  activity_id, keep_until, wording, language, sealed_interpreter, how, given_at)
                VALUES ('c', \(amina), 'adult-amina', 'match', 1, 1, '', \(cast.activity), '2026-09-01', 'w', 'ar', \(moved),
                  'paper', \(world.clock.now()))
                """)
        }

        let answer = try await browser.get("/mine/ledger")

        #expect(answer.status == 503)
        #expect(answer.body.contains("lang=\"ar\"") && answer.body.contains("dir=\"rtl\""))
        #expect(answer.text.contains("لا يمكن فتح هذا الآن"))
        #expect(!answer.body.contains("Amina"))
    }

    @Test func `includes what another process has erased the key of since`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "erased-\(ProcessInfo.processInfo.globallyUniqueString)/data")
        let world = try await World(folder: folder)
        let cast = try await world.town("Lindby")
        let browser = try await world.browser(of: cast.people[.administrator])
        #expect(try await browser.get("/people").text.contains("leader lindby"))

        let other = try SQLiteKeyStore(file: folder.appending(path: "keys.sqlite").path)
        let key = try #require(
            try other.key(KeyName(use: KeyUse.account.rawValue, subject: cast.people[.leader]?.text ?? "")))
        try other.erase(ids: [key.id])

        let people = try await browser.get("/people")
        #expect(people.status == 200)
        #expect(!people.text.contains("leader lindby") && people.text.contains("board lindby"))
        try other.close()
    }
}

extension World {
    /// As a bad disk would: the last byte is another.
    fileprivate func damageAnswers(of household: ID<Household>) async throws {
        let moved = try vault.seal("{}", .householdProfile, row: "another", of: household.text)
        try await database.write {
            _ = try $0.run("UPDATE household SET sealed_profile = \(moved) WHERE id = \(household)")
        }
    }

    fileprivate func damageName(of account: ID<Account>) async throws {
        try await database.write { transaction in
            var bytes: [UInt8] = try transaction.value("SELECT sealed_name FROM account WHERE id = \(account)") ?? []
            bytes[bytes.count - 1] ^= 1
            try transaction.run("UPDATE account SET sealed_name = \(bytes) WHERE id = \(account)")
        }
    }
}
