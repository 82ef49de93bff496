import ArgumentParser
import CallSimulation
import Foundation
import Web

/// What is about safety calls as a whole, and about nobody.
struct CallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls", abstract: "Safety calls: whether they hold.",
        subcommands: [SimulateCallsCommand.self, CallsDueCommand.self])
}

/// For `script/bench calls`.
struct CallsDueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Miss many calls in the same minute, and say how long their alerts take.",
        shouldDisplay: false)

    @Option(help: "How many people are called.")
    var people = 20_000
    @Argument(help: "A folder for the database; it must be empty.")
    var folder: String

    func run() async throws {
        let file = URL(filePath: folder).appending(path: "calls.sqlite")
        guard (1...100_000).contains(people), !FileManager.default.fileExists(atPath: file.path) else {
            throw ValidationError("--people is from 1 to 100000, and the folder is an empty one.")
        }
        try FileManager.default.createDirectory(at: URL(filePath: folder), withIntermediateDirectories: true)
        for figure in try await DueTogether(people: people, file: file.path).run(try Catalogue.ofTheHouse()) {
            print("\(figure.name): \(String(format: "%.1f", figure.value))")
        }
    }
}
