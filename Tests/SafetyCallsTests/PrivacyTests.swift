import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing
import Vault

@Suite struct `What is known of somebody who is called` {
    private static let fields = PersonalField.all.filter { $0.use == .called }

    @Test func `is all in the file that a leader hands over`() async throws {
        let town = try await CallTown()
        try await town.miss()
        let browser = try await town.world.browser(of: town.leader)
        let path = "/calls/persons/\(town.persons[0])/export"
        let (page, file) = (try await browser.get(path), try await browser.get("\(path).json"))

        for word in ["Person 0", "Vej 1", "Datter", "Hun var i haven"] {
            #expect(page.text.contains(word), "\(word)")
            #expect(file.body.contains(word), "\(word)")
        }
        #expect(file.body.contains("+4533445566") && file.body.contains("+4544556677"))
        #expect(Self.fields.count == 6)
    }

    @Test func `is shown to nobody who does not lead`() async throws {
        let town = try await CallTown()
        let stranger = try await town.world.town("Fjordby")
        for account in [town.callers[0], stranger.people[.leader], stranger.people[.administrator]] {
            let browser = try await town.world.browser(of: account)
            #expect(try await browser.get("/calls/persons/\(town.persons[0])/export").status == 404)
        }
    }

    @Test func `is erased a month after the last call, and at once for whoever withdraws`() async throws {
        let town = try await CallTown()
        try await town.miss()
        try await town.report(.allWell, of: 1)
        let today = town.world.clock.now.today
        try await town.world.database.write { transaction in
            try town.calls.end(town.persons[0], on: today.adding(days: 1), because: .moved, in: transaction)
            try town.calls.end(town.persons[1], on: today.adding(days: 1), because: .withdrawn, in: transaction)
        }
        try await town.world.carryOutDue()
        #expect(try await town.opens(0) > 4)
        #expect(try await town.opens(1) == 0)
        // Their call of today is called off, in words, and does not vanish.
        #expect(try await town.duty(of: 1, on: today.adding(days: 2))?.duty.phase == .calledOff)

        try await town.wait(until: 60, on: today.adding(days: 32))
        #expect(try await town.opens(0) == 0)
        #expect(try town.world.vault.hasKey(.called, of: town.persons[0].text) == false)
    }

    @Test func `waits for a matter that is open`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 20)
        let today = town.world.clock.now.today
        try await town.world.database.write {
            try town.calls.end(town.persons[0], on: today, because: .withdrawn, in: $0)
        }
        try await town.world.carryOutDue()
        #expect(try await town.opens(0) > 0)
        #expect(try await town.duty(of: 0)?.duty.isOpenTrouble == true)
    }
}

extension CallTown {
    /// The first person does not answer; the leader finds out why.
    func miss() async throws {
        try await wait(until: CallTown.clock + 20)
        guard let row = try await duty(of: 0) else { throw CallRefusal.closed }
        let member = try await member(leader)
        try await world.database.write { transaction in
            try calls.lead(.taken(by: leader), row.id, by: member, in: transaction)
            try calls.lead(
                .found(.well, by: leader), row.id, words: "Hun var i haven", by: member, in: transaction)
        }
    }

    func member(_ account: ID<Account>) async throws -> Member {
        let members = try await world.database.read { try world.assembly.accounts.members(of: account, in: $0) }
        guard let member = members.first else { throw CallRefusal.notYours }
        return member
    }

    /// How many values about the person still open.
    func opens(_ person: Int) async throws -> Int {
        try await world.database.read { transaction in
            try PersonalField.all.filter { $0.use == .called }.reduce(0) { count, field in
                let (table, column) = (SQL(stringLiteral: field.table), SQL(stringLiteral: field.column))
                let (row, subject) = (SQL(stringLiteral: field.row), SQL(stringLiteral: field.subject))
                return try count
                    + transaction.rows(
                        "SELECT \(row) AS one, \(column) AS sealed FROM \(table) WHERE \(subject) = \(persons[person])"
                    ) {
                        try world.vault.open(
                            try $0("sealed"), field, row: try $0("one"), of: persons[person].text) == nil ? 0 : 1
                    }.reduce(0, +)
            }
        }
    }
}
