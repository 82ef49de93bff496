import Basics
import Web

/// Everything about one person, for those who lead their calls.
struct PersonPage: Sendable {
    struct Acquainted: Sendable {
        let account: ID<Account>
        let name: String
        let phone: String
        let metOn: Day?
        /// They still call in this activity.
        let calls: Bool
    }

    struct Line: Sendable {
        let row: CallDutyRow
        let words: Message
    }

    /// What each field of its forms is called.
    static let labels: [String: Message] = [
        "caller": T.personWho, "met-on": T.personMetOn, "chain-met-on": T.personChainMetOn, "from": T.personFrom,
        "until": T.personUntil, "reason": T.personReason, "told-by": T.personToldBy, "why": T.personWhy,
    ]

    /// Whether nobody else can call.
    func isOnly(_ one: Acquainted) -> Bool {
        acquainted.filter { $0.calls && $0.metOn != nil }.map(\.account) == [one.account]
    }

    let person: PersonCalledCard
    let activity: CallActivityCard
    let state: Message
    let isWarning: Bool
    let ended: EndOfCalls?
    let contacts: [KeyContactCard]
    let acquainted: [Acquainted]
    /// Not in a chain after the first: the one before calls.
    let needsCaller: Bool
    /// Callers of the activity who could meet them.
    let others: [(account: ID<Account>, name: String)]
    let pauses: [PersonPause]
    let ahead: [Line]
    let past: [Line]
    let today: Day
    let hasLink: Bool
    var typed: Fields
    var problems: Problems
    /// Which of the forms the problems are of.
    var wrong: String
}

extension PauseReason {
    var noted: Message { Message("calls.person.reason-\(rawValue)") }
}
