import Foundation

extension Migrations {
    /// The steps that ship with the product, in the order of their numbers.
    package static func ofTheHouse() throws -> Migrations {
        let folder = Bundle.module.resourceURL?.appending(path: "Migrations") ?? URL(filePath: "Migrations")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var texts: [String: String] = [:]
        for file in files where file.pathExtension == "sql" {
            texts[file.lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        return Migrations(
            texts.filter { ownDialect(of: $0.key) == nil }.map { name, text in
                let own = Dialect.allCases.map { ($0, texts["\(name.dropLast(4)).\($0.rawValue).sql"]) }
                return Migration(
                    name: name, text: text, own: Dictionary(uniqueKeysWithValues: own).compactMapValues { $0 })
            })
    }

    /// `0005-log.postgres.sql` is the step `0005-log.sql` for one engine.
    private static func ownDialect(of name: String) -> Dialect? {
        Dialect.allCases.first { name.hasSuffix(".\($0.rawValue).sql") }
    }
}
