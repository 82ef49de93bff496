import Access
import Basics
import Storage
import Web

/// The pages of those who lead safety calls, on a phone in a kitchen. Whoever may open them at all is asked again for each
/// activity: it is no page for anybody else.
package struct LeadingRoutes: Sendable {
    /// Employees of a company lead as volunteers of the branch (C172); whoever can be chosen can open what they lead.
    static let roles: Set<Role> = [.volunteer, .leader, .administrator, .board]

    let calls: Calls
    let companies: Companies
    let accounts: Accounts
    let post: Correspondence
    var database: any Database { calls.database }

    package init(calls: Calls, companies: Companies, accounts: Accounts, post: Correspondence) {
        self.calls = calls
        self.companies = companies
        self.accounts = accounts
        self.post = post
    }

    package func putRoutes(on site: Site) {
        putBoard(on: site)
        putDuties(on: site)
        putSetUp(on: site)
        putCallers(on: site)
        putPersons(on: site)
        putPerson(on: site)
        putLink(on: site)
        putSheet(on: site)
        putEnding(on: site)
        putAway(on: site)
    }

    /// Those of the branch that the member leads.
    func led(by member: Member, in transaction: Transaction) throws -> [CallActivityCard] {
        try calls.activities(of: member.organisation, in: transaction).filter {
            try calls.mayLead($0.id, member, in: transaction)
        }
    }

    /// The activity of the path, or no page; of one that has ended nothing is changed any more.
    func activity(_ visit: Visit<Member>, in transaction: Transaction) throws -> CallActivityCard {
        let id = try visit.id("activity", of: CallActivity.self)
        guard try calls.mayLead(id, visit.who, in: transaction), let card = try calls.activity(id, in: transaction)
        else { throw PageNotFound() }
        guard card.endedOn == nil else { throw CallRefusal.closed }
        return card
    }
}
