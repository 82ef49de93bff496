import Testing

@Suite struct `The source` {
    /// Part of the toolchain: nobody has to be asked.
    static let toolchain: Set<String> = ["Foundation", "Darwin", "Glibc", "Synchronization", "Testing", "Dispatch"]

    @Test func `imports only what Package swift lets its target lean on`() throws {
        let arrows = Arrows(try Tree.text("Package.swift")).all
        for file in Tree.files(under: "Sources", ext: "swift") + Tree.files(under: "Tests", ext: "swift") {
            let allowed = (arrows[file.target] ?? []).union(Self.toolchain)
            for match in file.text.matches(of: /(?m)^(?:@\w+ )*import (?:struct |enum |class |func )?(\w+)/) {
                #expect(allowed.contains(String(match.1)), "\(file.path) imports \(match.1)")
            }
        }
    }

    @Test func `asks for the time and for chance in one place`() {
        // Programs know the machine that they run on.
        for file in Tree.files(under: "Sources", ext: "swift")
        where !["Server", "Torture", "Watch"].contains(file.target) && file.name != "Secret.swift" {
            let text = file.text.replacing("Secret.random", with: "")
            for word in ["Date()", "UUID()", ".random(", "SystemRandomNumberGenerator", "Date.now"] {
                #expect(!text.contains(word), "\(file.path) uses \(word)")
            }
        }
    }

    @Test func `keeps SQL out of pages, routes and rules`() {
        let speaking =
            /"[^"\n]*\b(SELECT |INSERT INTO |DELETE FROM |UPDATE \w+ SET )|(?m)^\s*(SELECT |INSERT INTO |DELETE FROM |UPDATE \w+ SET )/
        for file in Tree.files(under: "Sources", ext: "swift") where file.text.contains(speaking) {
            for end in ["Routes", "Pages", "Page", "Views", "View", "Rules", "Form"] {
                #expect(!file.name.hasSuffix("\(end).swift"), "\(file.path) has SQL")
            }
            #expect(!file.text.contains("import Hummingbird"), "\(file.path) has SQL and answers requests")
        }
    }

    /// Roles open routes; whom somebody may see is asked of NeedToKnow alone. An organisation in a statement leads through
    /// an index, and stands beside that question.
    @Test func `asks in one place who may see a match`() {
        let claims = "TaskClaims.swift"
        for file in Tree.files(under: "Sources/MatchLife", ext: "swift") where file.name != claims {
            for word in ["roles.contains", "ownRoles", "roles.isDisjoint"] {
                #expect(!file.text.contains(word), "\(file.path) asks for \(word)")
            }
            for statement in file.text.split(separator: "\"\"\"") where statement.contains("= \\(member.organisation)")
            {
                #expect(statement.contains("\\(known"), "\(file.path) asks the organisation alone")
            }
        }
    }

    @Test func `has no shortcut that a reader would stumble over`() {
        for file in Tree.files(under: "Sources", ext: "swift") {
            for word in [
                "try!", "as!", "fatalError(", "@unchecked", "TODO", "FIXME", "preconditionFailure(", "print(\"debug",
            ] {
                #expect(!file.text.contains(word), "\(file.path) has \(word)")
            }
        }
    }

    @Test func `keeps files small enough to read`() {
        for file in Tree.files(under: "Sources", ext: "swift") where file.name != "Texts.swift" {
            #expect(file.lines.count <= 220, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `gives every migration a number of its own`() {
        let files = Tree.files(under: "Sources/Storage/Migrations", ext: "sql").map(\.name)
        // `0005-log.postgres.sql` is the step of that number in the words of one engine.
        let own = files.filter { $0.hasSuffix(".postgres.sql") }
        let names = files.filter { !own.contains($0) }

        for name in own { #expect(names.contains(name.replacing(".postgres", with: "")), "\(name)") }
        #expect(!names.isEmpty)
        #expect(Set(names.map { $0.prefix(4) }).count == names.count)
        for name in names { #expect(Int(name.prefix(4)) != nil && name.dropFirst(4).first == "-", "\(name)") }
    }

    /// Older nodes go on beside newer ones (docs/decisions/0011): a step adds. What no node of the release before asks for
    /// any more is taken away by a step that says so in its name, as `0004-no-clear-text.sql` does.
    @Test func `takes nothing away from older nodes in a step that does not say so`() {
        for file in Tree.files(under: "Sources/Storage/Migrations", ext: "sql")
        where file.name > "0005" && !file.name.dropFirst(4).hasPrefix("-no-") {
            for words in ["DROP TABLE", "DROP COLUMN", "RENAME", "ADD CONSTRAINT"] {
                #expect(!file.text.contains(words), "\(file.path) says \(words)")
            }
            for line in file.lines where line.contains("ADD COLUMN") && line.contains("NOT NULL") {
                #expect(line.contains("DEFAULT"), "\(file.path): \(line)")
            }
        }
    }

    @Test func `lays pages out for both directions of writing`() {
        let sided =
            /(?:margin|padding|border|inset)-(?:left|right)\b|(?:^|[{;\s])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/
        for file in Tree.files(under: "Public", ext: "css") {
            for (number, line) in file.lines.enumerated() {
                #expect(!line.contains(sided), "\(file.path):\(number + 1)")
            }
        }
    }
}
