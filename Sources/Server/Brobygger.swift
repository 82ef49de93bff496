import ArgumentParser

/// Brobygger on the command line.
@main
struct Brobygger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brobygger", abstract: "From consent to the first follow-up.",
        subcommands: [ServeCommand.self, InviteCommand.self, MatchCommand.self, RoutesCommand.self])
}
