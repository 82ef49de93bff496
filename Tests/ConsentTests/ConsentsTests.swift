import Access
import Basics
import Consent
import Organisations
import Storage
import Vault
import Synchronization
import TestSupport
import Testing

@Suite struct `Consents on record` {
    @Test func `a family counts when all its adults have given consent`() async throws {
        let town = try await Town()

        try await town.give(.match, by: town.amina)
        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1) } == nil)

        try await town.give(.match, by: town.yusuf)
        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1)?.household } == town.home)
    }

    @Test func `nobody gets contact data after withdrawal`() async throws {
        let town = try await Town()
        try await town.giveAll()

        try await town.withdraw(by: town.carl)

        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1) } == nil)
        #expect(try await town.read { try $0.presentationPermit(for: town.home, in: $1) } == nil)
        #expect(try await town.read { try $0.followUpPermit(for: town.home, in: $1) } == nil)
        #expect(
            try await town.read { try $0.ledger(of: town.home, for: .system, in: $1) }.allSatisfy { $0.until != nil })
    }

    @Test func `a withdrawal told twice is carried out once`() async throws {
        let town = try await Town()
        try await town.giveAll()

        try await town.withdraw(by: town.carl)
        try await town.withdraw(by: town.carl)

        #expect(town.withdrawals.withLock { $0 } == [town.home])
    }

    @Test func `a leader of another branch can neither withdraw nor read the ledger`() async throws {
        let town = try await Town()
        try await town.giveAll()
        let stranger = town.member(.leader, of: ID(trusted: "elsewhere"))

        await #expect(throws: ConsentRefusal.unknownHousehold) { try await town.withdraw(by: stranger) }

        #expect(try await town.read { try $0.ledger(of: town.home, for: stranger, in: $1) }.isEmpty)
        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1) } != nil)
    }

    @Test func `a volunteer of the branch reads no ledger`() async throws {
        let town = try await Town()
        try await town.giveAll()

        let volunteer = town.member(.volunteer, of: town.branch)

        #expect(try await town.read { try $0.ledger(of: town.home, for: volunteer, in: $1) }.isEmpty)
        #expect(try await town.read { try $0.ledger(of: town.home, for: town.carl, in: $1) }.count == 1)
    }

    @Test func `contact data is covered no longer when contact is made, the profile still is`() async throws {
        let town = try await Town()
        try await town.giveAll()

        try await town.database.write { try town.consents.endContact(of: town.home, in: $0) }

        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1) } == nil)
        #expect(try await town.read { try $0.presentationPermit(for: town.home, in: $1) } != nil)
        #expect(try await town.read { try $0.followUpPermit(for: town.home, in: $1) } != nil)
    }

    @Test func `a consent ends with its last day and is found to be erased`() async throws {
        let town = try await Town()
        try await town.giveAll()
        let today = town.clock.withLock { Copenhagen.day(of: $0) }
        #expect(try await town.read { try $0.expired(on: today, in: $1) }.isEmpty)

        town.clock.withLock { $0 = $0.adding(days: 200) }

        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1) } == nil)
        #expect(try await town.read { try $0.expired(on: today.adding(days: 200), in: $1) } == [town.home])
    }

    @Test func `a draft wording needs an interpreter until a native reader has approved it`() async throws {
        let town = try await Town()
        await #expect(throws: ConsentRefusal.interpreterMissing) {
            try await town.give(.match, by: town.amina, interpreter: "")
        }
        guard case .member(let carl) = town.carl else { return }

        try await town.consents.approve(ConsentWording.current, in: .arabic, true, by: carl)
        try await town.give(.match, by: town.amina, interpreter: "")

        #expect(try await town.read { try $0.history(of: town.home, in: $1) }.count == 1)
    }

    @Test func `the interpreter is known as long as the key of the household is there`() async throws {
        let town = try await Town()
        try await town.give(.match, by: town.amina, interpreter: "Selam Tesfay")
        let stored = try await town.database.read {
            try $0.value("SELECT sealed_interpreter FROM consent", as: [UInt8].self)
        }
        let interpreters: @Sendable () async throws -> [String] = {
            try await town.read { try $0.history(of: town.home, in: $1) }.map(\.interpreter)
        }

        #expect(try await interpreters() == ["Selam Tesfay"])
        #expect(stored?.firstRange(of: Array("Selam".utf8)) == nil)
        try await town.database.write { try town.vault.destroy([.household], of: town.home.text, in: $0) }
        #expect(try await interpreters() == [""])
    }

    @Test func `whether a consent counts does not hang on the name of the interpreter`() async throws {
        let town = try await Town()
        try await town.giveAll()

        try await town.database.write {
            _ = try $0.run(
                "UPDATE consent SET sealed_interpreter = \(try town.vault.seal("x", .interpreter, row: "?", of: "home"))"
            )
        }

        #expect(try await town.read { try $0.contactPermit(for: town.home, in: $1) } != nil)
        await #expect(throws: VaultFault.self) { try await town.read { try $0.history(of: town.home, in: $1) } }
    }

    @Test func `a volunteer who holds something is told of by id, to those who may know`() async throws {
        let town = try await Town()
        try await town.giveAll()
        try await town.disclose(to: .volunteer(town.birgit))
        let caseworker = town.member(.caseworker, of: town.branch)
        let newcomer = Reader.newcomer(NewcomerReader(household: town.home, language: .arabic))

        for reader in [town.carl, newcomer] {
            let ledger = try await town.read { try $0.ledger(of: town.home, for: reader, in: $1) }
            #expect(ledger.map(\.volunteer) == [nil, town.birgit])
            #expect(ledger.map(\.organisation) == ["Lindby", nil])
        }
        #expect(try await town.read { try $0.ledger(of: town.home, for: caseworker, in: $1) }.isEmpty)
    }

    @Test func `nothing is passed on after a withdrawal, however the two meet`() async throws {
        let town = try await Town()
        var (passedOn, refused) = (0, 0)
        for round in 0..<(BorrowedPostgres.server == nil ? 500 : 60) {
            try await town.giveAll()
            let permit = try #require(try await town.read { try $0.contactPermit(for: town.home, in: $1) })
            let holders = (0..<3).map { Holder.volunteer(ID(trusted: "v\(round)-\($0)")) }
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                // Whoever asks first may be served first: the withdrawal asks as the first, or later.
                for turn in 0..<4 {
                    group.addTask {
                        guard turn != round % 4 else {
                            try? await town.withdraw(by: town.carl)
                            return false
                        }
                        let holder = holders[turn > round % 4 ? turn - 1 : turn]
                        return (try? await town.disclose(to: holder, against: permit)) != nil
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let open = try await town.database.read {
                try $0.value("SELECT COUNT(*) FROM disclosure WHERE until_at IS NULL", as: Int.self)
            }
            #expect(open == 0)
            passedOn += outcomes.count { $0 }
            refused += 3 - outcomes.count { $0 }
        }
        // Both orders have been seen, or the rounds prove nothing.
        #expect(passedOn > 0 && refused > 0)
    }

    @Test func `the same disclosure is one line of the ledger`() async throws {
        let town = try await Town()
        try await town.giveAll()
        for _ in 0..<2 { try await town.disclose(to: .branch(town.branch)) }

        #expect(try await town.read { try $0.ledger(of: town.home, for: .system, in: $1) }.map(\.holder) == [.branch])
    }
}

/// A branch with one activity, and a family of two who wait in it.
private struct Town: Sendable {
    let stores: Stores
    let database: any Database
    let consents: Consents
    let vault: Vault
    let clock: ClockBox
    let withdrawals = WithdrawalBox()
    let home = ID<Household>(trusted: "home")
    let birgit = ID<Household>(trusted: "birgit")
    let amina = ID<Adult>(trusted: "amina")
    let yusuf = ID<Adult>(trusted: "yusuf")
    let activity = ID<Activity>(trusted: "friends")
    let branch: ID<Organisation>

    init() async throws {
        let clock = ClockBox()
        self.clock = clock
        let now = Now { clock.withLock { $0 } }
        let count = CountBox()
        let newID = NewID { count.next() }
        let log = AccessLog(now: now, newID: newID)
        stores = try await Stores.ofAHouse()
        let database = stores.database
        self.database = database
        let withdrawals = withdrawals
        vault = stores.vault
        consents = try Consents(alone: database, vault: vault, log: log, now: now, newID: newID)
            .with { household, _, _ in withdrawals.withLock { $0.append(household) } }
        let organisations = Organisations(now: now, newID: newID)
        let (home, birgit, amina, yusuf, activity) = (home, birgit, amina, yusuf, activity)
        branch = try await database.write { transaction in
            let branch = try organisations.add(.branch, name: "Lindby", in: transaction)
            try organisations.add(
                ActivityCard(
                    id: activity, organisation: branch, organisationName: "Lindby", name: "Netværk",
                    volunteerName: "ven",
                    reflectionDays: 3, keepMonths: 6, contactName: "Carl", contactPhone: "+4512345678", premises: ""),
                in: transaction)
            try transaction.run(
                """
                INSERT INTO account (id, email_mark, created_at) VALUES ('leader', 'carl', \(now()))
                """)
            try transaction.run(
                """
                INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, language, created_at)
                VALUES (\(home), \(branch), \(activity), 'newcomer', 'N-2345', 'family', 'ar', \(now()))
                """)
            try transaction.run(
                """
                INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, language, created_at)
                VALUES (\(birgit), \(branch), \(activity), 'volunteer', 'F-2345', 'person', 'da', \(now()))
                """)
            for (position, adult) in [amina, yusuf].enumerated() {
                try transaction.run(
                    "INSERT INTO adult (id, household_id, position) VALUES (\(adult), \(home), \(position))")
            }
            return branch
        }
    }

    var carl: Reader { member(.leader, of: branch) }

    func member(_ role: Role, of organisation: ID<Organisation>) -> Reader {
        .member(
            Member(
                account: ID(trusted: role.rawValue), name: "Carl", language: .danish, organisation: organisation,
                organisationKind: .branch, organisationName: "Lindby", roles: [role], household: nil,
                session: SecretHash(of: "session")))
    }

    func read<Value: Sendable>(_ work: @Sendable (Consents, Transaction) throws -> Value) async throws -> Value {
        try await database.read { try work(consents, $0) }
    }

    func give(_ purpose: ConsentPurpose, by adult: ID<Adult>, interpreter: String = "Selam") async throws {
        try await database.write { transaction in
            try consents.give(
                purpose, by: adult, of: home, to: activity, from: nil,
                keepUntil: Copenhagen.day(of: clock.withLock { $0 }).adding(days: 180),
                wording: ConsentWording.current, language: .arabic, interpreter: interpreter, how: .paper, witness: nil,
                reader: carl, in: transaction)
        }
    }

    func giveAll() async throws {
        for adult in [amina, yusuf] {
            try await give(.match, by: adult)
            try await give(.followUp, by: adult)
        }
        try await disclose(to: .branch(branch))
    }

    func disclose(to holder: Holder) async throws {
        // The permit is asked for before, as by somebody whose page is older than the deed.
        let permit = try await read { try $0.contactPermit(for: home, in: $1) }
        try await disclose(to: holder, against: #require(permit))
    }

    func disclose(to holder: Holder, against permit: ContactPermit) async throws {
        try await database.write {
            try consents.disclose(
                DisclosedField.everything, of: home, to: holder, for: .matching, match: nil, eraseBy: nil,
                against: .contact(permit), in: $0)
        }
    }

    func withdraw(by reader: Reader) async throws {
        try await database.write { try consents.withdraw(home, how: .spoken, by: reader, in: $0) }
    }
}

private final class ClockBox: Sendable {
    private let moment = Mutex(Instant(milliseconds: 1_772_442_000_000))
    func withLock<Value>(_ work: (inout Instant) -> Value) -> Value { moment.withLock { work(&$0) } }
}

private final class WithdrawalBox: Sendable {
    private let all = Mutex<[ID<Household>]>([])
    @discardableResult
    func withLock<Value: Sendable>(_ work: (inout [ID<Household>]) -> Value) -> Value { all.withLock { work(&$0) } }
}

private final class CountBox: Sendable {
    private let count = Mutex(0)
    func next() -> String {
        count.withLock { count in
            count += 1
            return "id-\(count)"
        }
    }
}
