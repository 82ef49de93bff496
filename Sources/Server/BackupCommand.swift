import ArgumentParser
import Backup
import Basics
import Foundation
import SQLiteStorage
import Storage

/// Copies an installation that is in use into one encrypted file. The keys of the people in it are never part of it, so
/// whoever is erased is erased in every backup too (C181).
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Back up an installation while it runs.",
        discussion: """
            Writes the data without the keys, locked with a passphrase or for a public key, and reads it back. The keys go \
            elsewhere and are never kept as history: see serve --keys-copy.
            """)

    @Argument(help: "The backup to write.")
    var file: String?
    @Option(help: ArgumentHelp("Folder of the installation.", valueName: "dir"))
    var data = Surroundings.data ?? "."
    @Option(help: ArgumentHelp("File whose first line is the passphrase.", valueName: "file"))
    var passphraseFile: String?
    @Option(help: ArgumentHelp("Public key to lock it for.", valueName: "file"))
    var recipientKey: String?
    @Flag(help: "Write over a file that is there already.")
    var replace = false
    @Option(
        help: ArgumentHelp("Only make a pair of keys: FILE, which opens, and FILE.pub, which locks.", valueName: "file")
    )
    var makeKey: String?

    func validate() throws {
        if makeKey != nil {
            guard file == nil, passphraseFile == nil, recipientKey == nil else {
                throw ValidationError("--make-key makes a pair of keys and no backup: name nothing else.")
            }
            return
        }
        guard file != nil else { throw ValidationError("Which file? brobygger backup FILE --passphrase-file FILE") }
        guard (passphraseFile == nil) != (recipientKey == nil) else {
            throw ValidationError("Lock it with --passphrase-file FILE or with --recipient-key FILE.")
        }
    }

    func run() async throws {
        if let makeKey { return try BackupSecrets.makeKeyPair(makeKey) }
        guard let file else { return }
        Interruption.listen()
        let folder = DataFolder(data)
        guard folder.holdsInstallation else { throw BackupFault("There is no installation in \(data).") }
        let target = try BackupFile(file, replacing: replace)
        let (lock, key) = try locked()

        let begun = ContinuousClock.now
        let progress = ProgressLine()
        defer { progress.end() }
        let madeAt = Now.real()
        let (copy, facts, keyChanges) = try copy(of: folder, beside: file, progress)
        let head = BackupHead(
            folder.isDemo ? .inventedTown : .installation, schema: facts.schema,
            installation: facts.installation, keyChanges: keyChanges, madeAt: madeAt.description, lock: lock)
        let size = try target.write(copy, under: head, key) {
            try Interruption.check()
            progress.show("Sealing and reading back", $0)
        }
        progress.end()
        print(
            """
            \(file): \(megabytes(size)), \(facts.households) households as of \(madeAt), read back whole in \
            \(seconds(since: begun)). The keys are not in it.
            """)
    }

    private func locked() throws -> (BackupLock, StreamKey) {
        if let passphraseFile {
            return try BackupLock.locking(with: try BackupSecrets.passphrase(in: passphraseFile, isNew: true))
        }
        let name = recipientKey ?? ""
        return try BackupLock.locking(for: BackupPublicKey(text: try BackupSecrets.text(of: name), of: name))
    }

    /// A copy that has no name: whatever happens to us, nothing of it stays.
    private func copy(
        of folder: DataFolder, beside file: String, _ progress: ProgressLine
    ) throws -> (OpenFile, HouseInABackup.Facts, Int) {
        let name = file + ".copy"
        let copy = try OpenFile.making(name)
        defer { unlink(name) }
        let (facts, keyChanges) = try SQLiteDatabase.copy(folder.databaseFile, to: name) {
            unlink(name)
        } progress: {
            try Interruption.check()
            progress.show("Copying", $0)
        } look: { transaction in
            try HouseInABackup.check(folder.databaseFile, in: transaction)
            return (try HouseInABackup.facts(of: folder.databaseFile, in: transaction), try folder.changesOfKeys())
        }
        return (copy, facts, keyChanges)
    }
}
