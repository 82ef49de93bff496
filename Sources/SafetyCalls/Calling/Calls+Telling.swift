import Access
import Basics
import Storage
import Vault

extension Calls {
    /// Whoever gets a call of today or tomorrow by what changes is told, once for all of them: nobody looks at a calendar every
    /// morning. Who is called for the first time is no news to whoever has met them.
    /// - Parameter account: who changes it themselves.
    func tellingNewCallers(
        of activity: ID<CallActivity>, knownTo account: ID<Account>?, in transaction: Transaction,
        _ change: () throws -> Void
    ) throws {
        let before = Dictionary(
            uniqueKeysWithValues: try soon(activity, in: transaction).map { ($0.id, $0.duty.nextCaller) })
        try change()
        let new = try soon(activity, in: transaction).compactMap { row in
            before[row.id].flatMap { $0 == row.duty.nextCaller ? nil : row.duty.nextCaller }
        }
        for caller in Set(new).sorted() where caller != account {
            do {
                try tell(.callsComing(to: caller), transaction)
            } catch let fault where fault is KeyFault || fault is VaultFault {
                // A letter that cannot be sealed stops no plan; the call is theirs, and missed it goes to the leaders.
            }
        }
    }

    private func soon(_ activity: ID<CallActivity>, in transaction: Transaction) throws -> [CallDutyRow] {
        try store.duties(
            """
            activity_id = \(activity) AND on_day BETWEEN \(now.today) AND \(now.today.adding(days: 1)) AND kind <> 'canary'
            """, in: transaction)
    }
}

extension CallDuty {
    /// Who is to call; nobody in a pause.
    fileprivate var nextCaller: ID<Account>? {
        switch phase {
        case .expected, .retrying: caller
        default: nil
        }
    }
}
