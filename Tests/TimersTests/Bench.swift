import Basics
import Storage
import TestSupport
import Timers

/// A house with deadlines whose deeds are written down in a table of their own.
struct Bench: Sendable {
    static let kinds = ["a", "b", "c"].map { TimerKind($0, isUrgent: $0 == "c") }
    let stores: Stores
    let clock = MovableClock(Copenhagen.instant(on: Day(daysSinceEpoch: 20_600), hour: 9, minute: 0))
    let timers = Timers()
    private let newID = countingIDs()

    init() async throws {
        stores = try await .ofAHouse()
        let table = stores.database.dialect.schema(
            "CREATE TABLE IF NOT EXISTS done (position INTEGER NOT NULL, what TEXT NOT NULL)")
        // A borrowed database may have been somebody's before.
        try await stores.database.changeSchema {
            try $0.run(SQL(stringLiteral: table))
            try $0.run("DELETE FROM done")
        }
    }

    var database: any Database { stores.database }

    /// A node of its own, with its own clock if it has one.
    func node(
        _ now: Now? = nil, kinds: [TimerKind] = Bench.kinds, deed: @escaping Deed = { try Bench.note($0, in: $1) }
    ) -> Clockwork {
        Clockwork(
            database: database, deeds: Dictionary(uniqueKeysWithValues: kinds.map { ($0, deed) }),
            now: now ?? clock.now, newID: newID)
    }

    static func note(_ timer: TakenTimer, in transaction: Transaction) throws {
        let count: Int = try transaction.value("SELECT COUNT(*) FROM done") ?? 0
        try transaction.run(
            "INSERT INTO done (position, what) VALUES (\(count), \("\(timer.kind.name) of \(timer.subject)"))")
    }

    func set(_ kind: String, for subject: String, in minutes: Int) async throws {
        let moment = clock.now().adding(minutes: minutes)
        try await database.write { try timers.set(TimerKind(kind), for: subject, at: moment, in: $0) }
    }

    func done() async throws -> [String] {
        try await database.read { try $0.rows("SELECT what FROM done ORDER BY position") { try $0("what") } }
    }
}
