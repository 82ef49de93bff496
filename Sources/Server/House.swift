import Assembly
import Basics
import Storage
import Web

/// An installation with the whole product wired to it, for commands that do what the pages do.
struct House {
    let installation: Installation
    let assembly: Assembly
}

extension DataFolder {
    func openHouse() async throws -> House {
        try house(in: await open(asDemo: isDemo))
    }

    func house(in installation: Installation) throws -> House {
        let settings = Settings(publicURL: nil, port: 8080, isDemo: isDemo, publicFolder: try PublicFolder.find())
        guard let settings else { throw KeyFault("The folder of style and script cannot be found.") }
        let assembly = try Assembly(
            settings: settings, database: installation.database, vault: installation.vault, catalogue: .ofTheHouse(),
            now: .real, newID: .real)
        return House(installation: installation, assembly: assembly)
    }
}
