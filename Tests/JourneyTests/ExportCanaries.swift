import Access
import Assembly
import Basics
import Consent
import Duties
import Foundation
import MatchLife
import People
import Post
import SafetyCalls
import Storage
import TestSupport
import Vault

/// A value that stands nowhere else: as the file has it, and as the page says it.
struct Planted {
    let sealed: String
    let file: String
    let page: String

    init(_ text: String, file: String? = nil, page: String? = nil) {
        sealed = text
        self.file = file ?? text
        self.page = page ?? file ?? text
    }
}

/// Somebody about whom everything is kept that can be kept, each with a value of its own.
struct Known {
    let couple: Couple
    let match: ID<Match>
    let canaries: [PersonalField: Planted]

    var world: World { couple.world }

    init(at start: String = "2026-03-02 09:00") async throws {
        let couple = try await Couple(at: start)
        let match = try await couple.meeting()
        self.couple = couple
        self.match = match
        try await Self.fill(couple, match)
        let before = try await couple.read { transaction in
            try couple.matches.pairing(match, of: couple.birgit, in: transaction).map { pairing in
                var before = pairing
                before.meetingPlace = "zqk-place-before"
                return before
            }
        }
        canaries = try Self.canaries(before: String(decoding: JSONEncoder().encode(require_(before)), as: UTF8.self))
        for (field, canary) in canaries {
            let subject =
                switch field.use {
                case .match: match.text
                case .account: couple.birgitsAccount.account.text
                default: couple.amina.text
                }
            try await Self.plant(canary.sealed, field, of: subject, couple.world)
        }
    }

    private static func canaries(before: String) throws -> [PersonalField: Planted] {
        let answers = ["1", "woman", "", "ar", "", "", "", "8660", "prefer", "20", "1", "", "", "da", "zqk-own-words"]
        return [
            .householdName: Planted("zqk-household"), .adultName: Planted("zqk-adult"),
            .householdProfile: Planted(answers.joined(separator: "\u{1F}"), file: "zqk-own-words"),
            .contactPhone: Planted("+4560111213"), .contactEmail: Planted("zqk-mail@lindby.example"),
            .contactAddress: Planted("zqk-vej 7"), .keptFirstName: Planted("zqk-kept"),
            .keptPhone: Planted("+4560111214"), .talkNote: Planted("zqk-talk"), .keptReason: Planted("zqk-reason"),
            .interpreter: Planted("zqk-interpreter"), .matchWhy: Planted("zqk-match-why"),
            .meetingPlace: Planted("zqk-place"), .meetingClock: Planted("zqk-clock"), .stepWhy: Planted("zqk-step-why"),
            .stepBefore: Planted(before, file: "zqk-place-before"), .followUpNote: Planted("zqk-follow-up"),
            .mandateHolder: Planted("zqk-holder"),
            .mandateAbout: Planted("job-centre", page: "Møde i jobcenteret"),
            .accountName: Planted("zqk-account"), .accountEmail: Planted("zqk-account@lindby.example"),
            .accountPhone: Planted("+4560111215"), .callerPhone: Planted("+4560111216"),
            .leaderPhone: Planted("+4560111217"),
            .letterSubject: Planted("zqk-subject"), .letterBody: Planted("zqk-body"),
        ]
    }

    /// Rows for what the life of the two has not left behind.
    private static func fill(_ couple: Couple, _ match: ID<Match>) async throws {
        let (world, amina, carl) = (couple.world, couple.amina, couple.carl)
        let today = world.clock.now.today
        try await world.database.write { transaction in
            let households = world.assembly.households
            let card = try require_(try households.card(amina, for: .system, in: transaction))
            try households.note(
                Talk(on: today, note: Personal("spoken"), toldWaiting: true), with: amina, by: carl, in: transaction)
            let wanted = NewMandate(
                adult: card.adults[0].id, holder: .named(Personal("somebody")), content: .companion(.school),
                until: today, language: .arabic, how: .paper, witness: nil)
            _ = try world.assembly.mandates.give(wanted, of: amina, by: .system, in: transaction)
            try world.assembly.letters.write(
                to: couple.birgitsAccount.account, .retention, subject: "s", body: "b", in: transaction)
            let account = couple.birgitsAccount.account
            try transaction.run(
                """
                INSERT INTO account_phone (account_id, sealed_phone, given_at)
                VALUES (\(account), \(try world.vault.seal("+4511111112", .accountPhone, row: account.text, of: account.text)), \(world.clock.now()))
                """)
            let calls = ID<CallActivity>(trusted: "calls")
            try world.assembly.calls.add(
                CallActivityCard(id: calls, organisation: couple.cast.branch, name: "Opkald", form: .star),
                leaders: [carl.account, account], in: transaction)
            try world.assembly.calls.setPhone(
                PhoneNumber("+4511111114"), ofLeader: account, in: calls, transaction)
            try world.assembly.calls.add(
                caller: account, weekdays: 127, phone: "+4511111113", to: calls, in: transaction)
            let seal = { (text: String, field: PersonalField, row: String) in
                try world.vault.seal(text, field, row: row, of: amina.text)
            }
            try transaction.run(
                """
                INSERT INTO kept_contact (household_id, sealed_first_name, sealed_phone, kept_at)
                VALUES (\(amina), \(try seal("a", .keptFirstName, amina.text)), \(try seal("+4511111111", .keptPhone, amina.text)),
                  \(world.clock.now()))
                """)
            try transaction.run(
                """
                INSERT INTO kept_text (id, household_id, field, by_account_id, kept_at, sealed_reason)
                VALUES ('kept', \(amina), 'note', \(carl.account), \(world.clock.now()), \(try seal("r", .keptReason, "kept")))
                """)
            for side in MatchSide.allCases {
                try transaction.run(
                    """
                    INSERT INTO follow_up (id, organisation_id, match_id, side, due_on, reason)
                    VALUES (\(side.rawValue), \(couple.cast.branch), \(match), \(side), \(today), 'first')
                    """)
            }
        }
    }

    /// Into every row that this field has for its subject.
    private static func plant(
        _ text: String, _ field: PersonalField, of subject: String, _ world: World
    ) async throws {
        let (table, column) = (SQL(stringLiteral: field.table), SQL(stringLiteral: field.column))
        let (row, owner) = (SQL(stringLiteral: field.row), SQL(stringLiteral: field.subject))
        let changed = try await world.database.write { transaction in
            let rows = try transaction.rows("SELECT \(row) AS row FROM \(table) WHERE \(owner) = \(subject)") {
                try $0("row", as: String.self)
            }
            for id in rows {
                let sealed = try world.vault.seal(text, field, row: id, of: subject)
                try transaction.run("UPDATE \(table) SET \(column) = \(sealed) WHERE \(row) = \(id)")
            }
            return rows.count
        }
        guard changed > 0 else { throw Missing() }
    }
}

extension PersonalField {
    var name: String { "\(table).\(column)" }
}
