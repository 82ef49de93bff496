import ArgumentParser
import Foundation
import Storage
import Vault

/// The keys of an installation.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The keys that open what is personal.", subcommands: [Rotate.self])

    /// New key of the installation; the keys of households are wrapped anew, no data is touched.
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give the installation a new key. The old one opens nothing any more.",
            discussion: "Works while the server runs. A stop in between is finished at the next start.")

        @OptionGroup var installation: InstallationOptions

        func run() async throws {
            let folder = installation.folder()
            guard folder.mayWriteKey else {
                throw KeyFault(
                    "\(folder.keyFile.path) comes from systemd and cannot be written. Rotate with --key FILE, then encrypt FILE as the new credential."
                )
            }
            let installation = try await folder.open(asDemo: folder.isDemo)
            let before = try folder.keyFile.read()
            try folder.keyFile.write(before.rotated())
            try folder.finishRotation(of: installation.vault)
            let count = try installation.keys.count()
            try installation.close()
            print(
                "\(count) keys are wrapped under a new key, in \(folder.keyFile.path). Copies of the old one open nothing any more."
            )
        }
    }
}
