import Basics
import Storage

/// Why something must not be held any more.
package enum RecallCause: String, Sendable, CaseIterable, SQLStorable {
    /// The two are in contact (C057).
    case contactMade = "contact-made"
    /// The thirty days of opened contact data are over.
    case timedOut = "timed-out"
    /// It was opened and is not needed: another way to meet, a step taken back, a match or a relation that has ended.
    case closed
    /// The newcomer has said stop (C056).
    case withdrawn
    /// It has been kept as long as was promised (C055).
    case expired
    case erased

    /// Nothing of the household is left: whoever passed on or received its form is told as well.
    var isOfEverything: Bool {
        switch self {
        case .contactMade, .timedOut, .closed: false
        case .withdrawn, .expired, .erased: true
        }
    }
}

/// How an order to delete came to its end.
package enum RecallOutcome: String, Sendable, CaseIterable, SQLStorable {
    /// Confirmed by the one who was asked.
    case deleted
    /// They have told the leader so.
    case told
    /// The leader has tried, and got hold of nobody.
    case unreachable
    /// Contact data was opened to them again before they confirmed.
    case openedAgain = "opened-again"
}

/// An order to delete what somebody may hold outside: on paper, in a phone, in a file (C056, C057). It names nobody: what the
/// household is called is gone, or is not needed.
package struct Recall: Sendable {
    package let id: ID<Recall>
    package let reference: String
    package let account: ID<Account>
    package let holder: HolderKind
    package let match: ID<Match>?
    package let cause: RecallCause
    /// When they had it before them last.
    package let seenAt: Instant
    package let orderedAt: Instant
    /// How many times they have been reminded.
    package let reminders: Int
    package let escalatedAt: Instant?
    package let closedAt: Instant?
    package let outcome: RecallOutcome?
    /// They have an account and a way in.
    package let canBeReached: Bool
}
