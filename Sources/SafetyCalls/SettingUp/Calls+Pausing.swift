import Basics
import Storage

/// What a pause means, for whoever tells of it.
package enum PauseTold: Sendable {
    case counts
    /// Today's call is under way, and is finished.
    case fromTomorrow
    /// It was for today alone.
    case notToday
    /// It lies within another.
    case thereAlready
}

extension Calls {
    /// The days of another pause again, as after a second press, are no other pause. A call that is under way is finished:
    /// whoever tells of a pause hears so.
    package func tellPause(
        _ person: ID<PersonCalled>, _ days: ClosedRange<Day>, _ reason: PauseReason, toldBy: PauseTeller,
        notedBy leader: ID<Account>?, in transaction: Transaction
    ) throws -> PauseTold {
        let isThere = try pauses(of: person, in: transaction).contains {
            // That somebody is in hospital is told also of whoever was to be on holiday.
            $0.from <= days.lowerBound && days.upperBound <= $0.until && $0.reason == reason
        }
        guard !isThere else { return .thereAlready }
        try pause(
            person, from: days.lowerBound, until: days.upperBound, reason, toldBy: toldBy, notedBy: leader,
            in: transaction)
        guard try days.contains(now.today) && isUnderWay(person, in: transaction) else { return .counts }
        return days.upperBound > now.today ? .fromTomorrow : .notToday
    }

    /// Somebody is calling them today, or finding out how they are.
    func isUnderWay(_ person: ID<PersonCalled>, in transaction: Transaction) throws -> Bool {
        guard let duty = try duty(of: person, on: now.today, in: transaction)?.duty else { return false }
        return duty.isUnderWay(at: now()) || duty.isOpenTrouble
    }

    /// Whether, after one pause has ended, another covers days of it.
    func isPausedStill(_ ended: PersonPause, in transaction: Transaction) throws -> Bool {
        try pauses(of: ended.person, in: transaction).contains {
            $0.id != ended.id && $0.from <= ended.until && ended.from <= $0.until
        }
    }

    func pause(of person: ID<PersonCalled>, on day: Day, in transaction: Transaction) throws -> PersonPause? {
        try setUp.pauses(
            "person_id = \(person) AND from_on <= \(day) AND until_on >= \(day)", in: transaction
        ).first
    }
}
