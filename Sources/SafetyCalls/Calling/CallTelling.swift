import Access
import Basics
import Post
import Storage

/// What people tell each other by us about calls, beside what a duty says itself.
package enum CallTelling: Sendable, Hashable {
    case swapAsked(to: ID<Account>)
    case swapAnswered(to: ID<Account>, isTaken: Bool)
    /// A leader has changed when somebody calls.
    case daysChanged(to: ID<Account>)
    /// Calls of today or tomorrow are theirs, and were not.
    case callsComing(to: ID<Account>)
    /// A leader has a call made again, by them, now.
    case callGiven(to: ID<Account>)
    /// Everything is as it was when a backup was made (E14).
    case restored(from: Instant, to: ID<Account>)
    /// A pause has come by the private link: a leader must see it (E11).
    case pauseTold(ID<PersonCalled>, to: ID<Account>)
    /// Nobody is asked any more: whatever alerts of it wait are withdrawn.
    case alertsOver(ID<Duty>)
    /// One was ended by the private link: from then on there are calls again.
    case pauseEnded(ID<PersonCalled>, to: ID<Account>)
}

extension Calls {
    package typealias Tell = @Sendable (CallTelling, Transaction) throws -> Void
}

extension Correspondence {
    /// That there is something, and nothing of whom.
    package func tell(_ telling: CallTelling, in transaction: Transaction) throws {
        switch telling {
        case .swapAsked(let account):
            try write(
                .call, to: account, T.planLetterAskedSubject, T.planLetterAskedBody, path: SwapRoutes.calendar,
                in: transaction)
        case .swapAnswered(let account, let isTaken):
            try write(
                .call, to: account, T.planLetterAnsweredSubject,
                isTaken ? T.planLetterTakenBody : T.planLetterDeclinedBody, path: SwapRoutes.calendar, in: transaction)
        case .daysChanged(let account):
            try write(
                .call, to: account, T.setLetterDaysSubject, T.setLetterDaysBody, path: SwapRoutes.calendar,
                in: transaction)
        case .callsComing(let account):
            try write(
                .callNotice, to: account, T.letterComingSubject, T.letterComingBody, path: SwapRoutes.calendar,
                in: transaction)
        case .callGiven(let account):
            try write(
                .callNotice, to: account, T.letterGivenSubject, T.letterGivenBody, path: CallingRoutes.root,
                in: transaction)
        case .restored(let backup, let leader):
            try write(
                .callNotice, to: leader, T.letterRestoredSubject, T.letterRestoredBody(at: .instant(backup)),
                path: LeadingAddress.board, in: transaction)
        case .pauseTold(let person, let leader):
            try write(
                .callNotice, to: leader, T.calledLetterSubject, T.calledLetterBody, path: "/calls/persons/\(person)",
                in: transaction)
        case .alertsOver(let duty): try withdrawAlerts(of: Self.path(of: duty), in: transaction)
        case .pauseEnded(let person, let leader):
            try write(
                .callNotice, to: leader, T.calledLetterEndedSubject, T.calledLetterEndedBody,
                path: "/calls/persons/\(person)", in: transaction)
        }
    }
}
