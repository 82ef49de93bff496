import Foundation
import Web

/// The files that every page uses: style, script, drawings. Read once at start; no other name can be asked for.
package struct PublicFiles: Sendable {
    private let files: [String: Answer]

    package init(folder: URL) throws {
        var files: [String: Answer] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            guard let type = Self.types[file.pathExtension] else { continue }
            files[file.lastPathComponent] = .asset([UInt8](try Data(contentsOf: file)), type: type)
        }
        self.files = files
    }

    func answer(_ name: String) throws -> Answer {
        guard let answer = files[name] else { throw PageNotFound() }
        return answer
    }

    private static let types = [
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
        "woff2": "font/woff2",
    ]
}
