import ArgumentParser
import Foundation
import NIOCore

/// Brobygger on the command line.
@main
struct Brobygger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brobygger", abstract: "From consent to the first follow-up.",
        subcommands: [
            ServeCommand.self, DoctorCommand.self, InviteCommand.self, GuardCommand.self, BackupCommand.self,
            RestoreCommand.self, MoveCommand.self, EraseCommand.self, RetentionCommand.self, KeysCommand.self,
            MendCommand.self, AccessCommand.self, LogCommand.self, BounceCommand.self, CallsCommand.self,
            MatchCommand.self, RoutesCommand.self,
        ])

    /// A command line that cannot be read is bad input like any other: status 1.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let message = fullMessage(for: (error as? IOError).map(ListeningFault.init) ?? error)
            let code = exitCode(for: error)
            if !message.isEmpty {
                let output = code == .success ? FileHandle.standardOutput : .standardError
                output.write(Data((message + "\n").utf8))
            }
            Foundation.exit(code == .validationFailure ? 1 : code.rawValue)
        }
    }
}
