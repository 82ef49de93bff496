import Access
import ArgumentParser
import Basics
import Foundation
import Moving
import Storage
import Vault

/// Takes an installation from one engine to the other: data, log and keys, whole or not at all (docs/moving.md).
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move an installation from a folder to PostgreSQL, or back.",
        discussion: """
            The servers are stopped meanwhile. What was broken off goes on where it was when the same is said again; \
            every table and every key is compared in the end, and then the old place is not served any more.
            """)

    @Option(help: ArgumentHelp("Where it is: sqlite:DIR or postgres://…", valueName: "place"))
    var from: String
    @Option(help: ArgumentHelp("Where its keys are, when it is in PostgreSQL.", valueName: "address"))
    var keysFrom: String?
    @Option(
        help: ArgumentHelp("Where it shall be: postgres://… or sqlite:DIR; nothing may be there.", valueName: "place"))
    var to: String
    @Option(help: ArgumentHelp("Where its keys shall be, when it goes to PostgreSQL.", valueName: "address"))
    var keysTo: String?
    @Option(
        help: ArgumentHelp(
            "File of the installation's key, which stays where it is. Without it: a file beside the data folder.",
            valueName: "file"))
    var key: String?

    func run() async throws {
        let source = try MovePlace(from, keys: keysFrom, key: key, keysOption: "--keys-from")
        let target = try MovePlace(to, keys: keysTo, key: key, keysOption: "--keys-to")
        let keyFile = key.map { KeyFile(path: $0) } ?? source.keyFile ?? target.keyFile
        guard let keyFile else { throw MoveFault("Say where the installation's key is: --key FILE") }
        let installationKeys = try keyFile.read()
        Interruption.listen()
        let begun = ContinuousClock.now

        let (old, oldClaim) = try await source.openAsSource()
        let (new, newClaim) = try await target.openAsTarget()
        let progress = ProgressLine()
        defer { progress.end() }
        let moving = Moving(from: old, to: new, steps: try .ofTheHouse(), now: .real) { phase, share in
            try Interruption.check("Stopped. Say the same again to go on.")
            progress.show(phase.rawValue, share)
        }
        let log = AccessLog(now: .real, newID: .real)
        let outcome = try await moving.run(installationKeys: installationKeys) { transaction in
            try log.note(.moved, by: .system, in: transaction)
        }
        try old.close()
        try new.close()
        withExtendedLifetime((oldClaim, newClaim)) {}
        progress.end()
        print(words(outcome, from: old.name, to: new.name, in: seconds(since: begun)))
    }

    private func words(_ outcome: Moving.Outcome, from old: String, to new: String, in time: String) -> String {
        """
        \(new): \(outcome.households) households, \(outcome.rows) rows of \(outcome.tables) tables and \(outcome.keys) keys, \
        the same as in \(old), in \(time). \(outcome.opened) sealed values were opened at both places.
        \(old) is not served any more. Its keys still open whoever is erased from now on: delete it and every copy of its \
        keys as soon as you have seen that all is well (docs/moving.md).
        """
    }
}
