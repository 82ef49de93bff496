import Access
import Basics
import Web

/// One activity in the list of them.
struct ActivityLine: Sendable {
    let card: CallActivityCard
    let leaders: [String]
    /// The reader leads it, and may open it.
    let leads: Bool
}

/// What the page of one activity shows to those who lead it.
struct SetUpPage: Sendable {
    struct Person: Sendable {
        let id: ID<PersonCalled>
        let name: String
        let clock: Int
        let state: Message
        /// Calls have not begun, or nobody can call.
        let isWarning: Bool
    }

    struct Caller: Sendable {
        let account: ID<Account>
        let name: String
        let weekdays: Int
        /// Whom they have met, by name.
        let met: [String]
    }

    let activity: CallActivityCard
    /// In the order in which they are told.
    let leaders: [(account: ID<Account>, name: String)]
    /// People of the branch who do not lead it yet.
    let others: [(account: ID<Account>, name: String)]
    let persons: [Person]
    let reader: ID<Account>
    let callers: [Caller]
    var typed: Fields
    var problems: Problems
    /// Why it cannot end.
    var refusal: Message?
    /// Where callers reach each of the leaders.
    let phones: [ID<Account>: PhoneNumber]
    /// Whose number was typed wrongly, and how.
    var phoneOf: ID<Account>?
    var phoneTyped: FormView?
}

extension CallForm {
    var message: Message { Message("calls.set.form-\(rawValue)") }
    var explained: Message { Message("calls.set.explained-\(rawValue)") }
}

/// The days of a week that somebody can, as the bits of a number; the first is Monday.
enum Weekdays {
    static let all = Array(0..<7)

    static func message(_ day: Int) -> Message { Message("calls.set.weekday-\(day)") }

    static func chosen(_ bits: Int) -> [Int] { all.filter { bits >> $0 & 1 == 1 } }

    static func bits(_ days: some Sequence<Int>) -> Int { days.reduce(0) { $0 | 1 << $1 } }

    static func words(_ bits: Int) -> Message {
        bits == 127
            ? T.setEveryDay : T.setDays(list: .list(chosen(bits).map(message)))
    }
}

/// The time of a day as people type it: `9:30`, `09.30`. Nil for what is none.
func typedClock(_ typed: String) -> Int? {
    let parts = typed.split(whereSeparator: { ":.".contains($0) }).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
        (0..<60).contains(minute), typed.count <= 5
    else { return nil }
    return hour * 60 + minute
}

/// `09:30`, as a field for a time wants it.
func clockText(_ clock: Int) -> String {
    let (hour, minute) = (clock / 60, clock % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
}
