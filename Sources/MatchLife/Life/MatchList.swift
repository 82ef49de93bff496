import Access
import Basics
import People
import Storage

/// One line of the list of matches.
package struct MatchLine: Sendable {
    package let id: ID<Match>
    package let state: MatchState
    package let ending: Ending?
    package fileprivate(set) var newcomer = ""
    package fileprivate(set) var volunteer = ""
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
        try await database.read { try list(filter, before: mark, count: count, for: member, in: $0) }
    }

    package func list(
        _ filter: MatchFilter, before mark: String?, count: Int, for member: Member, in transaction: Transaction
    ) throws -> [MatchLine] {
        let from: SQL = mark.map { "AND pairing.changed_at < \($0)" } ?? ""
        var both: [(newcomer: ID<Household>, volunteer: ID<Household>)] = []
        var lines = try transaction.rows(
            """
            SELECT id, state, ending, changed_at, newcomer_id, volunteer_id FROM pairing
            WHERE pairing.organisation_id = \(member.organisation) AND pairing.state IN \(SQL.list(filter.states)) \(from)
              AND \(known(to: member))
            ORDER BY pairing.changed_at DESC LIMIT \(count)
            """
        ) { row in
            both.append((try row("newcomer_id"), try row("volunteer_id")))
            return MatchLine(
                id: try row("id"), state: try row("state"), ending: try row("ending"), changedAt: try row("changed_at"))
        }
        let called = try households.called(
            both.flatMap { [$0.newcomer, $0.volunteer] }, ofOrganisation: member.organisation, in: transaction)
        for (index, (newcomer, volunteer)) in both.enumerated() {
            lines[index].newcomer = called[newcomer] ?? ""
            lines[index].volunteer = called[volunteer] ?? ""
        }
        return lines
    }
}
