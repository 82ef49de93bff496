import Access
import Basics
import Storage
import Timers

/// What must be gone through after a restore.
package struct RestoredCalls: Sendable {
    package let activities: Int
    package let duties: Int
}

extension Calls {
    /// What was newer than a backup is gone: that somebody was not well after all, that a pause is over, who calls and who is
    /// called (`reliability.md` E14). Everybody who leads is asked to go through it; a matter that somebody had goes on with the
    /// next, and a call that was over or paused stands on the board.
    package func restored(from backup: Instant, in transaction: Transaction) throws -> RestoredCalls {
        let going = try setUp.activities("ended_on IS NULL", in: transaction)
        var (told, duties): (Set<ID<Account>>, Int) = ([], 0)
        for activity in going.map(\.id) {
            let rows = try store.doubtful(
                of: activity, since: Copenhagen.day(of: backup), until: now.today, in: transaction)
            for row in rows { try doubt(row, at: now(), in: transaction) }
            duties += rows.count
            for one in try whoAnswers(for: activity, in: transaction) where told.insert(one).inserted {
                try tell(.restored(from: backup, to: one), transaction)
            }
        }
        return RestoredCalls(activities: going.count, duties: duties)
    }

    private func doubt(_ row: CallDutyRow, at moment: Instant, in transaction: Transaction) throws {
        var after = row
        after.steps += 1
        switch row.duty.phase {
        case .held(let holder, _): after.duty.phase = .held(by: holder, until: moment)
        case .looking(let holder, let contact, _):
            after.duty.phase = .looking(by: holder, contact: contact, until: moment)
        default: break
        }
        try store.insert(CallNote(.restored), of: row.id, number: row.steps, at: moment, in: transaction)
        try store.store(after, was: row.steps, in: transaction)
        guard let deadline = after.duty.deadline else { return }
        try timers.set(.callDuty, for: row.id.text, at: deadline, in: transaction)
    }

    /// Those of the last days that came from a backup and are as they were in it: on the board for a week.
    func restored(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [CallDutyRow] {
        try store.duties(
            """
            activity_id = \(activity) AND on_day > \(now.today.adding(days: -7)) AND kind = 'person'
              AND phase IN ('well', 'found', 'paused')
              AND EXISTS (SELECT 1 FROM call_step WHERE duty_id = call_duty.id AND call_step.kind = 'restored')
            ORDER BY on_day, id
            """, in: transaction)
    }
}

extension CallDutyStore {
    /// What may have ended otherwise since, or not at all.
    fileprivate func doubtful(
        of activity: ID<CallActivity>, since day: Day, until today: Day, in transaction: Transaction
    ) throws -> [CallDutyRow] {
        try duties(
            """
            activity_id = \(activity) AND on_day BETWEEN \(day) AND \(today) AND kind <> 'canary'
              AND phase IN ('well', 'found', 'paused', 'held', 'looking') ORDER BY id
            """, in: transaction)
    }
}
