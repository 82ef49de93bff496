import Access
import Basics
import Storage

extension Matches {
    /// What waits for the leaders of an organisation, the most urgent first; nobody is named yet.
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
            AND ending <> 'taken-back' AND changed_at > \(now().adding(days: -60))
            """, in: transaction)
        let all = (open + ended).flatMap { MatchLife.tasks(of: $0, today: now.today) }
        return (all + (try dueFollowUps(of: member.organisation, in: transaction)))
            .sorted { ($0.kind.urgency, $0.due, $0.match) < ($1.kind.urgency, $1.due, $1.match) }
    }

    /// The same tasks with what the two are called: many wait, and few are shown.
    package func named(_ tasks: some Collection<MatchTask>, in transaction: Transaction) throws -> [MatchTask] {
        guard !tasks.isEmpty else { return [] }
        let called = Dictionary(
            try transaction.rows(
                """
                SELECT pairing.id AS id, \(PairingStore.names) FROM pairing
                JOIN household newcomer ON newcomer.id = pairing.newcomer_id
                JOIN household volunteer ON volunteer.id = pairing.volunteer_id
                WHERE pairing.id IN \(SQL.list(tasks.map(\.match)))
                """
            ) {
                (
                    try $0("id", as: ID<Match>.self),
                    (try $0("newcomer", as: String.self), try $0("volunteer", as: String.self))
                )
            }
        ) { first, _ in first }
        return tasks.map { task in
            var task = task
            if let names = called[task.match] { (task.newcomer, task.volunteer) = names }
            return task
        }
    }

    private func sources(_ condition: SQL, in transaction: Transaction) throws -> [TaskSource] {
        try store.rows(condition, in: transaction).map { pairing in
            TaskSource(
                pairing: pairing, changedOn: Instant(pairing.changedAt).map(Copenhagen.day) ?? now.today)
        }
    }

    private func dueFollowUps(of organisation: ID<Organisation>, in transaction: Transaction) throws -> [MatchTask] {
        try transaction.rows(
            """
            SELECT match_id, side, due_on FROM follow_up
            WHERE organisation_id = \(organisation) AND done_at IS NULL AND dropped_at IS NULL AND due_on <= \(now.today)
            """
        ) { row in
            let side: MatchSide = try row("side")
            return MatchTask(
                kind: side == .volunteer ? .followVolunteer : .followNewcomer, match: try row("match_id"),
                due: try row("due_on"))
        }
    }
}
