import ArgumentParser
import Foundation
import Vault

/// Where the data of an installation is.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the installation. Without it: $BROBYGGER_DATA, or here.", valueName: "dir"))
    var data: String?
    @Option(
        help: ArgumentHelp(
            "PostgreSQL instead of a file in the folder: postgres://… as libpq has it. Without it: $BROBYGGER_DATABASE.",
            valueName: "address"))
    var database: String?

    func folder() -> DataFolder {
        DataFolder(data ?? Surroundings.data ?? ".", remote: RemoteStores(database: database, keysDatabase: nil))
    }
}

/// What whoever starts us has said once for all commands.
enum Surroundings {
    static var data: String? { ProcessInfo.processInfo.environment["BROBYGGER_DATA"] }
    static var key: String? { ProcessInfo.processInfo.environment["BROBYGGER_KEY"] }
    static var publicURL: String? { ProcessInfo.processInfo.environment["BROBYGGER_PUBLIC_URL"] }
}

/// Where an installation is, for every command that opens one.
struct InstallationOptions: ParsableArguments {
    @OptionGroup var place: DataOptions
    @Option(
        help: ArgumentHelp(
            "Another PostgreSQL database for the keys, with --database. Without it: $BROBYGGER_KEYS_DATABASE.",
            valueName: "address"))
    var keysDatabase: String?
    @Option(
        help: ArgumentHelp(
            "File of the installation's key, made on first start. Without it: $BROBYGGER_KEY, the systemd credential brobygger.key, or a file beside the data folder.",
            valueName: "file"))
    var key: String?
    @Option(
        help: ArgumentHelp(
            "Folder on another disk or host for a live copy of the households' keys. Remembered.", valueName: "dir"))
    var keysCopy: String?

    func folder(usually path: String = ".") -> DataFolder {
        DataFolder(
            place.data ?? Surroundings.data ?? path, key: key ?? Surroundings.key, keysCopy: keysCopy,
            remote: RemoteStores(database: place.database, keysDatabase: keysDatabase))
    }
}
