import Access
import Assembly
import Basics
import Foundation
import Matching
import Organisations
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Vault

@testable import People

/// What must not stand in any file, in clear.
private let canary = [
    "Kanarie Fuglesang", "Kanarine", "+4571727374", "kanarie@bur.example", "Burvej 17", "x-piep", "Jeg synger i bur",
    "Hun hedder Kanarie",
]

@Suite struct `A household in the files` {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "sealed-\(ProcessInfo.processInfo.globallyUniqueString)")

    /// Every byte that the installation has written, the write-ahead log among them.
    private func standsInClear() throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.contains { $0.lastPathComponent == "brobygger.sqlite-wal" })
        return try files.flatMap { file in
            let bytes = try Data(contentsOf: file)
            return canary.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\($0) in \(file.lastPathComponent)" }
        }
    }

    @Test func `stands nowhere in clear, neither while it is here nor when it is erased`() async throws {
        let world = try await World(folder: folder)
        let cast = try await world.town("Lindby")
        let households = world.assembly.households
        let member = Member(
            account: try #require(cast.people[.leader]), name: "Carl", language: .danish, organisation: cast.branch,
            organisationKind: .branch, organisationName: "Lindby", roles: [.leader], household: nil,
            session: SecretHash(of: "carl"))
        let today = world.clock.now.today
        let id = try await world.database.write { transaction in
            var profile = Profile(kind: .family)
            profile.languages = ["x-piep"]
            profile.ownWords = Personal("Jeg synger i bur")
            let id = try households.add(
                .newcomer, profile, name: canary[0], adults: ["Kanarine"],
                contact: Contact(
                    phone: PhoneNumber("71727374"), email: EmailAddress("kanarie@bur.example"), address: "Burvej 17"),
                to: cast.activity, of: cast.branch, in: transaction)
            try households.note(
                Talk(on: today, note: Personal("Hun hedder Kanarie"), toldWaiting: true), with: id, by: member,
                in: transaction)
            return id
        }

        let card = try await world.database.read { try households.card(id, for: .system, in: $0) }
        #expect(card?.called == canary[0] && card?.profile.ownWords.revealed == "Jeg synger i bur", "it opens")
        #expect(try standsInClear() == [])

        try await world.database.write { try households.eraseEverything(of: id, by: .member(member), in: $0) }

        #expect(try standsInClear() == [])
        let opened = try await world.database.read { transaction in
            try PersonalField.all.filter {
                ["household", "adult", "contact", "kept_contact", "talk"].contains($0.table)
            }
            .flatMap { try world.vault.everything(in: $0, in: transaction) }
        }
        #expect(opened == [])
        #expect(try !world.vault.hasKey(.household, of: id.text) && !world.vault.hasKey(.contact, of: id.text))
        try await world.database.scrub()
        #expect(try standsInClear() == [])
        try world.close()
    }

    @Test func `from before the vault opens as it was, sorted and searchable, and is in clear no longer`() async throws
    {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(file: folder.appending(path: "brobygger.sqlite").path)
        let clock = MovableClock(Instant(milliseconds: 1_770_000_000_000))
        try await Migrations(try Migrations.ofTheHouse().all.filter { $0.name < "0003" }).apply(
            to: database, now: clock.now)
        try await database.write(fillAsBefore)
        #expect(try !standsInClear().isEmpty, "it did stand there")

        let vault = try Vault(forgetful: SQLiteKeyStore(file: folder.appending(path: "keys.sqlite").path))
        try await Upgrade.bring(database, vault, now: clock.now)
        try await database.scrub()

        let households = Households(
            database: database, vault: vault, postcodes: try Postcodes(),
            log: AccessLog(now: clock.now, newID: NewID { "l" }), now: clock.now, newID: NewID { "n" })
        let leader = Reader.member(
            Member(
                account: ID(trusted: "carl"), name: "Carl", language: .danish, organisation: ID(trusted: "branch"),
                organisationKind: .branch, organisationName: "Lindby", roles: [.leader], household: nil,
                session: SecretHash(of: "carl")))
        try await database.read { transaction in
            let list = try households.list(HouseholdFilter(.newcomer), for: leader, in: transaction).lines
            #expect(list.map(\.roll.called) == ["Anna", canary[0], "Åse"])
            #expect(list.map(\.roll.town) == ["Skanderborg", "Skanderborg", "Skanderborg"])
            let found = try households.search(.newcomer, "fugle", for: leader, in: transaction).lines
            #expect(found.map(\.id.text) == ["h2"])

            let card = try #require(try households.card(ID(trusted: "h2"), for: leader, in: transaction))
            #expect(card.adults.map(\.name?.revealed) == ["Kanarine"])
            #expect(card.profile.children == [2015, 2019] && card.profile.languages == ["da", "x-piep"])
            #expect(
                card.profile.interests.words == [.cooking] && card.profile.reach == 35 && card.profile.capacity == 2)
            #expect(card.profile.genderWish == .require && card.profile.ageBand == .from40)
            #expect(card.profile.ownWords.revealed == "Jeg synger i bur" && card.profile.ownWordsLanguage == .arabic)
            #expect(
                try households.talks(with: card.id, for: leader, in: transaction).map(\.note.revealed) == [canary[7]])
            #expect(try households.kept(of: card.id, for: leader, in: transaction)?.phone == "+4571727374")
            let contact = try households.contact(of: card.id, for: leader, in: transaction)
            #expect(contact?.email.revealed?.text == canary[3] && contact?.address.revealed == "Burvej 17")

            let gone = try #require(try households.card(ID(trusted: "gone"), for: leader, in: transaction))
            #expect(gone.name == nil && gone.profile == Profile(kind: .person))
        }
        #expect(try !vault.hasKey(.household, of: "gone") && !vault.hasKey(.contact, of: "gone"))
        #expect(try standsInClear() == [])
        try database.close()
    }

    private func fillAsBefore(_ transaction: Transaction) throws {
        try transaction.run(
            "INSERT INTO organisation (id, kind, name, created_at) VALUES ('branch', 'branch', 'Lindby', '2026-01-01T00:00:00.000Z')"
        )
        try transaction.run(
            """
            INSERT INTO activity (id, organisation_id, name, volunteer_name, created_at)
            VALUES ('netvaerk', 'branch', 'Netværk', 'ven', '2026-01-01T00:00:00.000Z')
            """)
        for (id, name) in [("h1", "Åse"), ("h2", canary[0]), ("h3", "Anna")] {
            try transaction.run(
                """
                INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, name, sort_key, language, children,
                  languages, interests, postcode, gender_wish, reach_km, capacity, age_band, own_words, own_words_language,
                  waiting_since, created_at)
                VALUES (\(id), 'branch', 'netvaerk', 'newcomer', \("N-\(id)"), 'family', \(name), \(Array(name.utf8)), 'ar',
                  '2015 2019', 'da x-piep', 'cooking', '8660', 'require', 35, 2, '40-49', 'Jeg synger i bur', 'ar',
                  '2026-01-02', '2026-01-02T00:00:00.000Z')
                """)
        }
        try transaction.run(
            """
            INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, name, sort_key, language, ended_on,
              created_at)
            VALUES ('gone', 'branch', 'netvaerk', 'newcomer', 'N-gone', 'person', NULL, \([UInt8]()), 'da', '2026-01-03',
              '2026-01-02T00:00:00.000Z')
            """)
        try transaction.run("INSERT INTO adult (id, household_id, position, name) VALUES ('a2', 'h2', 0, 'Kanarine')")
        try transaction.run(
            """
            INSERT INTO contact (household_id, phone, email, address)
            VALUES ('h2', '+4571727374', 'kanarie@bur.example', 'Burvej 17')
            """)
        try transaction.run(
            """
            INSERT INTO kept_contact (household_id, first_name, phone, kept_at)
            VALUES ('h2', 'Kanarine', '+4571727374', '2026-01-02T00:00:00.000Z')
            """)
        try transaction.run(
            """
            INSERT INTO talk (id, household_id, on_day, by_account_id, note, created_at)
            VALUES ('t2', 'h2', '2026-01-02', 'carl', 'Hun hedder Kanarie', '2026-01-02T00:00:00.000Z')
            """)
    }
}
