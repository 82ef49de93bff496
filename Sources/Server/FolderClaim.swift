import Foundation
import Storage

/// Who is at a data folder: any number of commands that work with it, or one that moves it. Ends with the process.
final class FolderClaim: Sendable {
    private let descriptor: Int32

    /// Nil where somebody else is in the way.
    private init?(_ folder: URL, _ kind: Int32) throws {
        descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw KeyFault("\(folder.path) cannot be opened.") }
        guard flock(descriptor, kind | LOCK_NB) == 0 else { return nil }
    }

    deinit {
        close(descriptor)
    }

    static func working(in folder: URL) throws -> FolderClaim {
        guard let claim = try FolderClaim(folder, LOCK_SH) else {
            throw KeyFault("\(folder.path) is being moved right now.")
        }
        return claim
    }

    static func moving(_ folder: URL) throws -> FolderClaim {
        guard let claim = try FolderClaim(folder, LOCK_EX) else {
            throw KeyFault("\(folder.path) is in use: stop the server and other commands on it first.")
        }
        return claim
    }
}
