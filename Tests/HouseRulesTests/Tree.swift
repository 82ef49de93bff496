import Foundation

/// The repository as the rules see it.
enum Tree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct File {
        /// `Sources/Web/Layout.swift`
        let path: String
        let text: String

        var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
        var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    static func files(under folder: String, ext: String) -> [File] {
        let start = root.appending(path: folder)
        let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".\(ext)") }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: start.appending(path: path), encoding: .utf8) else { return nil }
            return File(path: "\(folder)/\(path)", text: text)
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func texts(of room: String, _ language: String) throws -> [String: String] {
        let file = root.appending(path: "Sources/\(room)/Texts/\(language).json")
        guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
        return try JSONDecoder().decode([String: String].self, from: try Data(contentsOf: file))
    }

    static var roomsWithTexts: [String] {
        Set(files(under: "Sources", ext: "json").filter { $0.path.hasSuffix("/Texts/da.json") }.map(\.target)).sorted()
    }
}
