/// What may lean on what, as Package.swift says it.
struct Arrows {
    /// Target → names that its files may import.
    private(set) var all: [String: Set<String>] = [:]

    init(_ manifest: String) {
        let constants = Self.constants(in: manifest)
        for call in [".target(", ".executableTarget(", ".testTarget(", "room("] {
            for part in Self.calls(of: call, in: manifest) { add(part, constants, isRoom: call == "room(") }
        }
    }

    private mutating func add(_ call: Substring, _ constants: [String: Set<String>], isRoom: Bool) {
        let name = call.firstMatch(of: /^\s*(?:name:\s*)?"(\w+)"/).map { String($0.1) }
        guard let name else { return }
        let listed = isRoom ? call : call.firstMatch(of: /dependencies:\s*(\[[\s\S]*)/).map { Self.list($0.1) } ?? ""
        var leansOn = Set(listed.matches(of: /name:\s*"(\w+)"|"(\w+)"/).map { String($0.1 ?? $0.2 ?? "") })
        for (constant, names) in constants where call.contains(constant) { leansOn.formUnion(names) }
        if isRoom {
            leansOn.formUnion([
                "Basics", "Storage", "Organisations", "Access", "Vault", "Web", "Hummingbird", "HTTPTypes",
            ])
        }
        all[name] = leansOn
    }

    /// `let nioCore: Target.Dependency = .product(name: "NIOCore", …)` and lists of targets.
    private static func constants(in manifest: String) -> [String: Set<String>] {
        let products = manifest.matches(of: /let (\w+): Target\.Dependency = \.product\(name: "(\w+)"/)
            .map { (String($0.1), Set([String($0.2)])) }
        let lists = manifest.matches(of: /let (\w+): \[Target\.Dependency\] = \[([^\]]*)\]/)
            .map { (String($0.1), Set($0.2.matches(of: /"(\w+)"/).map { String($0.1) })) }
        return Dictionary(products + lists, uniquingKeysWith: { $1 })
    }

    private static func calls(of name: String, in manifest: String) -> [Substring] {
        manifest.ranges(of: name).map { range in
            balanced(manifest[range.upperBound...], open: "(", close: ")", depth: 1)
        }
    }

    private static func list(_ text: Substring) -> Substring {
        balanced(text.dropFirst(), open: "[", close: "]", depth: 1)
    }

    private static func balanced(_ text: Substring, open: Character, close: Character, depth: Int) -> Substring {
        var depth = depth
        for index in text.indices {
            if text[index] == open { depth += 1 }
            if text[index] == close { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }
}
