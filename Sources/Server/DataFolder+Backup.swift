import Backup
import Foundation
import SQLiteStorage

extension DataFolder {
    var databaseFile: String { url.appending(path: "brobygger.sqlite").path }
    var databaseOfKeys: String { url.appending(path: "keys.sqlite").path }
    var holdsInstallation: Bool { FileManager.default.fileExists(atPath: databaseFile) }

    /// Stands in a folder that is being restored into, until everything in it is as it must be.
    var isHalfRestored: Bool {
        FileManager.default.fileExists(atPath: url.appending(path: FolderInTheMaking.mark).path)
    }

    /// How many changes the keys have seen. Asked after the view of the data has begun, so that it counts every key in it:
    /// keys are made before rows.
    func changesOfKeys() throws -> Int {
        try SQLiteKeyStore.facts(of: databaseOfKeys).changes
    }
}
