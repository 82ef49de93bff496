import Foundation

/// One backup as a file. It is written under `FILE.part` and gets its name when it has been read back to the last byte:
/// what bears the name is whole, and what bore it before stays until then.
package struct BackupFile {
    package let path: String
    private let mayReplace: Bool
    private var part: String { path + ".part" }

    package init(_ path: String, replacing mayReplace: Bool) throws {
        self.path = path
        self.mayReplace = mayReplace
        try checkThatNameIsFree()
    }

    package static func read(_ path: String) throws -> (backup: LockedBackup, file: OpenFile) {
        let file = try OpenFile.reading(path)
        return (try LockedBackup(named: path) { try file.read($0) }, file)
    }

    /// - Parameter progress: how much of the work is done, from 0 to 1; what it throws stops the work.
    /// - Returns: the bytes of the file.
    package func write(
        _ copy: OpenFile, under head: BackupHead, _ key: StreamKey, progress: (Double) throws -> Void
    ) throws -> Int {
        let file = try OpenFile.making(part)
        do {
            let total = Double(max(copy.size, 1))
            try seal(copy, into: file, head, key) { try progress(0.5 * Double($0) / total) }
            try file.flush()
            try compare(copy, key) { try progress(0.5 + 0.5 * Double($0) / total) }
            try checkThatNameIsFree()
            guard rename(part, path) == 0 else { throw BackupFault.system("\(path) cannot be written") }
        } catch {
            unlink(part)
            throw error
        }
        try OpenFile.flushFolder(URL(filePath: path).deletingLastPathComponent().path)
        return file.size
    }

    private func seal(
        _ copy: OpenFile, into file: OpenFile, _ head: BackupHead, _ key: StreamKey, progress: (Int) throws -> Void
    ) throws {
        copy.rewind()
        var writer = try BackupWriter(head, key) { try file.write($0) }
        var done = 0
        while true {
            let bytes = try copy.read(1_048_576)
            if bytes.isEmpty { break }
            try writer.add(bytes)
            done += bytes.count
            try progress(done)
        }
        try writer.finish()
    }

    /// What was written opens, and gives the copy back byte for byte.
    private func compare(_ copy: OpenFile, _ key: StreamKey, progress: (Int) throws -> Void) throws {
        copy.rewind()
        var reader = try Self.read(part).backup.opened(with: key)
        var done = 0
        while let piece = try reader.next() {
            guard try copy.read(piece.count) == piece else { throw differs }
            done += piece.count
            try progress(done)
        }
        guard try copy.read(1).isEmpty else { throw differs }
    }

    private var differs: BackupFault {
        BackupFault("\(path): what was read back is not what was written. Is the disk in order?")
    }

    private func checkThatNameIsFree() throws {
        guard mayReplace || !FileManager.default.fileExists(atPath: path) else {
            throw BackupFault("\(path) is there already. Choose another name, or --replace it.")
        }
    }
}
