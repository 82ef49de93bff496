import Access
import Basics
import Storage
import Web

/// Who leads an activity, and in which order.
extension LeadingRoutes {
    /// One press moves, adds or takes away one leader.
    func lead(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try self.activity(visit, in: $0) }
        var form = FormReader(visit.form)
        let account: ID<Account>? = form.id("account")
        let how: LeaderMove? = form.choice("move")
        guard let account, let how else { return try await setUp(visit, visit.form, form.problems) }
        do {
            try await database.write { transaction in
                let card = try activity(visit, in: transaction)
                let people = try self.people(of: card.organisation, in: transaction)
                guard how != .add || people.contains(where: { $0.account == account }) else { throw PageNotFound() }
                let leaders = try calls.leaders(of: card.id, in: transaction)
                try calls.setLeaders(how.moving(account, in: leaders), of: card.id, in: transaction)
            }
        } catch CallRefusal.inUse {
            return try await setUp(visit, refusal: T.setLastLeader)
        }
        // Whoever takes themselves off the list has no page here any more.
        let stillLeads = try await database.read { try calls.mayLead(card.id, visit.who, in: $0) }
        let away = mayAdd(visit.who) ? LeadingAddress.activities : "/account"
        return after(T.setDoneLeaders, stillLeads ? LeadingAddress.activity(card.id) : away)
    }
}

/// How the order of leaders changes.
enum LeaderMove: String {
    case up
    case down
    case add
    case remove

    func moving(_ account: ID<Account>, in leaders: [ID<Account>]) -> [ID<Account>] {
        var moved = leaders
        let place = leaders.firstIndex(of: account)
        switch (self, place) {
        case (.up, let place?) where place > 0: moved.swapAt(place, place - 1)
        case (.down, let place?) where place < leaders.count - 1: moved.swapAt(place, place + 1)
        case (.add, nil): moved.append(account)
        case (.remove, let place?): moved.remove(at: place)
        default: break
        }
        return moved
    }
}
