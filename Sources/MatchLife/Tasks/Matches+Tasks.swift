import Access
import Basics
import People
import Storage

extension Matches {
    /// What waits for whoever may know of the matches, the most urgent first; nobody is named yet.
    package func tasks(for member: Member, in transaction: Transaction) throws -> [MatchTask] {
        // Named one by one, the states lead through the index past all that runs and all that has ended.
        let onTheWay = SQL.list(MatchState.allCases.filter { $0 != .running && $0 != .ended })
        let open = try sources(
            """
            pairing.organisation_id = \(member.organisation) AND pairing.ended_at IS NULL AND pairing.state IN \(onTheWay)
            AND \(known(to: member))
            """, in: transaction)
        let ended = try sources(
            """
            pairing.organisation_id = \(member.organisation) AND pairing.ended_at IS NOT NULL AND asked_about_new = 0
            AND ending <> 'taken-back' AND changed_at > \(now().adding(days: -TaskDays.afterEnd)) AND \(known(to: member))
            """, in: transaction)
        let all = (open + ended).flatMap { MatchLife.tasks(of: $0, today: now.today) }
        return (all + (try dueFollowUps(for: member, in: transaction)))
            .sorted { ($0.kind.urgency, $0.due, $0.match) < ($1.kind.urgency, $1.due, $1.match) }
    }

    /// The same tasks with what the two are called: many wait, and few are shown.
    package func named(
        _ tasks: some Collection<MatchTask>, for member: Member, in transaction: Transaction
    ) throws -> [MatchTask] {
        guard !tasks.isEmpty else { return [] }
        let found = try transaction.rows(
            """
            SELECT id, newcomer_id, volunteer_id FROM pairing
            WHERE id IN \(SQL.list(tasks.map(\.match))) AND \(known(to: member))
            """
        ) { row in
            (
                try row("id", as: ID<Match>.self), try row("newcomer_id", as: ID<Household>.self),
                try row("volunteer_id", as: ID<Household>.self)
            )
        }
        let called = try households.called(found.flatMap { [$0.1, $0.2] }, in: transaction)
        let matches = Dictionary(found.map { ($0.0, ($0.1, $0.2)) }) { first, _ in first }
        return tasks.map { task in
            var task = task
            if let (newcomer, volunteer) = matches[task.match] {
                (task.newcomer, task.volunteer) = (called[newcomer] ?? "", called[volunteer] ?? "")
            }
            return task
        }
    }

    private func sources(_ condition: SQL, in transaction: Transaction) throws -> [TaskSource] {
        try store.outlines(condition, in: transaction).map { pairing in
            TaskSource(
                pairing: pairing, changedOn: Instant(pairing.changedAt).map(Copenhagen.day) ?? now.today)
        }
    }

    private func dueFollowUps(for member: Member, in transaction: Transaction) throws -> [MatchTask] {
        try transaction.rows(
            """
            SELECT match_id, side, due_on FROM follow_up JOIN pairing ON pairing.id = follow_up.match_id
            WHERE follow_up.organisation_id = \(member.organisation) AND done_at IS NULL AND dropped_at IS NULL
              AND due_on <= \(now.today) AND \(known(to: member))
            """
        ) { row in
            let side: MatchSide = try row("side")
            return MatchTask(
                kind: side == .volunteer ? .followVolunteer : .followNewcomer, match: try row("match_id"),
                due: try row("due_on"))
        }
    }
}
