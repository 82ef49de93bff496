import ArgumentParser
import Storage

/// Says what became of them.
struct CountTimers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count-timers", abstract: "Count what took effect: once, twice, never, out of order.")

    @OptionGroup var storage: TimerStorage

    func run() async throws {
        let database = try await storage.open()
        let counts = try await database.read { transaction in
            let count = { (sql: SQL) throws -> Int in try transaction.value(sql) ?? 0 }
            return [
                try count("SELECT COUNT(*) FROM timer"), try count("SELECT COUNT(*) FROM effect"),
                try count(
                    "SELECT COUNT(*) FROM (SELECT 1 AS one FROM effect GROUP BY subject, kind HAVING COUNT(*) > 1) AS twice"
                ),
                try count("SELECT COUNT(*) FROM effect WHERE kind <> 'kind ' || earlier"),
            ]
        }
        print(counts.map(String.init).joined(separator: " "))
        try database.close()
    }
}
