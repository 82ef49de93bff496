import Foundation

extension Migrations {
    /// The steps that ship with the product, in the order of their numbers.
    package static func ofTheHouse() throws -> Migrations {
        let folder = Bundle.module.resourceURL?.appending(path: "Migrations") ?? URL(filePath: "Migrations")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return Migrations(
            try files.filter { $0.pathExtension == "sql" }.map { file in
                Migration(name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
            })
    }
}
