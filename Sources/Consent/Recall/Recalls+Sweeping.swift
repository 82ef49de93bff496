import Access
import Basics
import Storage

extension Recalls {
    /// Reminds whoever has not confirmed, and then asks the leaders to see to it. Due is due, however late.
    package func remind() async throws {
        let today = now.today
        let limit = Copenhagen.instant(on: today.adding(days: 1), hour: 0, minute: 0)
        let waiting = try await database.read { transaction in
            try recalls(
                "closed_at IS NULL AND escalated_at IS NULL AND ordered_at < \(limit)", in: transaction)
        }
        guard waiting.contains(where: { step($0, on: today) != nil }) else { return }
        try await database.write { transaction in
            for recall in try recalls("closed_at IS NULL AND escalated_at IS NULL", in: transaction) {
                switch step(recall, on: today) {
                case .remind(let number):
                    try storeReminder(number, of: recall.id, in: transaction)
                    try write(to: recall.account, T.recallLetterSubject, T.recallLetterReminder, in: transaction)
                case .escalate: try escalate(recall, in: transaction)
                case nil: break
                }
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
        for leader in try accounts.leaders(of: organisation, in: transaction) {
            try write(to: leader, T.recallLetterLeaderSubject, T.recallLetterLeaderBody, in: transaction)
        }
    }
}
