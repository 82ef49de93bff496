import Access
import Assembly
import Basics
import Foundation
import Operation
import Post
import SQLiteStorage
import Storage
import Vault
import Web

/// A whole Brobygger in memory, on a day of the test's choosing.
package struct World: Sendable {
    package let clock: MovableClock
    package let database: any Database
    package let vault: Vault
    package let assembly: Assembly
    package let settings: Settings
    /// Given back when nobody holds this world any more.
    private let stores: Stores?

    /// - Parameter start: local time in Copenhagen, as `2026-03-02 09:00`.
    package init(
        at start: String = "2026-03-02 09:00", isDemo: Bool = false, publicURL: String? = nil,
        bodyDeadline: Duration = .seconds(10), channels: Set<LetterChannel> = [], folder: URL? = nil,
        keysCopy: URL? = nil, watch: WriteWatch? = nil, watchKey: SecretHash? = nil
    ) async throws {
        let moment = try Self.moment(start)
        let settings = Settings(
            publicURL: publicURL, port: 8080, isDemo: isDemo, publicFolder: repository.appending(path: "Public"),
            bodyDeadline: bodyDeadline, channels: channels, watchKey: watchKey)
        guard let settings else { throw Unreadable(what: "settings") }
        self.settings = settings
        clock = MovableClock(moment)
        if let folder {
            (database, vault) = try Self.onDisk(folder, keysCopy)
            stores = nil
        } else {
            let stores = try await Stores()
            database = watch?.watching(stores.database) ?? stores.database
            vault = stores.vault
            self.stores = stores
        }
        try await Upgrade.bring(database, vault, now: clock.now)
        assembly = try Assembly(
            settings: settings, database: database, vault: vault, catalogue: Self.catalogue.get(), now: clock.now,
            newID: countingIDs(), watch: RequestLog())
    }

    /// A browser that nobody has signed in with.
    package func browser() -> Browser { Browser(self) }

    /// As the server keeps an installation, so that its commands open it afterwards.
    private static func onDisk(_ folder: URL, _ keysCopy: URL?) throws -> (SQLiteDatabase, Vault) {
        for place in [folder, keysCopy ?? folder] {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        let keyFile = KeyFile(path: folder.path + ".key")
        try keyFile.write(.fresh())
        let copy = keysCopy?.appending(path: "keys.sqlite").path
        let keys = try SQLiteKeyStore(file: folder.appending(path: "keys.sqlite").path, copy: copy)
        if let copy { try keys.note("copy", copy) }
        let vault = try Vault(keys, keyFile.read()) { try keyFile.read() }
        return (try SQLiteDatabase(file: folder.appending(path: "brobygger.sqlite").path), vault)
    }

    package func close() throws { try database.close() }

    /// Read once: every world speaks the same.
    private static let catalogue = Result { try Catalogue.ofTheHouse() }

    private static func moment(_ text: String) throws -> Instant {
        let halves = text.split(separator: " ")
        let clock = halves.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard halves.count == 2, clock.count == 2, let day = Day(String(halves[0])) else {
            throw Unreadable(what: text)
        }
        return Copenhagen.instant(on: day, hour: clock[0], minute: clock[1])
    }
}

struct Unreadable: Error {
    let what: String
}

/// The root of the repository, for tests that read it.
package let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
