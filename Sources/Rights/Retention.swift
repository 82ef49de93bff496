import Access
import Basics
import Consent
import MatchLife
import Organisations
import People
import Post
import SafetyCalls
import Storage
import Timers

/// Carries out how long records are kept: notice thirty days ahead, then erasure; previewed before it is done.
package struct Retention: Sendable {
    let database: any Database
    let erasures: Erasures
    let letters: Letters
    let timers: Timers
    let letter: LetterWords
    let now: Now

    /// Subject and body of the letter to a volunteer, in the language of their account; with the period that it follows from
    /// (GDPR art. 13(2)(a)).
    package typealias LetterWords =
        @Sendable (_ erasedOn: Day, _ months: Int, _ language: Language) -> (
            subject: String, body: String
        )

    package init(
        database: any Database, erasures: Erasures, letters: Letters, timers: Timers, letter: @escaping LetterWords,
        now: Now
    ) {
        self.database = database
        self.erasures = erasures
        self.letters = letters
        self.timers = timers
        self.letter = letter
        self.now = now
    }

    /// One household that something is to be done about.
    package struct Line: Sendable {
        package let household: ID<Household>
        package let reference: String
        package let organisation: ID<Organisation>
        package let kind: RetentionKind
        package let over: Day
        package let step: RetentionStep
    }

    /// What would be done today. Reads, and changes nothing.
    package struct Preview: Sendable {
        package let lines: [Line]
        package let matchNotes: Int
        package let letters: Int
        package let calls: Int
        package let waysIn: Int
    }

    /// - Parameter chosen: other periods than those in force, to see what they would do.
    package func preview(_ chosen: RetentionPeriods? = nil) async throws -> Preview {
        try await database.read { transaction in
            let periods = try chosen ?? self.periods(in: transaction)
            return Preview(
                lines: try lines(periods, on: now.today, in: transaction),
                matchNotes: try staleMatches(periods, in: transaction).count,
                letters: try count("letter WHERE created_at < \(limit(.letters, periods))", in: transaction),
                calls: try count(
                    "call_duty WHERE closed_at IS NOT NULL AND on_day < \(CallLog.firstKept(months: periods[.callLog], on: now.today))",
                    in: transaction),
                waysIn: try count("sign_in WHERE expires_at < \(limit(.waysIn, periods))", in: transaction)
                    + (try count("session WHERE expires_at < \(limit(.waysIn, periods))", in: transaction)))
        }
    }

    /// Writes what is new and notes it; what has become due by it is done today still.
    package func change(to chosen: RetentionPeriods, by member: Member) async throws {
        try await database.write { transaction in
            let present = try periods(in: transaction)
            for kind in RetentionKind.allCases where present[kind] != chosen[kind] {
                try keep(kind, months: chosen[kind], in: transaction)
                try erasures.log.note(
                    .changedRetention, by: .member(member),
                    why: .word(kind) + .months(present[kind]) + .months(chosen[kind]), in: transaction)
            }
            try planNow(in: transaction)
        }
    }

    /// What there is to do today, each household by a deadline of its own: one that fails holds up nobody else.
    package func plan(_ timer: TakenTimer, in transaction: Transaction) throws {
        let periods = try self.periods(in: transaction)
        for line in try lines(periods, on: timer.day, in: transaction) {
            try timers.set(.retentionOfHousehold, for: line.household.text, at: timer.moment, in: transaction)
        }
        for match in try staleMatches(periods, in: transaction) {
            try erasures.matches.forget(match: match, in: transaction)
        }
        try transaction.run("DELETE FROM letter WHERE created_at < \(limit(.letters, periods))")
        try transaction.run("DELETE FROM sign_in WHERE expires_at < \(limit(.waysIn, periods))")
        try transaction.run("DELETE FROM session WHERE expires_at < \(limit(.waysIn, periods))")
    }

    /// As if midnight had come.
    package func planNow(in transaction: Transaction) throws {
        try timers.set(.retention, for: TimerKind.retention.name, at: now(), in: transaction)
    }

    /// Judged in the transaction of the deed: whoever got a match in between is left in peace.
    package func carryOut(_ timer: TakenTimer, in transaction: Transaction) throws {
        let periods = try self.periods(in: transaction)
        let household = ID<Household>(trusted: timer.subject)
        guard let line = try lines(periods, only: household, on: timer.day, in: transaction).first else { return }
        switch line.step {
        case .giveNotice(let day):
            try transaction.run(
                """
                INSERT INTO retention_notice (household_id, kind, erase_on, noticed_at)
                VALUES (\(line.household), \(line.kind.rawValue), \(day), \(now()))
                ON CONFLICT (household_id) DO UPDATE
                  SET kind = excluded.kind, erase_on = excluded.erase_on, noticed_at = excluded.noticed_at
                """)
            for (account, language) in try volunteers(of: line.household, in: transaction) {
                let words = letter(day, periods[line.kind], language)
                try letters.write(
                    to: account, .retention, subject: words.subject, body: words.body, in: transaction)
            }
        case .takeBackNotice:
            try transaction.run("DELETE FROM retention_notice WHERE household_id = \(line.household)")
        case .erase:
            try erasures.erase(line.household, because: .expired, by: .system, in: transaction)
        }
    }

    /// The day on which a household is to be erased, when it has been told.
    package func notice(of household: ID<Household>, in transaction: Transaction) throws -> Day? {
        try transaction.value("SELECT erase_on FROM retention_notice WHERE household_id = \(household)")
    }

    func limit(_ kind: RetentionKind, _ periods: RetentionPeriods) -> Instant {
        Copenhagen.instant(on: now.today.adding(months: -periods[kind]), hour: 0, minute: 0)
    }

    private func count(_ from: SQL, in transaction: Transaction) throws -> Int {
        try transaction.value("SELECT COUNT(*) FROM \(from)") ?? 0
    }
}

extension TimerKind {
    package static let retention = TimerKind("retention")
    package static let retentionOfHousehold = TimerKind("retention-household")
}
