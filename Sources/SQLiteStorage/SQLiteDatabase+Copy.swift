import GRDB
import Storage

extension SQLiteDatabase {
    /// A whole copy of the file as it stands at one moment, while others write: its own connection, one view (SQLite's
    /// online backup). The view ends with the copy, so that erasing elsewhere waits for a plain copy and nothing more.
    ///
    /// - Parameters:
    ///   - begun: runs when the copy is open and still empty. Its name may be taken away then: nothing of it is left when
    ///     the process ends, however it ends.
    ///   - progress: how much has been copied, from 0 to 1; what it throws stops the copying.
    ///   - look: reads from the same view.
    package static func copy<Facts>(
        _ file: String, to copy: String, begun: () throws -> Void, progress: (Double) throws -> Void,
        look: (Storage.Transaction) throws -> Facts
    ) throws -> Facts {
        var reading = configuration
        reading.readonly = true
        do {
            let source = try DatabaseQueue(path: file, configuration: reading)
            let target = try DatabaseQueue(path: copy, configuration: configurationOfCopies)
            try begun()
            return try source.read { from in
                let facts = try look(Transaction(on: from))
                try withoutActuallyEscaping(progress) { progress in
                    try target.writeWithoutTransaction { to in
                        try from.backup(to: to, pagesPerStep: 2_000) { done in
                            try progress(1 - Double(done.remainingPageCount) / Double(max(done.totalPageCount, 1)))
                        }
                    }
                }
                return facts
            }
        } catch let error as DatabaseError {
            throw CopyFault(isFull: error.resultCode == .SQLITE_FULL, what: error.message ?? "\(error.resultCode)")
        }
    }

    /// All of the write-ahead log into the file, which then stands alone.
    package func emptyLog() throws {
        try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    private static var configurationOfCopies: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { connection in
            // Without a journal, which would need the name. Whoever makes the copy flushes what is made of it.
            try connection.execute(sql: "PRAGMA journal_mode = OFF")
            try connection.execute(sql: "PRAGMA synchronous = OFF")
        }
        return configuration
    }
}

/// A copy could not be made. Names no value.
package struct CopyFault: Error, CustomStringConvertible {
    /// There was no room on the disk.
    package let isFull: Bool
    package let what: String
    package var description: String {
        isFull ? "There is no room left on the disk." : "The database cannot be copied: \(what)."
    }
}
