import ArgumentParser
import Foundation
import Vault

/// Where an installation is, for every command that opens one.
struct InstallationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the installation.", valueName: "dir"))
    var data: String?
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
        DataFolder(data ?? path, key: key, keysCopy: keysCopy)
    }
}
