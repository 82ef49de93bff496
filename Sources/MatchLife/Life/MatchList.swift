import Access
import Basics
import Storage

/// One line of the list of matches.
package struct MatchLine: Sendable {
    package let id: ID<Match>
    package let state: MatchState
    package let ending: Ending?
    package let newcomer: String
    package let volunteer: String
    package let changedAt: Instant
}

package enum MatchFilter: String, Sendable, CaseIterable {
    case open
    case asking
    case meeting
    case running
    case ended

    var states: [MatchState] {
        switch self {
        case .open: MatchState.allCases.filter { $0 != .ended }
        case .asking: [.askingVolunteer, .askingNewcomer]
        case .meeting: [.agreed, .meeting, .met]
        case .running: [.running]
        case .ended: [.ended]
        }
    }
}

extension Matches {
    /// Newest change first; `before` is the mark of the last line of the page before.
    package func list(
        _ filter: MatchFilter, before mark: String?, count: Int, for member: Member
    ) async throws -> [MatchLine] {
        guard member.roles.contains(.leader) else { return [] }
        let from: SQL = mark.map { "AND pairing.changed_at < \($0)" } ?? ""
        return try await database.read { transaction in
            try transaction.rows(
                """
                SELECT pairing.id AS id, pairing.state AS state, ending, pairing.changed_at AS changed_at,
                  \(PairingStore.names)
                FROM pairing JOIN household newcomer ON newcomer.id = pairing.newcomer_id
                JOIN household volunteer ON volunteer.id = pairing.volunteer_id
                WHERE pairing.organisation_id = \(member.organisation) AND pairing.state IN \(SQL.list(filter.states)) \(from)
                ORDER BY pairing.changed_at DESC LIMIT \(count)
                """
            ) { row in
                MatchLine(
                    id: try row("id"), state: try row("state"), ending: try row("ending"),
                    newcomer: try row("newcomer"),
                    volunteer: try row("volunteer"), changedAt: try row("changed_at"))
            }
        }
    }
}
