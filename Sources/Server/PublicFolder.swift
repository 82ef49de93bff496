import ArgumentParser
import Foundation

enum PublicFolder {
    /// `Public` above the program, as in the repository, or in the folder we were started from.
    static func find() throws -> URL {
        var places = [URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)]
        var above = Bundle.main.bundleURL
        for _ in 0..<6 {
            places.append(above)
            above = above.deletingLastPathComponent()
        }
        let folders = places.map { $0.appending(path: "Public", directoryHint: .isDirectory) }
        let found = folders.first { FileManager.default.fileExists(atPath: $0.appending(path: "brobygger.css").path) }
        guard let found else {
            throw ValidationError("The folder Public with the style of the pages is nowhere above the program.")
        }
        return found
    }
}
