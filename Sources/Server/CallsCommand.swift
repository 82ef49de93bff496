import ArgumentParser

/// What is about safety calls as a whole, and about nobody.
struct CallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls", abstract: "Safety calls: whether they hold.", subcommands: [SimulateCallsCommand.self])
}
