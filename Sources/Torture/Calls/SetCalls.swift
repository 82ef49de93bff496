import Access
import ArgumentParser
import Assembly
import Basics
import Foundation
import Organisations
import Post
import SafetyCalls
import Storage
import TestSupport

/// An installation in which calls are missed, one after another, within some seconds from now.
struct SetCalls: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-calls",
        abstract: "Make an installation in DIR in which nobody reports calls, and others that a node is to report.",
        discussion: "Prints a link with which the caller signs in.")

    @Argument(help: "Folder to make.")
    var folder: String
    @Option(help: "How many are missed.")
    var missed = 300
    @Option(help: "How many are to be reported.")
    var reported = 2000
    @Option(help: "Seconds within which they are missed.")
    var within = 120
    @Option(help: "How many lead, each with a minute to take it.")
    var leaders = 4

    @Option(help: "How many days stay planned; none but today is drawn together.")
    var days = 1

    static let activity = ID<CallActivity>(trusted: "calls")

    func run() async throws {
        let now = Now.ofTheMachine()
        let today = Copenhagen.day(of: now)
        let world = try await World(at: "\(today) 00:01", channels: [.mail], folder: URL(filePath: folder))
        let cast = try await world.town("Lindby")
        try await world.database.write { transaction in
            try setUp(world, cast.branch, on: today, in: transaction)
            try draw(together: now, on: today, in: transaction)
        }
        try world.close()
    }

    private func setUp(
        _ world: World, _ branch: ID<Organisation>, on today: Day, in transaction: Transaction
    ) throws {
        let calls = world.assembly.calls
        let invite = { (name: String) throws -> ID<Account> in
            guard let email = EmailAddress("\(name)@calls.example") else { throw TortureFault("address") }
            _ = try world.assembly.accounts.invite(
                email, name: name, as: .volunteer, in: branch, by: .system, in: transaction)
            guard let account = try world.assembly.accounts.account(of: email, in: transaction) else {
                throw TortureFault("account")
            }
            return account
        }
        var card = CallActivityCard(id: Self.activity, organisation: branch, name: "Tryghedsopkald", form: .star)
        card.times.take = 1
        let caller = try invite("caller")
        print(try world.assembly.accounts.signInLink(for: caller, days: 7, in: transaction))
        try calls.add(card, leaders: try (0..<leaders).map { try invite("leader\($0)") }, in: transaction)
        try calls.add(caller: caller, weekdays: 127, phone: "+4522334455", to: Self.activity, in: transaction)
        try putPersons(calls, caller, on: today, in: transaction)
        let named = PersonCalledCard(
            id: ID(trusted: "named"), name: "Prøve Prøvesen", phone: "+4533445566", address: "", clock: 1380,
            consentedOn: today, beginsOn: today)
        try calls.add(named, contacts: [], to: Self.activity, in: transaction)
        try calls.acquaint(caller, with: named.id, metOn: today, in: transaction)
        try calls.plan(Self.activity, in: transaction)
    }

    /// By the table: the front would plan fourteen days anew with each.
    private func putPersons(
        _ calls: Calls, _ caller: ID<Account>, on today: Day, in transaction: Transaction
    ) throws {
        for number in 0..<(missed + reported) {
            let id = "\(number < missed ? "missed" : "reported")-\(number)"
            try transaction.run(
                """
                INSERT INTO person_called (id, activity_id, clock, consented_on, begins_on, created_at)
                VALUES (\(id), \(Self.activity), 1380, \(today), \(today), \(Now.ofTheMachine()))
                """)
            try transaction.run(
                """
                INSERT INTO call_acquaintance (person_id, account_id, place, met_on) VALUES (\(id), \(caller), 1, \(today))
                """)
        }
    }

    /// All the calls of today come within the next minutes; those of other days are none of this test's.
    private func draw(together now: Instant, on today: Day, in transaction: Transaction) throws {
        let last = today.adding(days: days - 1)
        try transaction.run(
            """
            DELETE FROM timer WHERE kind = 'call-duty'
              AND subject IN (SELECT id FROM call_duty WHERE on_day = \(today) OR on_day > \(last))
            """)
        try transaction.run("DELETE FROM call_duty WHERE on_day > \(last)")
        let duties = try transaction.rows("SELECT id, person_id FROM call_duty WHERE on_day = \(today)") {
            (try $0("id", as: String.self), try $0("person_id", as: String?.self) ?? "")
        }
        for (duty, person) in duties {
            let isMissed = person.hasPrefix("missed")
            let wait = isMissed ? Int.random(in: 0...(within * 1000)) : 40 * 60_000
            let due = Instant(milliseconds: now.milliseconds + 5000 + Int64(wait))
            try transaction.run(
                """
                UPDATE call_duty SET agreed_at = \(due.adding(minutes: -15)), next_at = \(due), is_reminded = 1 WHERE id = \(duty)
                """)
            try transaction.run(
                """
                INSERT INTO timer (kind, subject, fire_at, next_at) VALUES ('call-duty', \(duty), \(due), \(due))
                """)
        }
    }
}
