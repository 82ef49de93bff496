import Access
import ArgumentParser
import Basics
import Storage

/// Reads the log of who did what: proves that nobody has changed it, and shows it.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Prove that the log is as it was written, or read it.",
        subcommands: [LogVerifyCommand.self, LogShowCommand.self])
}

struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove the log against the heads that were written outside the database.",
        discussion:
            "Reads every entry and names the first that was changed, moved, put in or taken away. Works while the server runs."
    )

    @OptionGroup var place: DataOptions
    @Option(help: ArgumentHelp("The file that serve writes the heads to.", valueName: "file"))
    var logHeads: String?

    func run() async throws {
        let folder = place.folder()
        let file = LogHeadFile(path: logHeads ?? folder.logHeads)
        // The heads first: one that is written meanwhile would know more than we read.
        let reading = try file.read()
        let database = try folder.openAsItStands()
        let proof = try await database.read { try AccessLog.prove(against: reading?.heads ?? [], in: $0) }
        try database.close()
        try report(proof, file, reading)
    }

    private func report(_ proof: LogProof, _ file: LogHeadFile, _ reading: LogHeadFile.Reading?) throws {
        if let torn = reading?.tornLines, torn > 0 {
            print("\(torn) lines of \(file.path) were not written to their end, and are passed over.")
        }
        switch proof {
        case .broken(let fault):
            print(fault.words)
            throw ExitCode(1)
        case .whole(let entries, let newest):
            guard let newest else {
                print("\(entries) entries, a whole chain.")
                print(
                    "There is no head in \(file.path), so a log that was made anew would look the same: --log-heads FILE"
                )
                throw ExitCode(1)
            }
            print("The log is as it was written: \(entries) entries.")
            print("Newest head: entry \(newest.position), written \(newest.at), of \(reading?.heads.count ?? 0) heads.")
            if entries > newest.position {
                print("\(entries - newest.position) entries are newer than that; they are a whole chain.")
            }
        }
    }
}

extension LogBreak {
    var words: String {
        let name = id.map { "Entry \(position) (\($0))" } ?? "Entry \(position)"
        return switch kind {
        case .changed: "\(name) was changed: it is not what was written."
        case .missing: "\(name) is missing: the entries after it are there."
        case .outOfOrder: "\(name) is out of order: it was not written after the one before it."
        case .inserted: "\(name) was inserted: the entries around it do not know it."
        case .remade(let at):
            "From \(name.lowercasedFirst) on the log was made anew: it is not the one of the head of \(at)."
        case .cutOff(let at): "\(name) and what came after it are cut off: the head of \(at) knows more entries."
        case .older(let at):
            "The log is older than the head of \(at): it ends before \(name.lowercasedFirst), where an earlier head stands."
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
