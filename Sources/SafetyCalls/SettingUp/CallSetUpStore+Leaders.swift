import Basics
import Storage
import Vault

extension CallSetUpStore {
    /// Whoever stays keeps their number, wherever they stand.
    func store(leaders: [ID<Account>], of activity: ID<CallActivity>, in transaction: Transaction) throws {
        let before: [ID<Account>] = try transaction.rows(
            "SELECT account_id FROM call_leader WHERE activity_id = \(activity)"
        ) { try $0("account_id") }
        for leader in before where !leaders.contains(leader) {
            try transaction.run(
                "DELETE FROM call_leader WHERE activity_id = \(activity) AND account_id = \(leader)")
        }
        for (place, leader) in leaders.enumerated() {
            try transaction.run(
                """
                INSERT INTO call_leader (activity_id, account_id, place) VALUES (\(activity), \(leader), \(place))
                ON CONFLICT (activity_id, account_id) DO UPDATE SET place = excluded.place
                """)
        }
    }

    /// False when they do not lead it.
    func store(
        leaderPhone phone: String?, of account: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> Bool {
        let sealed = try phone.map { try vault.seal($0, .leaderPhone, row: account.text, of: account.text) }
        return try transaction.run(
            """
            UPDATE call_leader SET sealed_phone = \(sealed)
            WHERE activity_id = \(activity) AND account_id = \(account)
            """) == 1
    }

    func leaderPhone(
        of account: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> String? {
        let sealed: Sealed? =
            try transaction.value(
                "SELECT sealed_phone FROM call_leader WHERE activity_id = \(activity) AND account_id = \(account)",
                as: Sealed?.self) ?? nil
        return try vault.readable(sealed, .leaderPhone, row: account.text, of: account.text)
    }

    /// What somebody leads, and the number that they gave for it.
    func leadings(of account: ID<Account>, in transaction: Transaction) throws -> [(activity: String, phone: String?)] {
        try transaction.rows(
            """
            SELECT name, sealed_phone FROM call_leader JOIN call_activity ON call_activity.id = activity_id
            WHERE account_id = \(account) ORDER BY name, activity_id
            """
        ) { row in
            let sealed = try row("sealed_phone", as: Sealed?.self)
            return (
                try row("name"), try vault.open(sealed, .leaderPhone, row: account.text, of: account.text)
            )
        }
    }
}
