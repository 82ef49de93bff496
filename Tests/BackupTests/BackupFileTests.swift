@testable import Backup
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `A backup file` {
    @Test func `bears its name when it is whole, and replaces another only when told to`() throws {
        let folder = try Folder()
        let file = folder.path("town.backup")

        #expect(try folder.backUp(to: file) > SealedBackup.content.count)
        let first = try Data(contentsOf: URL(filePath: file))

        #expect(throws: BackupFault("\(file) is there already. Choose another name, or --replace it.")) {
            try folder.backUp(to: file)
        }
        #expect(try Data(contentsOf: URL(filePath: file)) == first)
        try folder.backUp(to: file, replacing: true)
        #expect(try Data(contentsOf: URL(filePath: file)) != first)
        #expect(folder.names == ["copy", "town.backup"])
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
        #expect(mode == 0o600)
    }

    @Test func `leaves the old one and nothing else when it is stopped`() throws {
        let folder = try Folder()
        let file = folder.path("town.backup")
        try Data("the old one".utf8).write(to: URL(filePath: file))

        for moment in [0.2, 0.7, 1] {
            #expect(throws: CancellationError.self) {
                try folder.backUp(to: file, replacing: true) { if $0 >= moment { throw CancellationError() } }
            }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "the old one")
            #expect(folder.names == ["copy", "town.backup"])
        }
    }

    @Test(arguments: ["town.backup.part", "copy"])
    func `is not given its name when what is read back is not what was written`(changed: String) throws {
        let folder = try Folder()
        let file = folder.path("town.backup")

        #expect(throws: BackupFault.self) {
            try folder.backUp(to: file) { done in
                guard done == 0.5 else { return }
                let disk = try #require(FileHandle(forUpdatingAtPath: folder.path(changed)))
                try disk.seek(toOffset: disk.seekToEndOfFile() - 3)
                try disk.write(contentsOf: Data([1]))
                try disk.close()
            }
        }
        #expect(folder.names == ["copy"])
    }

    @Test func `copies a database whole while it is written to, and nothing stays of the copy`() async throws {
        let folder = try Folder()
        let database = try SQLiteDatabase(file: folder.path("live.sqlite"))
        _ = try await database.write { try $0.run("CREATE TABLE number (value INTEGER)") }
        try await database.write { transaction in
            for number in 0..<1_000 { try transaction.run("INSERT INTO number VALUES (\(number))") }
        }
        let writing = Task {
            while !Task.isCancelled { _ = try await database.write { try $0.run("INSERT INTO number VALUES (1)") } }
        }
        let copy = folder.path("copied.sqlite")
        let file = try OpenFile.making(copy)

        let seen = try SQLiteDatabase.copy(folder.path("live.sqlite"), to: copy) {
            try FileManager.default.removeItem(atPath: copy)
        } progress: { _ in
        } look: {
            try $0.value("SELECT count(*) FROM number", as: Int.self)
        }
        writing.cancel()
        _ = try? await writing.value

        #expect(!folder.names.contains { $0.hasPrefix("copied") })
        try Data(try file.read(file.size)).write(to: URL(filePath: folder.path("again.sqlite")))
        let again = try SQLiteDatabase(file: folder.path("again.sqlite"))
        let count = try await again.read { try $0.value("SELECT count(*) FROM number", as: Int.self) }
        #expect(count == seen)
        #expect(try await again.read { try $0.value("PRAGMA integrity_check", as: String.self) } == "ok")
    }
}

/// A folder of its own with something to back up.
private final class Folder {
    private let url = URL(filePath: NSTemporaryDirectory(), directoryHint: .isDirectory)
        .appending(path: "backup-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try Data(SealedBackup.content).write(to: url.appending(path: "copy"))
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    @discardableResult
    func backUp(
        to file: String, replacing: Bool = false, progress: (Double) throws -> Void = { _ in }
    ) throws -> Int {
        let (lock, key) = try BackupLock.locking(with: SealedBackup.passphrase, .none)
        let head = BackupHead(
            .installation, schema: "0001", installation: "a1b2", keyChanges: 7, madeAt: "2026-11-21T03:00:00.000Z",
            lock: lock)
        return try BackupFile(file, replacing: replacing)
            .write(try OpenFile.reading(path("copy")), under: head, key, progress: progress)
    }
}
