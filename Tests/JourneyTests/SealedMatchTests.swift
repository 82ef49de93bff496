import Access
import Assembly
import Basics
import Consent
import Foundation
import Intake
import MatchLife
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Vault
import Web

private let canaries = ["Kanariegrund", "Kanariested", "Kanarietid", "Kanarienote", "Kanarieopkald", "Kanarieudkast"]

@Suite struct `What is written about a match` {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "match-\(ProcessInfo.processInfo.globallyUniqueString)")

    @Test func `stands nowhere in clear, neither in the database nor beside it`() async throws {
        let couple = try await Couple(folder: folder)
        defer {
            try? FileManager.default.removeItem(at: folder)
            try? FileManager.default.removeItem(atPath: folder.path + ".key")
        }
        let match = try await couple.canaryMatch()
        let draft = try await couple.world.assembly.intakes.begin(
            NewDraft(
                activity: couple.cast.activity, language: .arabic, fields: Fields([("adult-1", "Kanarieudkast")]),
                key: "canary"), by: couple.dorte)

        // Whoever may read it does.
        let card = try #require(try await couple.card(match))
        #expect(card.pairing.why == "Kanariegrund")
        #expect(card.pairing.meetingPlace == "Kanariested" && card.pairing.meetingAt == "Kanarietid")
        #expect(card.steps.map(\.why).filter { !$0.isEmpty } == ["Kanariegrund", "Kanarieopkald"])
        #expect(card.followUps.contains { $0.note.revealed == "Kanarienote" })
        let form = try await couple.world.assembly.intakes.form(draft, for: couple.dorte)
        #expect(form.fields.revealed.contains("Kanarieudkast"))

        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let bytes = try files.map { try Data(contentsOf: $0) }
        // What is not personal is found where it stands, so that not finding means something.
        #expect(bytes.contains { $0.range(of: Data("volunteer-says-yes".utf8)) != nil })
        for canary in canaries {
            #expect(!bytes.contains { $0.range(of: Data(canary.utf8)) != nil }, "\(canary) can be read in a file")
        }
        try couple.world.close()
    }

    @Test(arguments: [true, false])
    func `opens no more when either of the two is forgotten, even from a copy`(isNewcomer: Bool) async throws {
        let couple = try await Couple()
        let match = try await couple.canaryMatch()
        let copy = try await couple.read { transaction in
            try transaction.value("SELECT sealed_why FROM pairing WHERE id = \(match)", as: Sealed.self)
        }
        let vault = couple.world.vault
        #expect(try vault.open(copy, .matchWhy, row: match.text, of: match.text) == "Kanariegrund")

        try await couple.world.database.write {
            try couple.matches.forget(isNewcomer ? couple.amina : couple.birgit, in: $0)
        }

        #expect(try vault.open(copy, .matchWhy, row: match.text, of: match.text) == nil)
        #expect(try !vault.hasKey(.match, of: match.text))
        #expect(try await couple.written().isEmpty)
        let card = try #require(try await couple.card(match))
        #expect(card.pairing.why.isEmpty && card.pairing.meetingPlace.isEmpty && card.pairing.meetingAt.isEmpty)
        #expect(card.steps.count > 3 && card.steps.map(\.why).joined().isEmpty)
        #expect(card.followUps.map(\.note.revealed).joined().isEmpty)
        #expect(!card.canUndo)
    }

    @Test func `leaves the matches of others alone when a household is forgotten`() async throws {
        let couple = try await Couple()
        _ = try await couple.canaryMatch()
        let before = try await couple.written().count
        let (other, _) = try await couple.world.arrive("Basma", of: couple.cast, with: couple.dorte)

        try await couple.world.database.write { try couple.matches.forget(other, in: $0) }

        #expect(before > 5)
        #expect(try await couple.written().count == before)
    }

    @Test func `is back when a step is undone`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed(why: "Kanariegrund")
        try await couple.arrange(.leader, match, place: "Biblioteket", at: "kl. 10")
        try await couple.arrange(.leader, match, place: "Caféen", at: "kl. 12")
        #expect(try await couple.card(match)?.pairing.meetingPlace == "Caféen")

        try await couple.matches.undo(match, by: couple.carl)

        let card = try #require(try await couple.card(match))
        #expect(card.pairing.meetingPlace == "Biblioteket" && card.pairing.meetingAt == "kl. 10")
        #expect(card.pairing.why == "Kanariegrund")
    }

    @Test func `is sealed when an installation from before is brought up to date`() async throws {
        let database = try SQLiteDatabase.inMemory()
        let vault = try Vault(forgetful: SQLiteKeyStore.inMemory())
        let now = MovableClock(Instant(milliseconds: 1_772_442_000_000)).now
        let before = Migrations(try Migrations.ofTheHouse().all.filter { $0.name < "0003" })
        try await before.apply(to: database, now: now)
        try await database.write { transaction in
            for sql in inClear { try transaction.run(SQL(stringLiteral: sql)) }
        }

        try await Upgrade.bring(database, vault, now: now)

        let found = try await database.read { transaction in
            try [
                PersonalField.matchWhy, .meetingPlace, .meetingClock, .stepWhy, .stepBefore, .followUpNote, .formFields,
            ].map { try vault.everything(in: $0, in: transaction) }
        }
        #expect(found == [["Grund"], ["Sted"], ["10"], ["Ord"], ["{}"], ["Note"], ["adult-1=Amina"]])
        #expect(try vault.hasKey(.match, of: "m"))
        #expect(try !vault.hasKey(.match, of: "other"))
    }
}

