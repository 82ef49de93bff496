import Access
import Basics

/// What a colleague asks: to call in their place.
struct AskedShown {
    let duty: ID<Duty>
    let colleague: String
    let at: Instant
    /// Nil for a chain.
    let name: Personal<String>?
}

/// What the calendar of a caller shows.
struct PlanPage {
    struct Line {
        enum Caller {
            case oneself
            case colleague(String)
            case nobody
        }

        let duty: ID<Duty>
        let at: Instant
        let name: Personal<String>?
        let isPaused: Bool
        let caller: Caller
        let colleagues: [(ID<Account>, String)]
        let asked: [String]
    }

    struct Absence {
        let absence: CallerAbsence
        let activity: String
        /// On which of its days nobody calls.
        let uncovered: [Day]
    }

    struct Calling {
        let activity: ID<CallActivity>
        let name: String
        let weekdays: Int
    }

    let now: Instant
    var asked: [AskedShown]
    /// Nil where nobody is shown: whoever looks has not confirmed that it is them.
    var days: [(day: Day, lines: [Line])]?
    let absences: [Absence]
    let calling: [Calling]
    /// Why what was just pressed is not so.
    var refusal: CallRefusal?
    /// In which activity no weekday was chosen.
    var unchosen: ID<CallActivity>?
}
