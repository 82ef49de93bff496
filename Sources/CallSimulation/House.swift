import Access
import Basics
import Organisations
import Post
import SQLiteStorage
import SafetyCalls
import Storage
import Synchronization
import Vault
import Web

/// What every process of the simulation shares: one database, one vault, one time.
struct House: Sendable {
    let settings: SimulationSettings
    let time: TrueTime
    let database: any Database
    let vault: Vault
    let catalogue: Catalogue
    let newID: NewID
    let recorder = Recorder()

    /// - Parameter file: where the database is kept; in memory when there is none.
    init(_ settings: SimulationSettings, _ catalogue: Catalogue, file: String? = nil) async throws {
        self.settings = settings
        self.catalogue = catalogue
        time = TrueTime(LocalTime.instant(settings.begins.adding(days: -15), 12 * 60))
        database = try file.map { try SQLiteDatabase(file: $0) } ?? SQLiteDatabase.inMemory(alone: true)
        vault = try Vault(forgetful: SQLiteKeyStore.inMemory())
        newID = Self.countingIDs()
        try await Migrations.ofTheHouse().apply(to: database, now: time.now)
    }

    /// By their birth, as ids are, and short: a million of them are in four places each.
    private static func countingIDs() -> NewID {
        let count = Mutex(0)
        return NewID {
            let number = count.withLock { count in
                count += 1
                return count
            }
            let digits = String(number, radix: 36)
            return "i" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
        }
    }
}
