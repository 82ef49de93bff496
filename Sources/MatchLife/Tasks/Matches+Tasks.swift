import Access
import Basics
import Storage

extension Matches {
    /// What waits for the leaders of an organisation, the most urgent first.
    package func tasks(for member: Member, in transaction: Transaction) throws -> [MatchTask] {
        guard member.roles.contains(.leader) else { return [] }
        // Named one by one, the states lead through the index past all that runs and all that has ended.
        let onTheWay = SQL.list(MatchState.allCases.filter { $0 != .running && $0 != .ended })
        let open = try sources(
            "pairing.organisation_id = \(member.organisation) AND pairing.ended_at IS NULL AND pairing.state IN \(onTheWay)",
            in: transaction)
        let ended = try sources(
            """
            pairing.organisation_id = \(member.organisation) AND pairing.ended_at IS NOT NULL AND asked_about_new = 0
            AND ending <> 'taken-back' AND changed_at > \(now().adding(days: -60)) AND newcomer.ended_on IS NULL
            """, in: transaction)
        let all = (open + ended).flatMap { MatchLife.tasks(of: $0, today: now.today) }
        return (all + (try dueFollowUps(of: member.organisation, in: transaction)))
            .sorted { ($0.kind.urgency, $0.due, $0.match) < ($1.kind.urgency, $1.due, $1.match) }
    }

    private func sources(_ condition: SQL, in transaction: Transaction) throws -> [TaskSource] {
        try transaction.rows(
            """
            SELECT \(PairingStore.columns), \(PairingStore.names)
            FROM pairing JOIN household newcomer ON newcomer.id = pairing.newcomer_id
            JOIN household volunteer ON volunteer.id = pairing.volunteer_id WHERE \(condition)
            """
        ) { row in
            let pairing = try store.pairing(row)
            return TaskSource(
                pairing: pairing, newcomer: try row("newcomer"), volunteer: try row("volunteer"),
                changedOn: Instant(pairing.changedAt).map(Copenhagen.day) ?? now.today)
        }
    }

    private func dueFollowUps(of organisation: ID<Organisation>, in transaction: Transaction) throws -> [MatchTask] {
        try transaction.rows(
            """
            SELECT follow_up.match_id AS match_id, follow_up.side AS side, due_on, \(PairingStore.names)
            FROM follow_up JOIN pairing ON pairing.id = follow_up.match_id
            JOIN household newcomer ON newcomer.id = pairing.newcomer_id
            JOIN household volunteer ON volunteer.id = pairing.volunteer_id
            WHERE follow_up.organisation_id = \(organisation) AND done_at IS NULL AND dropped_at IS NULL
              AND due_on <= \(now.today)
            """
        ) { row in
            let side: MatchSide = try row("side")
            return MatchTask(
                kind: side == .volunteer ? .followVolunteer : .followNewcomer, match: try row("match_id"),
                newcomer: try row("newcomer"), volunteer: try row("volunteer"), due: try row("due_on"))
        }
    }
}
