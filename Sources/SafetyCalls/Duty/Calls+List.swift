import Access
import Basics
import Storage

extension Calls {
    /// The duty and its list as the next step goes by them, see ``CallDuty/onList(_:told:)``.
    func onList(
        _ row: CallDutyRow, _ people: CallPeople, after event: CallEvent, at moment: Instant,
        in transaction: Transaction
    ) throws -> (CallDuty, CallPeople) {
        guard event == .timePassed, case .alerting(let until) = row.duty.phase, until <= moment else {
            return (row.duty, people)
        }
        let notes = try store.steps(of: row.id, in: transaction).map(\.note)
        let begun = notes.lastIndex { $0.kind.beginsList }.map { $0 + 1 } ?? 0
        let told = notes[begun...].filter { $0.kind == .alerted }.compactMap(\.to)
        return row.duty.onList(people, told: told)
    }
}

extension CallNote.Kind {
    /// Whatever comes after it is told from the beginning of the list.
    fileprivate var beginsList: Bool {
        switch self {
        case .exhausted, .taken, .takenOver, .asked, .found, .handedOver, .continued, .reopened: true
        default: false
        }
    }
}
