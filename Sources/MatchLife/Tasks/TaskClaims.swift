import Access
import Basics
import Storage

/// Which of the co-leaders has taken a task, so that two do not phone the same person (C013).
package struct TaskClaims: Sendable {
    let database: any Database
    let accounts: Accounts
    let now: Now

    package init(database: any Database, accounts: Accounts, now: Now) {
        self.database = database
        self.accounts = accounts
        self.now = now
    }

    /// Who has taken what, by the key of the task.
    package func all(for member: Member, in transaction: Transaction) throws -> [String: (ID<Account>, String)] {
        let taken = try transaction.rows(
            """
            SELECT task, account_id FROM task_claim
            WHERE organisation_id = \(member.organisation) AND at > \(now().adding(days: -14))
            """
        ) { (try $0("task", as: String.self), try $0("account_id", as: ID<Account>.self)) }
        let names = try accounts.names(Array(Set(taken.map(\.1))), in: transaction)
        return Dictionary(taken.map { ($0, ($1, names[$1] ?? "")) }) { first, _ in first }
    }

    /// Takes a task, or lets it go when it is one's own.
    package func toggle(_ task: String, by member: Member) async throws {
        try await database.write { transaction in
            let released = try transaction.run(
                """
                DELETE FROM task_claim
                WHERE organisation_id = \(member.organisation) AND task = \(task) AND account_id = \(member.account)
                """)
            guard released == 0 else { return }
            try transaction.run(
                """
                INSERT INTO task_claim (organisation_id, task, account_id, at)
                VALUES (\(member.organisation), \(task), \(member.account), \(now()))
                ON CONFLICT (organisation_id, task) DO UPDATE SET account_id = excluded.account_id, at = excluded.at
                WHERE task_claim.at < \(now().adding(days: -14))
                """)
        }
    }
}
