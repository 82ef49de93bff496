import Foundation

/// A folder that is filled beside its place and put there in one step, whole: half of it never bears the name. Until then
/// a mark stands in it, so that nothing starts there either.
package final class FolderInTheMaking {
    package static let mark = "half-restored"
    /// Where it is filled.
    package let path: String
    private let target: String
    private let claim: Int32
    private var isOurs = true

    package init(for folder: String) throws {
        target = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath().path
        path = target + ".restoring"
        try Self.checkThatEmpty(target, named: folder)
        // What a restore that was killed has left.
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw BackupFault.system("\(path) cannot be made") }
        claim = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard claim >= 0 else { throw BackupFault.system("\(path) cannot be made") }
        guard flock(claim, LOCK_EX | LOCK_NB) == 0 else {
            isOurs = false
            throw BackupFault("Another Brobygger is restoring into \(folder) right now.")
        }
        try OpenFile.making(path + "/" + Self.mark).flush()
        try empty()
    }

    deinit {
        if isOurs {
            try? empty()
            try? FileManager.default.removeItem(atPath: path)
        }
        close(claim)
    }

    /// All but the mark, which goes last.
    private func empty() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where name != Self.mark {
            try FileManager.default.removeItem(atPath: path + "/" + name)
        }
    }

    /// Takes an empty folder's place, or that of none.
    package func put() throws {
        unlink(path + "/" + Self.mark)
        try OpenFile.flushFolder(path)
        try Self.checkThatEmpty(target, named: target)
        guard rename(path, target) == 0 else { throw BackupFault.system("\(target) cannot be written") }
        isOurs = false
        try OpenFile.flushFolder(URL(filePath: target).deletingLastPathComponent().path)
    }

    private static func checkThatEmpty(_ target: String, named name: String) throws {
        var facts = stat()
        guard stat(target, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFDIR else { throw BackupFault("\(name) is no folder.") }
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: target) else {
            throw BackupFault("\(name) cannot be read.")
        }
        guard found.isEmpty else {
            throw BackupFault(
                "\(name) is not empty: a backup is restored into an empty folder only. Choose another one.")
        }
        var above = stat()
        guard stat(target + "/..", &above) == 0, above.st_dev == facts.st_dev else {
            throw BackupFault("\(name) is a disk of its own: name a folder on it that is not there yet.")
        }
    }
}
