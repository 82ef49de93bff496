import Access
import Basics
import Organisations
import Post
import Storage
import Timers
import Web

/// Co-operations of a branch with companies about safety calls: six steps, an agreement that both sign, a budget line, and
/// an ending that leaves nobody without their daily voice (seed 004, 2.4–2.7; C169–C173).
package struct Companies: Sendable {
    let database: any Database
    let calls: Calls
    let accounts: Accounts
    let post: Correspondence
    let timers: Timers
    let now: Now
    let newID: NewID
    var store: CompanyStore { CompanyStore() }

    package init(
        database: any Database, calls: Calls, accounts: Accounts, post: Correspondence, timers: Timers, now: Now,
        newID: NewID
    ) {
        self.database = database
        self.calls = calls
        self.accounts = accounts
        self.post = post
        self.timers = timers
        self.now = now
        self.newID = newID
    }

    // – Who may look –

    /// The branch's leaders, administrators and board, the company's contact person, and whoever leads the calls, from either
    /// side; to everybody else there is none.
    package func company(
        _ id: ID<CallCompany>, for member: Member, in transaction: Transaction
    ) throws -> (card: CompanyCard, sight: CompanySight) {
        guard let card = try store.companies("id = \(id)", in: transaction).first,
            card.organisation == member.organisation,
            let sight = try sight(of: card, for: member, in: transaction)
        else { throw PageNotFound() }
        return (card, sight)
    }

    /// Only somebody who speaks for a side.
    func acting(
        _ id: ID<CallCompany>, for member: Member, in transaction: Transaction
    ) throws -> (card: CompanyCard, sight: CompanySight) {
        let (card, sight) = try company(id, for: member, in: transaction)
        guard sight.acts else { throw CompanyRefusal.onlySeen }
        return (card, sight)
    }

    private func sight(
        of card: CompanyCard, for member: Member, in transaction: Transaction
    ) throws -> CompanySight? {
        let leads = try card.activity.map { try calls.mayLead($0, member, in: transaction) } ?? false
        // Whoever speaks for the company never looks at it as the branch.
        if card.contact == member.account { return CompanySight(side: .company, seesNames: leads, acts: true) }
        if member.standsForBranch { return CompanySight(side: .branch, seesNames: leads, acts: true) }
        guard leads else { return nil }
        let isEmployee = try store.employees(of: card.id, in: transaction).contains(member.account)
        return CompanySight(side: isEmployee ? .company : .branch, seesNames: true, acts: false)
    }

    package func companies(for member: Member, in transaction: Transaction) throws -> [CompanyCard] {
        try store.companies("organisation_id = \(member.organisation)", in: transaction).filter {
            try sight(of: $0, for: member, in: transaction) != nil
        }
    }

    // – What it is –

    /// The contact person is invited as a volunteer of the branch; whoever has an account keeps it.
    package func add(
        _ new: NewCompany, by member: Member, _ say: Speech, in transaction: Transaction
    ) throws -> (company: ID<CallCompany>, invitation: Invitation) {
        guard member.standsForBranch else { throw PageNotFound() }
        let (contact, invitation) = try contact(new, by: member, say, in: transaction)
        let card = CompanyCard(
            id: newID(), organisation: member.organisation, name: new.name, address: new.address, contact: contact)
        try store.insert(card, at: now(), in: transaction)
        try tell(.company, of: card, T.companyLetterNewSubject, T.companyLetterNewBody, in: transaction)
        return (card.id, invitation)
    }

    /// Somebody else speaks for the company from now on.
    package func change(
        contact new: NewCompany, of id: ID<CallCompany>, by member: Member, _ say: Speech, in transaction: Transaction
    ) throws -> Invitation {
        var (card, sight) = try acting(id, for: member, in: transaction)
        guard sight.side == .branch else { throw CompanyRefusal.otherSide }
        try goesOn(card)
        let invitation: Invitation
        (card.contact, invitation) = try contact(new, by: member, say, in: transaction)
        try store.store(card, in: transaction)
        try tell(.company, of: card, T.companyLetterNewSubject, T.companyLetterNewBody, in: transaction)
        return invitation
    }

    private func contact(
        _ new: NewCompany, by member: Member, _ say: Speech, in transaction: Transaction
    ) throws -> (ID<Account>, Invitation) {
        if let known = try accounts.account(of: new.email, in: transaction) {
            let roles = try store.roles(of: known, in: member.organisation, transaction)
            guard roles.isDisjoint(with: Member.branchRoles) else { throw CompanyRefusal.bothSides }
            // Their way in, and the household that they may be of, stay as they are.
            if roles.contains(.volunteer) { return (known, .known) }
        }
        let invitation = try accounts.invite(
            new.email, name: new.contactName, as: .volunteer, by: member, say, in: transaction)
        guard let account = try accounts.account(of: new.email, in: transaction) else { throw PageNotFound() }
        return (account, invitation)
    }

    /// Where it is, which calls it is about, and who of those who call and lead come from the company.
    package func change(
        _ id: ID<CallCompany>, name: String, address: String, activity: ID<CallActivity>?, employees: [ID<Account>],
        by member: Member, in transaction: Transaction
    ) throws {
        var (card, sight) = try acting(id, for: member, in: transaction)
        guard sight.side == .branch else { throw CompanyRefusal.otherSide }
        try goesOn(card)
        if let activity {
            guard try calls.activity(activity, in: transaction)?.organisation == card.organisation else {
                throw PageNotFound()
            }
        }
        (card.name, card.address, card.activity) = (name, address, activity)
        try store.store(card, in: transaction)
        let known = Set(try people(of: activity, in: transaction))
        try store.store(employees: employees.filter(known.contains), of: id, in: transaction)
    }

    /// Everybody who calls or leads in an activity.
    func people(of activity: ID<CallActivity>?, in transaction: Transaction) throws -> [ID<Account>] {
        guard let activity else { return [] }
        let callers = try calls.callers(of: activity, in: transaction).map(\.account)
        return callers + (try calls.leaders(of: activity, in: transaction)).filter { !callers.contains($0) }
    }

    func goesOn(_ card: CompanyCard) throws {
        guard card.endedOn == nil else { throw CompanyRefusal.over }
    }

    func situation(of card: CompanyCard, in transaction: Transaction) throws -> CompanySituation {
        let versions = try store.agreements(of: card.id, in: transaction)
        return CompanySituation(
            ticked: Set(try store.ticks(of: card.id, in: transaction).map(\.step)), newest: versions.last,
            isInForce: versions.contains { $0.inForceOn != nil }, hasActivity: card.activity != nil,
            notice: card.notice, isOver: card.endedOn != nil)
    }
}

/// A company as somebody has typed it.
package struct NewCompany: Sendable {
    package let name: String
    package let address: String
    package let contactName: String
    package let email: EmailAddress

    package init(name: String, address: String, contactName: String, email: EmailAddress) {
        self.name = name
        self.address = address
        self.contactName = contactName
        self.email = email
    }
}

extension Member {
    static let branchRoles: Set<Role> = [.leader, .administrator, .board]

    var standsForBranch: Bool { organisationKind == .branch && !roles.isDisjoint(with: Self.branchRoles) }
}
