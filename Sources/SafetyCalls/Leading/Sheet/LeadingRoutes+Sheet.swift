import Access
import Basics
import Storage
import Web

/// A day's calls on paper, for when nothing else works.
struct CallSheet: Sendable {
    struct Line: Sendable {
        let person: PersonCalledCard
        let at: Instant
        let caller: Person?
        /// In a chain: whom they call.
        let next: String?
        let contacts: [KeyContactCard]
        let isPaused: Bool
    }

    struct Person: Sendable {
        let name: String
        let phone: PhoneNumber?
    }

    let activity: CallActivityCard
    let day: Day
    let printedAt: Instant
    let leaders: [(name: String, phone: PhoneNumber?)]
    /// Of a chain: who begins and closes it, and when.
    let starter: Person?
    let begins: Instant
    let lines: [Line]
}

extension LeadingRoutes {
    func putSheet(on site: Site) {
        site.members(.get, "/calls/activities/:activity/sheet", Self.roles, about: .organisation) { visit in
            let sheet = try await database.write { try self.sheet(activity(visit, in: $0), visit, in: $0) }
            return visit.page(T.sheetTitle, callSheetView(sheet, visit.today, visit.say))
        }
    }

    /// Everybody whose number stands on it is noted as seen.
    private func sheet(
        _ activity: CallActivityCard, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> CallSheet {
        let asked = Day(visit.query["day"]) ?? visit.today
        let day = min(max(asked, visit.today), visit.today.adding(days: RoundRules.days - 1))
        let round = try calls.round(of: activity.id, on: day, in: transaction)
        let chain = try round.first { $0.duty.kind == .chain }.flatMap { try calls.chainRound(of: $0, in: transaction) }
        let leaders = try calls.leaders(of: activity.id, in: transaction)
        let phones = try calls.leaderPhones(of: activity.id, in: transaction)
        let callers = round.compactMap(\.duty.caller)
        let names = try accounts.names(callers + leaders, in: transaction)
        let people = Dictionary(
            try calls.setUp.persons("activity_id = \(activity.id)", in: transaction).map { ($0.id, $0) }
        ) { first, _ in first }
        func caller(_ account: ID<Account>?) throws -> CallSheet.Person? {
            guard let account, let name = names[account] else { return nil }
            let phone = try calls.phone(of: account, in: activity.id, transaction).flatMap { PhoneNumber($0) }
            return CallSheet.Person(name: name, phone: phone)
        }
        let starter = try caller(chain?.chain.duty.caller)
        let lines = try round.compactMap { row -> CallSheet.Line? in
            guard let person = row.person.flatMap({ people[$0] }), row.duty.phase != .calledOff else { return nil }
            let next = chain?.after(row.id)?.person.flatMap { people[$0]?.name.revealed }
            return CallSheet.Line(
                // What was agreed, whenever somebody calls after all.
                person: person, at: calls.moment(day, person.clock), caller: try caller(row.duty.caller),
                next: next ?? starter?.name, contacts: try calls.contacts(of: person.id, in: transaction),
                isPaused: row.duty.phase == .paused)
        }
        for line in lines {
            try calls.log.note(.sawContact, by: visit.reader, why: .id(line.person.id), in: transaction)
        }
        return CallSheet(
            activity: activity, day: day, printedAt: visit.now, leaders: leaders.map { (names[$0] ?? "–", phones[$0]) },
            starter: starter, begins: calls.moment(day, activity.chainClock),
            lines: activity.form == .chain ? lines.sorted { $0.person.place < $1.person.place } : lines)
    }
}
