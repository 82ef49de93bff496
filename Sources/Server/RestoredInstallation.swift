import Access
import Assembly
import Backup
import Basics
import Foundation
import Rights
import SafetyCalls
import SQLiteStorage
import Storage
import Vault

/// A database that has come out of a backup, on its way to being an installation again.
struct RestoredInstallation {
    private let backup: LockedBackup
    private let folder: DataFolder

    init(_ backup: LockedBackup, in place: FolderInTheMaking, keyFile: KeyFile) {
        self.backup = backup
        folder = DataFolder(place.path, key: keyFile.path)
    }

    /// Checks it, gives it its keys, and brings it to where it may be served.
    func settle(with keys: KeysToRestore) async throws -> Outcome {
        try await check()
        try keys.putInto(folder, for: backup.head)
        let installation = try await folder.openHalfRestored(asDemo: backup.head.content == .inventedTown)
        let log = AccessLog(now: .real, newID: .real)
        try await installation.database.write { transaction in
            try HouseInABackup.endSessions(in: transaction)
            try log.note(.restored, by: .system, in: transaction)
        }
        let assembly = try folder.house(in: installation).assembly
        let gaps = try await assembly.mending.mend(howeverMany: true)
        let calls = try await restoreCalls(assembly, installation)
        let due = try await installation.database.read { try HouseInABackup.due(on: Now.real.today, in: $0) }
        try installation.close()
        let file = try SQLiteDatabase(file: folder.databaseFile)
        try file.emptyLog()
        try file.close()
        return Outcome(gaps: gaps, due: due, calls: calls)
    }

    private func restoreCalls(_ assembly: Assembly, _ installation: Installation) async throws -> RestoredCalls {
        let madeAt = Instant(backup.head.madeAt) ?? Now.real()
        return try await installation.database.write { try assembly.calls.restored(from: madeAt, in: $0) }
    }

    private func check() async throws {
        let (name, steps) = (backup.name, try Migrations.ofTheHouse().all.map(\.name))
        let database = try SQLiteDatabase(file: folder.databaseFile)
        try await database.read { transaction in
            try HouseInABackup.check(name, in: transaction)
            try HouseInABackup.checkSchema(of: name, knownSteps: steps, in: transaction)
        }
        try database.close()
    }

    struct Outcome {
        let gaps: Mending.Gaps
        let due: HouseInABackup.Due
        let calls: RestoredCalls

        var words: String {
            return """
                Stayed erased: \(counted(gaps[.household], "household")), \(counted(gaps[.contact] + gaps[.kept], "set")) of contact data, \
                notes of \(counted(gaps[.match], "match", "matches")), \(counted(gaps[.form], "draft")), \
                \(counted(gaps[.account], "account")). Keys of what came after the backup, erased: \(gaps.keys.count).
                Everybody signs in anew, and whoever reads dates in a calendar makes a new address. Access and private links are as they were then: take them from whoever lost them since.
                Due now: \(counted(due.answers, "answer")), \(counted(due.contacts, "contact")) not made in time, \
                \(counted(due.followUps, "follow-up")), \(counted(due.consents, "consent")) that ran out.
                Safety calls: whoever leads \(counted(calls.activities, "activity", "activities")) is asked to go through them; \
                \(counted(calls.duties, "call")) of these days were over, paused or in hand then, and stand on the board or go to the next leader.
                Start it with the same key, and say where its keys have their live copy: serve --keys-copy DIR
                """
        }
    }
}

private func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
}

/// The newest copy of the households' keys.
struct KeysToRestore {
    private let file: String
    private let mayBeOlder: Bool

    init(folder: String, mayBeOlder: Bool) {
        file = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "keys.sqlite").path
        self.mayBeOlder = mayBeOlder
    }

    /// What can be said before anything is done.
    func check(for head: BackupHead) throws {
        try check(SQLiteKeyStore.facts(of: file), for: head)
    }

    /// Last of all, so that no copy of keys is left lying about when the work ends early.
    func putInto(_ folder: DataFolder, for head: BackupHead) throws {
        try check(SQLiteKeyStore.takeOver(file, to: folder.url.appending(path: "keys.sqlite").path), for: head)
    }

    private func check(_ facts: SQLiteKeyStore.Facts, for head: BackupHead) throws {
        guard facts.installation == head.installation else {
            throw KeyFault("\(file) holds the keys of another installation than the backup.")
        }
        guard mayBeOlder || facts.changes >= head.keyChanges else {
            throw KeyFault(
                """
                \(file) is older than the backup: whoever came in between would be lost for good. Take the newest copy, \
                or say --older-keys if there is none.
                """)
        }
    }
}
