import Access
import ArgumentParser
import Basics
import Foundation
import Storage
import TestSupport

/// An installation with a long log.
struct Diary: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diary", abstract: "Make an installation in DIR whose log has many entries.")

    @Argument(help: "Folder to make.")
    var folder: String
    @Option(help: "How many entries.")
    var entries = 1_000_000

    func run() async throws {
        let world = try await World(folder: URL(filePath: folder))
        let log = AccessLog(now: world.clock.now, newID: countingIDs())
        let step = 20_000
        for start in stride(from: 0, to: entries, by: step) {
            try await world.database.write { transaction in
                for number in start..<min(entries, start + step) {
                    try log.note(
                        .sawContact, by: .system, about: ID(trusted: "household-\(number % 5_000)"), why: "mandate",
                        in: transaction)
                }
            }
        }
        try world.close()
    }
}
