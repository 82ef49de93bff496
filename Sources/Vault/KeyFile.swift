import Foundation
import Storage

/// The file of the installation's key: 0600, outside the data folder and outside every backup.
package struct KeyFile: Sendable {
    package let path: String
    /// What systemd hands over: it lets the service in by a list beside the mode, which then shows as a right of the group.
    private let isHandedOver: Bool
    private static let heading = """
        # The key of a Brobygger installation. Whoever has it and the database reads everything; without it nobody does.
        # Keep it out of backups of the database, and a copy of it in a safe.

        """

    package init(path: String, isHandedOver: Bool = false) {
        self.path = path
        self.isHandedOver = isHandedOver
    }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    package func read() throws -> InstallationKeys {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue,
            mode & (isHandedOver ? 0o007 : 0o077) != 0
        {
            throw KeyFault("\(path) can be read by others than its owner. Say: chmod 600 \(path)")
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw KeyFault("The installation's key \(path) cannot be read.")
        }
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
        let keys = lines.compactMap { Data(base64Encoded: String($0)).map { [UInt8]($0) } }
        guard keys.count == lines.count, let found = InstallationKeys(keys) else {
            throw KeyFault("\(path) holds no key of an installation: it is damaged, or another file.")
        }
        return found
    }

    /// The old content stays until the new one is whole on disk.
    package func write(_ keys: InstallationKeys) throws {
        let text = Self.heading + keys.all.map { Data($0.bytes).base64EncodedString() + "\n" }.joined()
        let fresh = path + ".new"
        try? FileManager.default.removeItem(atPath: fresh)
        guard
            FileManager.default.createFile(atPath: fresh, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: fresh)
        else {
            throw KeyFault("The installation's key cannot be written to \(path). Choose another place: --key FILE")
        }
        do {
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
            try file.close()
        } catch {
            throw KeyFault("The installation's key cannot be written to \(path). Choose another place: --key FILE")
        }
        guard rename(fresh, path) == 0 else { throw KeyFault("The installation's key cannot be written to \(path).") }
    }
}
