import Basics
import Web

/// What somebody who is called sees.
struct CalledPage: Sendable {
    enum State: Sendable {
        case called(by: String, from: PhoneNumber?)
        /// By the one before in the chain; also when it goes on after it had stopped.
        case calledByNeighbour(name: String, from: PhoneNumber?, isAgain: Bool)
        /// The chain goes on from them, or after them.
        case passed
        /// The chain has stopped, and a leader must act or is acting.
        case stopped
        case nobody
        case paused
        case done
        case missed
    }

    struct Line: Sendable {
        let day: Day
        let at: Instant
        let state: State
    }

    struct Next: Sendable {
        let name: String
        let isStarter: Bool
        let phone: PhoneNumber?
        let isReached: Bool
        let mayReach: Bool
        /// Whom to ring when nobody answers.
        let leader: PhoneNumber?
    }

    let path: String
    let name: Personal<String>
    let today: Day
    let days: [Line]
    let next: Next?
    let pauses: [PersonPause]
}

/// A pause as it is typed.
struct PauseForm {
    let days: ClosedRange<Day>?
    let reason: PauseReason?
    let teller: PauseTeller?
    let problems: Problems

    /// So many days ahead one may begin: who knows more tells a leader.
    static let ahead = 90

    init(_ fields: Fields, today: Day) {
        let absence = AbsenceForm(fields, today: today)
        var form = FormReader(fields)
        form.problems = absence.problems
        if let begins = absence.days?.lowerBound, today.daysUntil(begins) > Self.ahead {
            form.problems.add("from", T.calledProblemAhead(days: Self.ahead))
        }
        reason = form.choice("reason")
        teller = form.choice("told-by")
        problems = form.problems
        days = form.problems.isEmpty ? absence.days : nil
    }
}
