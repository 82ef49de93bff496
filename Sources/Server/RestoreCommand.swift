import ArgumentParser
import Backup
import Basics
import Foundation
import Storage

/// Brings an installation back from a backup and the newest keys, into a folder of its own: whole, or not at all.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring an installation back from a backup and the newest copy of its keys.",
        discussion: """
            Whoever was erased since the backup stays erased. Everybody signs in anew, and what fell due in the meantime is \
            due. The backup and the keys are only read.
            """)

    @Argument(help: "The backup.")
    var file: String
    @Option(help: ArgumentHelp("Folder with the newest copy of keys.sqlite.", valueName: "dir"))
    var keys: String
    @Option(
        help: ArgumentHelp("File of the installation's key; without it, a file beside the folder.", valueName: "file"))
    var key: String?
    @Option(help: ArgumentHelp("Empty folder to restore into, or one that is not there yet.", valueName: "dir"))
    var data: String
    @Option(help: ArgumentHelp("File whose first line is the passphrase.", valueName: "file"))
    var passphraseFile: String?
    @Option(help: ArgumentHelp("Private key it was locked for.", valueName: "file"))
    var privateKey: String?
    @Flag(help: "Take keys that are older than the backup; whoever came in between is lost.")
    var olderKeys = false

    func validate() throws {
        guard (passphraseFile == nil) != (privateKey == nil) else {
            throw ValidationError("Open it with --passphrase-file FILE or with --private-key FILE.")
        }
    }

    func run() async throws {
        Interruption.listen()
        let begun = ContinuousClock.now
        let opener = try opener()
        let (backup, source) = try BackupFile.read(file)
        let keys = KeysToRestore(folder: keys, mayBeOlder: olderKeys)
        try keys.check(for: backup.head)
        let folder = try FolderInTheMaking(for: data)
        let restored = RestoredInstallation(
            backup, in: folder, keyFile: DataFolder(data, key: key ?? Surroundings.key).keyFile)

        let progress = ProgressLine()
        defer { progress.end() }
        try unseal(backup.opened(with: opener), of: source.size, into: folder, progress)
        progress.show("Checking", 1)
        let outcome = try await restored.settle(with: keys)
        try Interruption.check()
        try folder.put()
        progress.end()
        print("\(data): as of \(backup.head.madeAt), in \(seconds(since: begun)).\n\(outcome.words)")
    }

    private func opener() throws -> BackupOpener {
        if let passphraseFile {
            return .passphrase(try BackupSecrets.passphrase(in: passphraseFile, isNew: false))
        }
        let name = privateKey ?? ""
        return .privateKey(try BackupKeyPair(text: try BackupSecrets.text(of: name), of: name))
    }

    private func unseal(
        _ opened: BackupReader, of size: Int, into folder: FolderInTheMaking, _ progress: ProgressLine
    ) throws {
        var reader = opened
        let database = try OpenFile.making(folder.path + "/brobygger.sqlite")
        var done = 0
        while let piece = try reader.next() {
            try Interruption.check()
            try database.write(piece)
            done += piece.count
            progress.show("Opening", Double(done) / Double(max(size, 1)))
        }
        try database.flush()
    }
}
