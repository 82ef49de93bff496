import Basics
import Storage
import Web

extension LeadingRoutes {
    /// Whose pause, and how many calls, may have become another matter since the backup that they come from.
    func restoredNotices(
        of activity: ID<CallActivity>, _ name: (ID<PersonCalled>) -> Message.Value, _ say: Speech,
        in transaction: Transaction
    ) throws -> [BoardPage.Notice] {
        let rows = try calls.restored(of: activity, in: transaction)
        let paused = rows.filter { $0.duty.phase == .paused }.compactMap(\.person)
        let over = Dictionary(grouping: rows.filter { $0.duty.phase != .paused }, by: \.day)
        return Set(paused).sorted().map { person in
            BoardPage.Notice(words: T.boardRestoredPause(name: name(person)), path: LeadingAddress.person(person))
        }
            + over.sorted { $0.key < $1.key }.map { day, rows in
                BoardPage.Notice(
                    words: T.boardRestored(count: rows.count, day: .text(say.weekday(day))),
                    path: LeadingAddress.activity(activity))
            }
    }
}
