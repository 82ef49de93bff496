import Access
import ArgumentParser
import Basics
import Storage

struct LogShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print what was done to a household, or by and to an account.",
        discussion: "One line an entry, the newest last. The log holds ids, never what people are called.")

    @Option(help: ArgumentHelp("Id of a household.", valueName: "id"))
    var household: String?
    @Option(help: ArgumentHelp("Id of an account.", valueName: "id"))
    var account: String?
    @Option(help: "How many entries at most.")
    var limit = 100
    @OptionGroup var place: DataOptions

    func validate() throws {
        guard (household == nil) != (account == nil) else {
            throw ValidationError("Say one of --household ID and --account ID.")
        }
        guard limit > 0 else { throw ValidationError("--limit is a number from 1.") }
    }

    func run() async throws {
        let database = try place.folder().openAsItStands()
        let entries = try await database.read { transaction in
            if let household {
                guard let id = ID<Household>(household) else { throw ValidationError("\(household) is no id.") }
                return try AccessLog.entries(about: id, limit: limit, in: transaction)
            }
            guard let account, let id = ID<Account>(account) else { throw ValidationError("That is no id.") }
            return try AccessLog.entries(of: id, limit: limit, in: transaction)
        }
        try database.close()
        for entry in entries { print(entry.words) }
        if entries.isEmpty { print("The log holds nothing about that id.") }
    }
}

extension LogEntry {
    /// `2026-11-21T08:30:00.000Z  12  account 0190…: saw contact · household 0191… · match 0192…`
    fileprivate var words: String {
        let parts = [
            deed.rawValue.split(separator: "-").joined(separator: " "), household.map { "household \($0)" },
            match.map { "match \($0)" }, account.map { "account \($0)" }, why.isEmpty ? nil : why,
        ]
        return "\(at)  \(position)  \(reader): \(parts.compactMap(\.self).joined(separator: " · "))"
    }
}
