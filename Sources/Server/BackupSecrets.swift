import Backup
import Foundation

/// What locks and opens backups, as it lies in files.
enum BackupSecrets {
    private static let fewestLetters = 12

    /// The first line.
    static func passphrase(in file: String, isNew: Bool) throws -> String {
        let line =
            try text(of: file).split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let passphrase = line.hasSuffix("\r") ? String(line.dropLast()) : line
        guard !passphrase.isEmpty else {
            throw BackupFault("\(file) begins with an empty line: the passphrase stands there.")
        }
        guard !isNew || passphrase.count >= fewestLetters else {
            throw BackupFault(
                "The passphrase in \(file) has fewer than \(fewestLetters) characters. Take a longer one.")
        }
        return passphrase
    }

    static func text(of file: String) throws -> String {
        let bytes = try OpenFile.reading(file).read(65_536)
        guard let text = String(bytes: bytes, encoding: .utf8) else { throw BackupFault("\(file) is no text.") }
        return text
    }

    static func makeKeyPair(_ file: String) throws {
        for name in [file, file + ".pub"] where FileManager.default.fileExists(atPath: name) {
            throw BackupFault("\(name) is there already. Backups may need it: choose another name.")
        }
        let pair = BackupKeyPair.new()
        for (name, text) in [(file, pair.text), (file + ".pub", pair.publicKey.text)] {
            let made = try OpenFile.making(name)
            try made.write(Array(text.utf8))
            try made.flush()
        }
        print(
            """
            \(file) opens backups: keep it in a safe, not on the server. Without it no backup made for it opens.
            \(file).pub locks them: brobygger backup FILE --recipient-key \(file).pub
            """)
    }
}
