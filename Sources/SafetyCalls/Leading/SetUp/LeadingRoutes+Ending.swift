import Access
import Basics
import Post
import Storage
import Web

/// The end of an activity: nobody is called any more, and everybody who called or led is told (C169).
extension LeadingRoutes {
    func putEnding(on site: Site) {
        site.members(.post, "/calls/activities/:activity/end", Self.roles, about: .organisation) { visit in
            do {
                let others = try await database.write { try end(visit, in: $0) }
                let away = others || mayAdd(visit.who) ? LeadingAddress.activities : "/account"
                return after(T.setDoneEnded, away)
            } catch CallRefusal.stillOpen {
                return try await setUp(visit, refusal: T.setEndOpen)
            }
        }
    }

    /// Whether the member leads another.
    private func end(_ visit: Visit<Member>, in transaction: Transaction) throws -> Bool {
        let card = try activity(visit, in: transaction)
        let leaders = try calls.leaders(of: card.id, in: transaction)
        let callers = try calls.callers(of: card.id, in: transaction).map(\.account)
        try calls.end(card.id, on: visit.today, in: transaction)
        for one in leaders + callers.filter({ !leaders.contains($0) }) {
            try post.write(
                .call, to: one, T.setLetterEndSubject, T.setLetterEndBody, path: "/account", in: transaction)
        }
        return try !led(by: visit.who, in: transaction).isEmpty
    }
}
