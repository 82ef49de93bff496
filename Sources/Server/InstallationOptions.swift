import ArgumentParser
import Foundation
import Vault

/// Where the data of an installation is.
struct DataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the installation.", valueName: "dir"))
    var data: String?
    @Option(
        help: ArgumentHelp(
            "PostgreSQL instead of a file in the folder: postgres://… as libpq has it. Without it: $BROBYGGER_DATABASE.",
            valueName: "address"))
    var database: String?

    func folder() -> DataFolder {
        DataFolder(data ?? ".", remote: RemoteStores(database: database, keysDatabase: nil))
    }
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
            "File of the installation's key, made on first start. Without it: the systemd credential brobygger.key, or a file beside the data folder.",
            valueName: "file"))
    var key: String?
    @Option(
        help: ArgumentHelp(
            "Folder on another disk or host for a live copy of the households' keys. Remembered.", valueName: "dir"))
    var keysCopy: String?

    func folder(usually path: String = ".") -> DataFolder {
        DataFolder(
            place.data ?? path, key: key, keysCopy: keysCopy,
            remote: RemoteStores(database: place.database, keysDatabase: keysDatabase))
    }
}
