import Access
import Assembly
import Basics
import Consent
import Foundation
import Post
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `What an account says of a person` {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "accounts-\(ProcessInfo.processInfo.globallyUniqueString)/data")

    @Test func `stands nowhere in the files of the database`() async throws {
        let world = try await World(folder: folder)
        let cast = try await world.town("Lindby")
        let administrator = try await world.browser(of: cast.people[.administrator])
        let kanari = world.browser()

        _ = try await administrator.post(
            "/people", [("name", "Kanari Fuglesang"), ("email", "Kanari.Fugl@lindby.example"), ("role", "leader")])
        _ = try await kanari.post("/sign-in", [("email", "kanari.fugl@lindby.example")])
        let letter = try #require(try await world.newestLetter())
        let code = try #require(letter.components(between: "Koden er ", and: "."))
        _ = try await kanari.post("/sign-in/code", [("email", "kanari.fugl@lindby.example"), ("code", code)])

        #expect(try await kanari.get("/account").text.contains("Kanari Fuglesang"))
        let people = try await administrator.get("/people").text
        #expect(people.contains("Kanari Fuglesang") && people.contains("kanari.fugl@lindby.example"))
        let secrets = ["Kanari", "kanari", "Fuglesang", "FUGLESANG", "fugl@lindby", "Koden er"]
        #expect(try found(secrets, in: folder) == [])
        try world.close()
        #expect(try found(secrets, in: folder) == [])
        // What is no secret is found, so this search finds.
        #expect(try found(["Afdeling Lindby"], in: folder) == ["Afdeling Lindby"])
    }

    @Test(arguments: ["leader@lindby.example", "Leader@Lindby.Example", "  LEADER@LINDBY.EXAMPLE\t"])
    func `lets them in by the address in any spelling`(email: String) async throws {
        let world = try await World()
        _ = try await world.town("Lindby")

        let asked = try await world.browser().post("/sign-in", [("email", email)])
        let code = try #require(try await world.newestLetter()?.components(between: "Koden er ", and: "."))
        let answer = try await world.browser().post("/sign-in/code", [("email", email), ("code", code)])

        #expect(asked.status == 200)
        #expect(answer.status == 303 && answer.location == "/")
    }

    @Test func `is sealed where it stood in clear before, and they still sign in`() async throws {
        try await oldInstallation(in: folder)
        #expect(try found(["Carl Holm", "carl@lindby.example"], in: folder).count == 2)

        let world = try await World(folder: folder)
        try await world.database.scrub()
        let browser = world.browser()
        _ = try await browser.post("/sign-in", [("email", "Carl@Lindby.example")])
        let letters = try await world.database.read { try world.assembly.letters.newest(9, in: $0) }
        let code = try #require(letters.first?.body.components(between: "Koden er ", and: "."))
        let answer = try await browser.post("/sign-in/code", [("email", "carl@lindby.example"), ("code", code)])

        #expect(answer.status == 303)
        let carl = try await world.database.read { transaction in
            try EmailAddress("carl@lindby.example").flatMap {
                try world.assembly.accounts.account(of: $0, in: transaction)
            }
        }
        let people = try await world.browser(of: carl).get("/people").text
        #expect(people.contains("Carl Holm") && people.contains("carl@lindby.example"))
        #expect(letters.last?.subject == "Gammelt brev" && letters.last?.body == "Din kode var 471100")
        let history = try await world.database.read { transaction in
            try world.assembly.consents.history(of: ID(trusted: "home"), in: transaction)
        }
        #expect(history.map(\.interpreter) == ["Selam Tesfay", ""])
        #expect(
            try found(["Carl Holm", "carl@lindby", "Gammelt brev", "471100", "Selam Tesfay"], in: folder) == [])
    }

    @Test func `is listed by name in Danish order, one's roles together`() async throws {
        let world = try await World()
        let cast = try await world.town("Lindby")
        let administrator = try await world.browser(of: cast.people[.administrator])
        for (name, role) in [
            ("Åse Lund", "leader"), ("Østen Dam", "leader"), ("Anna Krog", "leader"), ("anna Berg", "leader"),
            ("Åse Lund", "board"),
        ] {
            let email = name == "Åse Lund" ? "aase" : String(name.utf8.count) + String(name.hash.magnitude)
            _ = try await administrator.post(
                "/people", [("name", name), ("email", "\(email)@lindby.example"), ("role", role)])
        }

        let names = try await administrator.get("/people").body.matches(of: /rowheader"><bdi>([^<]+)/).map { $0.1 }

        #expect(
            names.filter { $0.contains(" ") && !$0.contains("lindby") } == [
                "anna Berg", "Anna Krog", "Østen Dam", "Åse Lund", "Åse Lund",
            ])
    }
}

/// An installation of the steps 0001 and 0002, with an account, a letter and two consents in clear.
private func oldInstallation(in folder: URL) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let database = try SQLiteDatabase(file: folder.appending(path: "brobygger.sqlite").path)
    let old = Migrations(try Migrations.ofTheHouse().all.filter { $0.name < "0003" })
    try await old.apply(to: database, now: Now { Instant(milliseconds: 0) })
    let statements: [SQL] = [
        "INSERT INTO organisation (id, kind, name, created_at) VALUES ('branch', 'branch', 'Afdeling Lindby', '')",
        "INSERT INTO activity (id, organisation_id, name, volunteer_name, created_at) VALUES ('a', 'branch', 'N', 'v', '')",
        """
        INSERT INTO account (id, email, name, created_at)
        VALUES ('carl', 'carl@lindby.example', 'Carl Holm', '1970-01-01T00:00:00.000Z')
        """,
        "INSERT INTO membership (account_id, organisation_id, role, created_at) VALUES ('carl', 'branch', 'leader', '')",
        """
        INSERT INTO letter (id, account_id, kind, subject, body, created_at)
        VALUES ('letter', 'carl', 'sign-in', 'Gammelt brev', 'Din kode var 471100', '1970-01-01T00:00:00.000Z')
        """,
        """
        INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, sort_key, language, created_at)
        VALUES ('home', 'branch', 'a', 'newcomer', 'N-2345', 'person', x'', 'ar', '')
        """,
        "INSERT INTO adult (id, household_id, position) VALUES ('amina', 'home', 0)",
        """
        INSERT INTO consent (id, household_id, adult_id, purpose, municipality_part, volunteer_part, fields, activity_id,
          keep_until, wording, language, interpreter, how, given_at)
        VALUES
          ('c1', 'home', 'amina', 'match', 1, 1, '', 'a', '2026-09-01', 'w', 'ar', 'Selam Tesfay', 'paper',
            '1970-01-01T00:00:00.000Z'),
          ('c2', 'home', 'amina', 'follow-up', 0, 0, '', 'a', '2026-09-01', 'w', 'ar', '', 'paper',
            '1970-01-01T00:00:00.001Z')
        """,
    ]
    try await database.write { transaction in
        for statement in statements { try transaction.run(statement) }
    }
    try database.close()
}

/// Which of the words stand in any file of the folder, in UTF-8 or UTF-16.
private func found(_ words: [String], in folder: URL) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
        try Data(contentsOf: $0)
    }
    return words.filter { word in
        let forms = [Data(word.utf8), word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)]
        return forms.compactMap(\.self).contains { form in files.contains { $0.range(of: form) != nil } }
    }
}
