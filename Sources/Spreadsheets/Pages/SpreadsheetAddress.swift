import Basics
import People

/// Where the pages of spreadsheets are.
enum SpreadsheetAddress {
    static let list = HouseholdAddress.imports
    static let new = "\(list)/new"
    static let columns = "\(list)/columns"

    static func new(_ side: Side) -> String { "\(new)?side=\(side.rawValue)" }
    static func columns(_ side: Side) -> String { "\(columns)?side=\(side.rawValue)" }
    static func page(_ id: ID<SpreadsheetImport>) -> String { "\(list)/\(id.text)" }
    static func choices(_ id: ID<SpreadsheetImport>) -> String { "\(page(id))/choices" }
    static func start(_ id: ID<SpreadsheetImport>) -> String { "\(page(id))/start" }
    static func end(_ id: ID<SpreadsheetImport>) -> String { "\(page(id))/end" }
    static func undoing(_ id: ID<SpreadsheetImport>) -> String { "\(page(id))/undoing" }
}
