import Access
import Basics
import Foundation
import Storage
import Synchronization

/// What `brobygger-watch` reads, from another machine. It asks every minute, and the log says so once an hour.
package struct CallWatchRoutes: Sendable {
    private static let path = "/health/calls"

    private let calls: Calls
    private let accounts: Accounts
    private let key: SecretHash?
    private let reading = ReadingOfTheHour()

    package init(calls: Calls, accounts: Accounts, key: SecretHash?) {
        self.calls = calls
        self.accounts = accounts
        self.key = key
    }

    package func putRoutes(on site: Site) {
        site.watchdog(Self.path, key: key) { [calls, accounts, reading] in
            if reading.isFirst(at: calls.now()) {
                do {
                    try await calls.database.write {
                        try calls.log.note(.openedContact, by: .system, why: "safety-calls watchdog", in: $0)
                    }
                } catch {
                    reading.forget()
                    throw error
                }
            }
            let progress = try await calls.database.read { transaction in
                try calls.progress({ try accounts.names($0, in: transaction) }, in: transaction)
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(progress))
        }
    }
}

/// Which hour has been noted. Each node notes its own.
private final class ReadingOfTheHour: Sendable {
    private let noted = Mutex<Int64?>(nil)

    func isFirst(at moment: Instant) -> Bool {
        let hour = moment.milliseconds / 3_600_000
        return noted.withLock { noted in
            defer { noted = hour }
            return noted != hour
        }
    }

    func forget() { noted.withLock { $0 = nil } }
}
