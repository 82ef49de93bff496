import Foundation

/// Why a backup could not be made or restored, in one line for whoever runs Brobygger.
package struct BackupFault: Error, CustomStringConvertible, Equatable {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }

    /// With the system's own words for it.
    static func system(_ what: String) -> BackupFault {
        BackupFault("\(what): \(String(cString: strerror(errno)).lowercased()).")
    }

    static func notABackup(_ name: String) -> BackupFault { BackupFault("\(name) is no backup of Brobygger.") }

    static func damaged(_ name: String, _ where: String) -> BackupFault {
        BackupFault("\(name) is damaged (\(`where`)). Nothing has been restored from it: take another backup.")
    }
}
