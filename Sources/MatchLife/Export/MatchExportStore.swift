import Basics
import Foundation
import Storage
import Vault

extension PairingStore {
    /// By the step, the match as it was before it.
    func earlier(than match: ID<Match>, in transaction: Transaction) throws -> [String: Pairing] {
        let kept = try transaction.rows("SELECT id, sealed_before FROM pairing_event WHERE match_id = \(match)") {
            row in
            let id: String = try row("id")
            return (id, try opened(row, .stepBefore, row: id, of: match.text))
        }
        return kept.reduce(into: [:]) { earlier, step in
            earlier[step.0] = try? JSONDecoder().decode(Pairing.self, from: Data(step.1.utf8))
        }
    }

    /// Since when the two of a match are kept apart by it, and when a leader lifted that.
    func apart(by match: ID<Match>, in transaction: Transaction) throws -> (since: Day, liftedAt: Instant?)? {
        try transaction.first("SELECT since, lifted_at FROM kept_apart WHERE match_id = \(match)") { row in
            (try row("since"), try row("lifted_at"))
        }
    }
}
