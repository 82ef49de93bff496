import Access
import Basics
import Consent
import MatchLife
import Organisations
import People
import Post
import Storage
import Synchronization

/// Carries out how long records are kept: notice thirty days ahead, then erasure; previewed before it is done.
package struct Retention: Sendable {
    let database: any Database
    let erasures: Erasures
    let letters: Letters
    let letter: LetterWords
    let now: Now
    private let lastDay = LastDay()

    /// Subject and body of the letter to a volunteer, in the language of their account; with the period that it follows from
    /// (GDPR art. 13(2)(a)).
    package typealias LetterWords =
        @Sendable (_ erasedOn: Day, _ months: Int, _ language: Language) -> (
            subject: String, body: String
        )

    package init(
        database: any Database, erasures: Erasures, letters: Letters, letter: @escaping LetterWords, now: Now
    ) {
        self.database = database
        self.erasures = erasures
        self.letters = letters
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
        package let waysIn: Int
    }

    /// - Parameter chosen: other periods than those in force, to see what they would do.
    package func preview(_ chosen: RetentionPeriods? = nil) async throws -> Preview {
        try await database.read { transaction in
            let periods = try chosen ?? self.periods(in: transaction)
            return Preview(
                lines: try lines(periods, in: transaction),
                matchNotes: try staleMatches(periods, in: transaction).count,
                letters: try count("letter WHERE created_at < \(limit(.letters, periods))", in: transaction),
                waysIn: try count("sign_in WHERE expires_at < \(limit(.waysIn, periods))", in: transaction)
                    + (try count("session WHERE expires_at < \(limit(.waysIn, periods))", in: transaction)))
        }
    }

    /// The first time it is asked on a day in Copenhagen; what failed is tried again the next time.
    package func carryOutOnceADay() async throws {
        let today = now.today
        guard lastDay.day.withLock({ $0 != today }) else { return }
        try await carryOut()
        lastDay.day.withLock { $0 = today }
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
        }
        lastDay.day.withLock { $0 = nil }
    }

    /// Does what is due. Run again and again; due is due, however late.
    package func carryOut() async throws {
        let periods = try await database.read { try self.periods(in: $0) }
        let lines = try await database.read { try self.lines(periods, in: $0) }
        let matches = try await database.read { try self.staleMatches(periods, in: $0) }
        for line in lines { try await database.write { try carryOut(line, in: $0) } }
        guard !matches.isEmpty || !lines.isEmpty else { return try await clearWaysIn(periods) }
        try await database.write { transaction in
            for match in matches { try erasures.matches.forget(match: match, in: transaction) }
        }
        try await clearWaysIn(periods)
    }

    private func clearWaysIn(_ periods: RetentionPeriods) async throws {
        let hasAny = try await database.read { transaction in
            try transaction.exists("SELECT 1 FROM letter WHERE created_at < \(limit(.letters, periods)) LIMIT 1")
                || transaction.exists("SELECT 1 FROM sign_in WHERE expires_at < \(limit(.waysIn, periods)) LIMIT 1")
                || transaction.exists("SELECT 1 FROM session WHERE expires_at < \(limit(.waysIn, periods)) LIMIT 1")
        }
        guard hasAny else { return }
        try await database.write { transaction in
            try transaction.run("DELETE FROM letter WHERE created_at < \(limit(.letters, periods))")
            try transaction.run("DELETE FROM sign_in WHERE expires_at < \(limit(.waysIn, periods))")
            try transaction.run("DELETE FROM session WHERE expires_at < \(limit(.waysIn, periods))")
        }
    }

    /// In one transaction with what it stands on: whoever got a match in between is left in peace.
    private func carryOut(_ line: Line, in transaction: Transaction) throws {
        let periods = try self.periods(in: transaction)
        let current = try lines(periods, only: line.household, in: transaction).first
        guard let current, current.step == line.step else { return }
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

/// The day on which everything was carried out last, by this process.
private final class LastDay: Sendable {
    let day = Mutex<Day?>(nil)
}
