import ArgumentParser
import Basics
import Foundation
import Storage
import Timers

/// One node that carries deadlines out until it is killed. Each effect is a row, and nothing keeps it from being written twice.
struct TortureNode: AsyncParsableCommand {
    static let kinds = (0..<10).map { TimerKind("kind \($0)") }
    static let configuration = CommandConfiguration(
        commandName: "timer-node", abstract: "Carry deadlines out until killed, or until none is left.")

    @OptionGroup var storage: TimerStorage
    @Flag(help: "End when nothing is left.")
    var untilDone = false

    func run() async throws {
        let database = try await storage.open()
        let deed: Deed = { timer, transaction in
            let earlier: Int =
                try transaction.value("SELECT COUNT(*) FROM effect WHERE subject = \(timer.subject)") ?? 0
            try transaction.run(
                "INSERT INTO effect (subject, kind, earlier) VALUES (\(timer.subject), \(timer.kind), \(earlier))")
        }
        let clockwork = Clockwork(
            database: database, deeds: Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0, deed) }),
            now: .ofTheMachine, newID: NewID { UUID().uuidString })
        FileHandle.standardOutput.write(Data("ready\n".utf8))
        while true {
            guard try await clockwork.carryOut() == 0 else { continue }
            let isLeft = try await database.read { try $0.exists("SELECT 1 FROM timer LIMIT 1") }
            if untilDone && !isLeft { return }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