private let inClear = [
    "INSERT INTO organisation (id, kind, name, created_at) VALUES ('o', 'branch', 'Lindby', 'x')",
    "INSERT INTO activity (id, organisation_id, name, volunteer_name, created_at) VALUES ('a', 'o', 'N', 'ven', 'x')",
    "INSERT INTO account (id, email, name, created_at) VALUES ('k', 'k@lindby.example', 'K', 'x')",
    """
    INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, sort_key, language, created_at)
    VALUES ('n', 'o', 'a', 'newcomer', 'N-1', 'person', '', 'ar', 'x'),
      ('v', 'o', 'a', 'volunteer', 'F-1', 'person', '', 'da', 'x')
    """,
    """
    INSERT INTO pairing (id, organisation_id, activity_id, volunteer_id, newcomer_id, state, score, why, meeting_place,
      meeting_at, ended_at, created_at, changed_at)
    VALUES ('m', 'o', 'a', 'v', 'n', 'meeting', 1, 'Grund', 'Sted', '10', NULL, 'x', 'x'),
      ('other', 'o', 'a', 'v', 'n', 'ended', 1, '', '', '', 'x', 'x', 'x')
    """,
    """
    INSERT INTO pairing_event (id, match_id, at, actor, actor_id, for_whom, how, what, from_state, to_state, why, before)
    VALUES ('e', 'm', 'x', 'leader', 'k', 'self', 'page', 'arranged', '', '', 'Ord', '{}'),
      ('e2', 'other', 'x', 'leader', 'k', 'self', 'page', 'arranged', '', '', '', '')
    """,
    """
    INSERT INTO follow_up (id, organisation_id, match_id, side, due_on, reason, note)
    VALUES ('u', 'o', 'm', 'newcomer', '2026-03-02', 'first', 'Note'),
      ('u2', 'o', 'm', 'volunteer', '2026-03-02', 'first', '')
    """,
    """
    INSERT INTO intake_form (id, municipality_id, account_id, fields, language, created_at, saved_at, replay_key)
    VALUES ('f', 'o', 'k', 'adult-1=Amina', 'ar', 'x', 'x', 'k1'), ('g', 'o', 'k', '', 'ar', 'x', 'x', 'k2')
    """,
]

extension Couple {
    /// Has run its first weeks, with something said at every step.
    fileprivate func canaryMatch() async throws -> ID<Match> {
        let match = try await agreed(why: "Kanariegrund")
        try await arrange(.themselves, match, place: "Kanariested", at: "Kanarietid")
        let told = Telling(.member(carl), how: .phone, why: "Kanarieopkald")
        try await matches.bring(.contactMade, to: match, version: nil, told)
        try await matches.bring(.goesOn(.volunteer, true), to: match, version: nil, asBirgit)
        try await matches.bring(.goesOn(.newcomer, true), to: match, version: nil, asAmina)
        let card = try #require(try await card(match))
        try await matches.hold(
            followUp: try #require(card.followUps.first).id, of: card.pairing, going: .well, how: .phone,
            note: "Kanarienote", by: carl)
        return match
    }

    fileprivate func card(_ match: ID<Match>) async throws -> MatchCard? {
        try await read { try matches.card(match, for: carl, in: $0) }
    }
}
