import Foundation

extension Catalogue {
    /// The texts of all rooms that ship with the product, from their resource bundles beside this room's own.
    package static func ofTheHouse() throws -> Catalogue {
        let bundles = Bundle.module.bundleURL.deletingLastPathComponent()
        let folders = try FileManager.default.contentsOfDirectory(at: bundles, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("brobygger_") }.map { $0.appending(path: "Texts") }
        return try Catalogue(folders: folders)
    }
}
