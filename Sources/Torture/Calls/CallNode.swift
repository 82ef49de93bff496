import Access
import ArgumentParser
import Basics
import Foundation
import Post
import SafetyCalls
import SQLiteStorage
import Storage
import Timers
import Vault

/// One node that judges calls, sends what is to be said of them and takes reports, until it is killed. It prints each report
/// that it has said is saved.
struct CallNode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call-node", abstract: "Judge the calls of DIR, and send alerts to a mail server, until killed.")

    @Argument var folder: String
    @Option var smtp: String

    func run() async throws {
        let place = URL(filePath: folder)
        let database = try SQLiteDatabase(file: place.appending(path: "brobygger.sqlite").path)
        let key = KeyFile(path: folder + ".key")
        let vault = try Vault(SQLiteKeyStore(file: place.appending(path: "keys.sqlite").path), key.read()) {
            try key.read()
        }
        let (now, newID) = (Now.ofTheMachine, NewID { UUID().uuidString })
        let letters = Letters(vault: vault, timers: Timers(), channels: [.mail], now: now, newID: newID)
        let calls = Calls(
            database: database, vault: vault, timers: Timers(), log: AccessLog(now: now, newID: newID),
            say: { letter, transaction in
                guard case .alert = letter.kind else { return }
                try letters.write(
                    to: letter.to, .callAlert, subject: "Alarm", body: "Tag den.",
                    path: "/calls/duties/\(letter.duty)", by: .sms, in: transaction)
            }, now: now, newID: newID)
        let outbox = Outbox(
            database: database, vault: vault, channels: [.mail],
            whenUnsent: { try calls.noteUnsent($0, in: $1) }, now: now, newID: newID)
        let office = try office(outbox, letters)
        let clockwork = Clockwork(
            database: database, deeds: [.callDuty: { try calls.judge($0, in: $1) }], now: now, newID: newID)
        write("ready")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await again { try await clockwork.carryOut() } }
            group.addTask { try await again { try await office.carryOut() } }
            group.addTask { try await again { try await report(calls, database) } }
            // The first that fails ends the node, and shows.
            try await group.next()
        }
    }

    private func office(_ outbox: Outbox, _ letters: Letters) throws -> PostOffice {
        guard let server = SMTPMailer.Server(smtp, password: nil), let from = MailAddress("post@lindby.example") else {
            throw TortureFault("mail server")
        }
        return PostOffice(
            outbox: outbox,
            carrier: MailCarrier(
                mailer: SMTPMailer(server), letters: letters, from: from, returnTo: nil,
                publicURL: "http://127.0.0.1:8080", dress: { ($0.path, "<p>\($0.path)</p>") }))
    }

    private func again(_ work: @Sendable () async throws -> Int) async throws {
        while true {
            guard try await work() == 0 else { continue }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// A caller reports one that nobody has reported; said only once it is saved.
    private func report(_ calls: Calls, _ database: any Database) async throws -> Int {
        let next = try await database.read { transaction in
            try transaction.first(
                """
                SELECT id, caller_id FROM call_duty WHERE phase = 'expected' AND person_id LIKE 'reported-%'
                ORDER BY id LIMIT 1
                """
            ) { (try $0("id", as: ID<Duty>.self), try $0("caller_id", as: ID<Account>.self)) }
        }
        guard let (duty, caller) = next else { return 0 }
        try await database.write {
            try calls.report(CallTap(duty: duty, report: .allWell), by: caller, in: $0)
        }
        write("well \(duty)")
        try await Task.sleep(for: .milliseconds(40))
        return 1
    }

    private func write(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
