import Access
import Basics
import Organisations
import Post
import SafetyCalls
import Storage
import Synchronization
import Timers

/// The rooms of one process, wired as the server wires them but for the rule that is taken away.
struct Rooms: Sendable {
    let calls: Calls
    let accounts: Accounts
    let organisations: Organisations
    let outbox: Outbox
    /// Letters that are only in the memory of this process: none, unless a rule is taken away.
    let unwritten = Unwritten()
    private let sayNow: Calls.Say

    init(_ house: House, on database: any Database, _ now: Now) {
        let timers = Timers()
        let log = AccessLog(now: now, newID: house.newID)
        let letters = Letters(
            vault: house.vault, timers: timers, channels: [.mail, .sms], now: now, newID: house.newID)
        accounts = Accounts(
            publicURL: "https://calls.example", promiseWording: "", database: database, vault: house.vault,
            letters: letters, log: log, now: now, newID: house.newID)
        organisations = Organisations(now: now, newID: house.newID)
        let post = Correspondence(accounts: accounts, letters: letters, catalogue: house.catalogue)
        let (recorder, unwritten) = (house.recorder, unwritten)
        let sayNow: Calls.Say = { letter, transaction in
            try post.say(letter, in: transaction)
            recorder.note(letter, in: transaction)
        }
        let sayLater: Calls.Say = { letter, transaction in transaction.afterCommit { unwritten.add(letter) } }
        let isParted = house.settings.without == .oneTransaction
        self.sayNow = sayNow
        calls = Calls(
            database: database, vault: house.vault, timers: timers, log: log,
            say: isParted ? sayLater : sayNow, tell: { try post.tell($0, in: $1) }, now: now, newID: house.newID,
            moment: house.settings.without == .localTime ? Self.inFixedTime : RoundRules.copenhagen)
        outbox = Outbox(
            database: database, vault: house.vault, channels: [.mail, .sms],
            whenUnsent: { [calls] in try calls.noteUnsent($0, in: $1) }, now: now, newID: house.newID)
    }

    /// As if Denmark knew no summer time.
    private static let inFixedTime: @Sendable (Day, Int) -> Instant = { day, clock in
        Instant(milliseconds: (Int64(day.daysSinceEpoch) * 1440 + Int64(clock) - 60) * 60_000)
    }

    func writeUnwritten(in database: any Database) async throws {
        let letters = unwritten.take()
        guard !letters.isEmpty else { return }
        let say = sayNow
        try await database.write { for letter in letters { try say(letter, $0) } }
    }

    final class Unwritten: Sendable {
        private let letters = Mutex<[CallLetter]>([])

        func add(_ letter: CallLetter) { letters.withLock { $0.append(letter) } }

        func take() -> [CallLetter] {
            letters.withLock { all in
                defer { all = [] }
                return all
            }
        }
    }
}
