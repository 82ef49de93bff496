import Access
import ArgumentParser
import Assembly
import SQLiteStorage
import Vault
import Web

/// Every door of the house, and who may use it.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "Print METHOD, path and permission of every route.")

    @Flag(help: "With the routes that only the invented town has.")
    var demo = false

    func run() async throws {
        guard
            let settings = Settings(
                publicURL: nil, port: 8080, isDemo: demo, publicFolder: try PublicFolder.find())
        else { return }
        let assembly = try Assembly(
            settings: settings, database: try SQLiteDatabase.inMemory(),
            vault: try Vault(forgetful: SQLiteKeyStore.inMemory()),
            catalogue: try .ofTheHouse(), now: .real,
            newID: .real)
        for line in assembly.routes.map({ "\($0.method) \($0.path) \($0.permission)" }) { print(line) }
    }
}
