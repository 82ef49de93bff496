import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import Synchronization
import TestSupport
import Vault

/// A channel that answers as it is told, and takes as long as it is told.
final class Way: Carrier {
    let channel: LetterChannel
    private let kept = Mutex<(letters: [TakenLetter], fault: MailFault?, asked: Int)>(([], nil, 0))
    private let taking = Mutex<@Sendable () -> Void>({})

    init(_ channel: LetterChannel) { self.channel = channel }

    func fails(_ fault: MailFault?, after seconds: Int = 0, on clock: MovableClock? = nil) {
        kept.withLock { $0.fault = fault }
        taking.withLock { $0 = { clock?.pass(seconds: seconds) } }
    }

    var letters: [TakenLetter] { kept.withLock { $0.letters } }
    var alerts: [String] { letters.filter { $0.kind == .callAlert }.map(\.id) }
    /// How often it was given a letter.
    var asked: Int { kept.withLock { $0.asked } }

    func carry(_ letter: TakenLetter) async throws(MailFault) {
        taking.withLock { $0 }()
        let fault = kept.withLock { kept in
            kept.asked += 1
            if kept.fault == nil { kept.letters.append(letter) }
            return kept.fault
        }
        if let fault { throw fault }
    }
}

extension CallTown {
    /// A number for SMS, confirmed.
    func givePhone(to account: ID<Account>) async throws {
        try await world.database.write { transaction in
            let sealed = try world.vault.seal("+4531323334", .accountPhone, row: account.text, of: account.text)
            try transaction.run(
                """
                INSERT INTO account_phone (account_id, sealed_phone, given_at, confirmed_at)
                VALUES (\(account), \(sealed), \(world.clock.now()), \(world.clock.now()))
                """)
        }
    }

    func carryOut(by ways: Way...) async throws {
        for way in ways { try await PostOffice(outbox: world.assembly.outbox, carrier: way).carryOut() }
    }

    /// What became of the alerts to somebody, the oldest first.
    func alerts(to account: ID<Account>) async throws -> [(id: String, state: String)] {
        try await world.database.read { transaction in
            try transaction.rows(
                "SELECT id, state FROM letter WHERE kind = 'call-alert' AND account_id = \(account) ORDER BY id"
            ) { (try $0("id"), try $0("state")) }
        }
    }

    /// What the call of one person says of alerts that could not be sent.
    func unsent(about person: Int, on day: Day? = nil) async throws -> [String] {
        guard let duty = try await duty(of: person, on: day) else { return [] }
        return try await world.database.read { transaction in
            try calls.steps(of: duty.id, in: transaction).filter { $0.note.kind == .unsent }.compactMap(\.note.word)
        }
    }
}
