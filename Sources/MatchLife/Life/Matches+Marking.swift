import Access
import Basics
import Storage

extension Matches {
    /// The leader, or somebody for them, has told a side that something waits.
    package func markTold(_ side: MatchSide, of match: ID<Match>, by member: Member) async throws {
        try await mark(side == .volunteer ? "volunteer_told_at" : "newcomer_told_at", of: match) {
            known(to: member)
        }
    }

    /// The side has opened its page and read what waits.
    package func markSeen(_ side: MatchSide, of match: ID<Match>, by reader: Reader) async throws {
        guard let household = reader.household else { return }
        try await mark(side == .volunteer ? "volunteer_seen_at" : "newcomer_seen_at", of: match) {
            side == .volunteer ? "volunteer_id = \(household)" : "newcomer_id = \(household)"
        }
    }

    private func mark(_ column: String, of match: ID<Match>, _ condition: @Sendable () -> SQL) async throws {
        let set = SQL(stringLiteral: column)
        let mine = condition()
        try await database.write { transaction in
            _ = try transaction.run(
                "UPDATE pairing SET \(set) = \(now()) WHERE id = \(match) AND \(mine)")
        }
    }

    /// The leader has asked both about a new match (C077, C089).
    package func markAskedAboutNew(_ match: ID<Match>, by member: Member) async throws {
        try await database.write { transaction in
            _ = try transaction.run(
                "UPDATE pairing SET asked_about_new = 1 WHERE id = \(match) AND \(known(to: member))")
        }
    }
}
