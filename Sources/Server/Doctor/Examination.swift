import Assembly
import Basics
import Foundation
import PostgresStorage
import Storage

/// What every part of an examination knows.
struct Examination: Sendable {
    let options: ServeOptions
    let folder: DataFolder
    let backups: String?
    let settings: Settings
    let migrations: Migrations

    init(options: ServeOptions, backups: String?, isDemo: Bool) throws {
        self.options = options
        self.backups = backups
        folder = options.installation.folder(usually: isDemo ? ".brobygger-demo" : ".")
        settings = try options.settings(demo: isDemo)
        migrations = try .ofTheHouse()
    }

    /// The data as it stands; nil when there is none, which is said elsewhere.
    func opened() -> (any Database)? { try? folder.openAsItStands() }

    /// An error in the words of whoever threw it. Those name files, places and columns only; of others, the type is said.
    func words(_ error: any Error) -> String {
        switch error {
        case let fault as Unreachable: fault.what
        case let fault as SchemaFault: fault.description
        case let fault as KeyFault: fault.description
        case let fault as LocalizedError: fault.errorDescription ?? "\(type(of: error))"
        default: "\(type(of: error))"
        }
    }
}
