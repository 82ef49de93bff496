import Access
import Basics
import Storage
import Web

/// A holiday of a caller.
package struct CallerAbsence: Sendable, Hashable {
    package let id: String
    package let activity: ID<CallActivity>
    package let from: Day
    package let until: Day
}

/// A call of the days ahead, as one who knows the person sees it.
package struct ComingCall: Sendable {
    package let row: CallDutyRow
    package let name: Personal<String>?
    /// Who can be asked to call instead, and who is asked.
    package let colleagues: [ID<Account>]
    package let asked: [ID<Account>]
}

extension Calls {
    package func isCaller(_ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try callerStore.isCaller(account, in: transaction)
    }

    /// In which activities somebody calls, with the weekdays on which they can.
    package func calling(
        of account: ID<Account>, in transaction: Transaction
    ) throws -> [(activity: CallActivityCard, weekdays: Int)] {
        try callerStore.activities(of: account, in: transaction).compactMap { id in
            guard let card = try activity(id, in: transaction),
                let own = try callers(of: id, in: transaction).first(where: { $0.account == account })
            else { return nil }
            return (card, own.weekdays)
        }
    }

    /// Everything of the next fourteen days around those whom the caller knows, whoever calls.
    package func coming(to account: ID<Account>, in transaction: Transaction) throws -> [ComingCall] {
        let (first, last) = (now.today, now.today.adding(days: RoundRules.days - 1))
        let rows = try store.duties(
            """
            on_day BETWEEN \(first) AND \(last) AND phase <> \(PhaseName.calledOff) AND \(CallerStore.known(to: account))
            ORDER BY agreed_at, id
            """, in: transaction)
        return try rows.map { row in
            let isOwn = row.duty.caller == account && row.duty.canBeSwapped
            return ComingCall(
                row: row, name: try name(of: row, for: account, in: transaction),
                colleagues: isOwn ? try colleagues(for: row, in: transaction) : [],
                asked: isOwn ? try callerStore.asked(toCall: row.id, by: account, in: transaction) : [])
        }
    }

    package func absences(of account: ID<Account>, in transaction: Transaction) throws -> [CallerAbsence] {
        try callerStore.absences(of: account, from: now.today, in: transaction)
    }

    package func endAbsence(_ id: String, of account: ID<Account>, in transaction: Transaction) throws {
        guard
            let activity = try callerStore.storeEnd(ofAbsence: id, of: account, at: now(), in: transaction)
        else { throw PageNotFound() }
        try plan(activity, knownTo: account, in: transaction)
    }

    package func setWeekdays(
        _ weekdays: Int, of account: ID<Account>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws {
        guard try callerStore.store(weekdays: weekdays, of: account, in: activity, transaction) else {
            throw PageNotFound()
        }
        try plan(activity, knownTo: account, in: transaction)
    }

    /// On which days somebody is to be called and nobody can; also beyond the days that are planned.
    package func uncovered(
        _ days: ClosedRange<Day>, in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> [Day] {
        guard let card = try setUp.activity(activity, in: transaction) else { return [] }
        let rules = RoundRules(form: card.form, chainClock: card.chainClock, moment: moment)
        let persons = try setUp.roundPersons(of: activity, in: transaction)
        let callers = try setUp.callers(of: activity, in: transaction)
        return (0...days.lowerBound.daysUntil(days.upperBound)).map { days.lowerBound.adding(days: $0) }.filter { day in
            rules.round(on: day, persons, callers).contains {
                $0.caller == nil && !$0.isPaused && !$0.isInChain && $0.subject != .canary
            }
        }
    }

    var callerStore: CallerStore { CallerStore() }
}
