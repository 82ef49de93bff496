import Access
import Basics
import Post
import Storage
import Timers

extension Recalls {
    /// Reminds whoever has not confirmed, and then asks the leaders to see to it. Due is due, however late.
    package func remind(on today: Day, in transaction: Transaction) throws {
        for recall in try recalls("closed_at IS NULL AND escalated_at IS NULL", in: transaction) {
            switch step(recall, on: today) {
            case .remind(let number):
                try storeReminder(number, of: recall.id, in: transaction)
                try post.write(
                    .recall, to: recall.account, T.recallLetterSubject, T.recallLetterReminder, in: transaction)
            case .escalate: try escalate(recall, in: transaction)
            case nil: break
            }
        }
    }

    private func step(_ recall: Recall, on today: Day) -> RecallStep? {
        RecallRules.step(
            orderedOn: Copenhagen.day(of: recall.orderedAt), reminders: recall.reminders,
            isEscalated: recall.escalatedAt != nil, canBeReached: recall.canBeReached, on: today)
    }

    private func escalate(_ recall: Recall, in transaction: Transaction) throws {
        try storeEscalation(of: recall.id, in: transaction)
        guard let organisation = try organisation(following: recall.id, in: transaction) else { return }
        try post.write(
            .recall, toLeadersOf: organisation, T.recallLetterLeaderSubject, T.recallLetterLeaderBody, in: transaction)
    }
}

extension TimerKind {
    package static let recallReminders = TimerKind("recall-reminders")
}
