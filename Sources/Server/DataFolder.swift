import ArgumentParser
import Basics
import Foundation
import SQLiteStorage
import Storage

/// The folder of one installation: its database, and a mark that says whether it is the invented town.
struct DataFolder {
    let url: URL
    private var file: URL { url.appending(path: "brobygger.sqlite") }
    private var demoMark: URL { url.appending(path: "invented-town") }

    init(_ path: String) {
        url = URL(filePath: path, directoryHint: .isDirectory)
    }

    /// Real data and the invented town never share a folder.
    func open(asDemo isDemo: Bool) async throws -> SQLiteDatabase {
        let exists = FileManager.default.fileExists(atPath: file.path)
        let isMarked = FileManager.default.fileExists(atPath: demoMark.path)
        if isDemo, exists, !isMarked {
            throw ValidationError(
                "\(url.path) holds a real installation. The demo wants a folder of its own: --data DIR")
        }
        if !isDemo, isMarked {
            throw ValidationError("\(url.path) holds the invented town of --demo. Choose another folder: --data DIR")
        }
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        if isDemo, !isMarked { try Data().write(to: demoMark) }
        let database = try SQLiteDatabase(file: file.path)
        try await Migrations.ofTheHouse().apply(to: database, now: .real)
        return database
    }
}
