import ArgumentParser
import Assembly
import Rights
import Vault

/// For whoever has put an old database or an old store of keys back, and means it.
struct MendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mend", abstract: "Erase what has no key any more, and keys that belong to nothing.",
        discussion:
            "A handful is mended whenever the server starts. This does it for any number: what has no key cannot be read by anybody."
    )

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let house = try await installation.folder().openHouse()
        let gaps = try await house.assembly.mending.mend(howeverMany: true)
        print(
            "Erased what had no key: \(gaps.count), of these households: \(gaps[.household]). Keys that belonged to nothing: \(gaps.keys.count)."
        )
        try house.installation.close()
    }
}
