import ArgumentParser
import Basics
import Foundation
import SQLiteStorage
import Storage
import Vault

/// Tries every key that is alive on everything that is sealed, and prints what opens.
struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open a database, old or new, with every key that is still alive; print what opens.",
        discussion: "First every sealed column, by itself on a line; then what opens, behind its column and a tab.")

    @Argument(help: "The database, or a backup of it.")
    var database: String
    @Option(parsing: .upToNextOption, help: "Stores of keys: the present one and every copy of it.")
    var keys: [String]
    @Option(help: "The installation's key.")
    var key: String

    func run() async throws {
        for field in PersonalField.all { print("\(field.table).\(field.column)") }
        let data = try SQLiteDatabase(file: database)
        let file = KeyFile(path: key)
        for store in keys {
            let vault = try Vault(SQLiteKeyStore(file: store), file.read()) { try file.read() }
            for field in PersonalField.all {
                for text in try await data.read({ try vault.everything(in: field, in: $0) }) {
                    print("\(field.table).\(field.column)\t\(text)")
                }
            }
        }
        try data.close()
    }
}
