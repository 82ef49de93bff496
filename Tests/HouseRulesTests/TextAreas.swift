import Testing

/// Free text is where private things end up by thoughtlessness: every field for it is looked through (C060, C061).
@Suite struct `Every field for free text` {
    /// Fields for what has a place of its own, with why nothing but a CPR number is looked for.
    private static let others = [
        "adults": "names of a family, one on each line",
        "words": "the wording of a consent, written by the national office about nobody",
    ]

    @Test func `is guarded where it is shown`() {
        var count = 0
        for file in Tree.files(under: "Sources", ext: "swift") where file.target != "Web" {
            #expect(!file.text.contains("<textarea"), "\(file.path) has a text area of its own")
            for match in file.text.matches(of: /(\w*[aA]rea)\(\s*("?)(\w[\w-]*)/) {
                let (function, isLiteral, name) = (String(match.1), !match.2.isEmpty, String(match.3))
                guard ["area", "guardedArea", "staffArea"].contains(function) else { continue }
                guard file.name != "GuardedFields.swift" else { continue }
                count += 1
                if function == "area" {
                    #expect(isLiteral && Self.others[name] != nil, "\(file.path): \(name) is not guarded")
                }
            }
        }
        #expect(count >= 6)
    }

    /// A guarded area without a guarded reader shows a warning that nobody heeds.
    @Test func `is guarded where it is read`() {
        let sources = Tree.files(under: "Sources", ext: "swift")
        let read = sources.map(\.text).joined()
        for file in sources where file.name != "GuardedFields.swift" {
            for (kind, reader) in [("guardedArea", "guardedText"), ("staffArea", "staffText")] {
                for match in file.text.matches(of: /(guardedArea|staffArea)\(\s*"?([\w-]+)"?/) where match.1 == kind {
                    let name = String(match.2)
                    let isRead =
                        read.contains("\(reader)(\"\(name)\"") || read.contains("\(reader)(\n            \"\(name)\"")
                        || read.contains("\(reader)(\(name)")
                    #expect(isRead, "\(file.path): \(name) is shown guarded and read unguarded")
                }
            }
        }
    }

    /// Single lines take sentences too: whatever may be long is read by a guard.
    @Test func `long enough for a sentence is not read as it is`() {
        let known = ["languages-more"]
        for file in Tree.files(under: "Sources", ext: "swift")
        where ["People", "MatchLife", "Overview", "Intake"].contains(file.target) && file.name != "GuardedFields.swift"
        {
            for match in file.text.matches(of: /\.text\("([\w-]+)"[^)]*max: (\d+)/) {
                let (name, most) = (String(match.1), Int(match.2) ?? 0)
                guard most >= 150, !known.contains(name) else { continue }
                let isRefused = Tree.files(under: "Sources/Intake", ext: "swift").contains {
                    $0.text.contains("refuseCPR") && $0.text.contains("\"\(name)\"")
                }
                #expect(isRefused, "\(file.path): \(name) takes \(most) signs and is not looked through")
            }
        }
    }
}
