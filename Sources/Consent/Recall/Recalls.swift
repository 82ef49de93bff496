import Access
import Basics
import Organisations
import Post
import Storage
import Timers

/// Orders to delete: who may still hold outside what cannot be opened any more, who has confirmed, and who must be asked
/// by a human (C056, C057). No system that only closes its own pages reaches the slip of paper in a pocket.
package struct Recalls: Sendable {
    let database: any Database
    let accounts: Accounts
    let post: Correspondence
    let timers: Timers
    let log: AccessLog
    let now: Now
    let newID: NewID

    package init(
        database: any Database, accounts: Accounts, post: Correspondence, timers: Timers, log: AccessLog,
        now: Now, newID: NewID
    ) {
        self.database = database
        self.accounts = accounts
        self.post = post
        self.timers = timers
        self.log = log
        self.now = now
        self.newID = newID
    }

    /// What leaves something outside; of a form that was sent or received, the name and the answers.
    private static let contactDeeds: [AccessLog.Deed] = [
        .sawContact, .printedForm, .exported, .savedSpreadsheet,
    ]
    private static let formDeeds: [AccessLog.Deed] = [.sentForm, .receivedForm]

    /// Everybody who has had it before them since they were last asked gets an order, in the transaction that closes it.
    /// - Parameter holders: only those; a volunteer only by the match.
    func order(
        _ household: ID<Household>, match: ID<Match>?, holders: [HolderKind], because cause: RecallCause,
        at moment: Instant, in transaction: Transaction
    ) throws {
        let deeds = Self.contactDeeds + (cause.isOfEverything ? Self.formDeeds : [])
        for (account, seen) in try newest(of: log.sightings(of: household, by: deeds, in: transaction), match) {
            guard try !isOwn(household, account, in: transaction),
                let holder = try holder(account, of: household, match: seen.match, in: transaction),
                holders.contains(holder)
            else { continue }
            guard try storeOrder(newOrder(household, holder, seen, cause, moment), in: transaction) else { continue }
            try log.note(
                .orderedDeletion, by: .system, about: household, match: seen.match, account: account,
                why: .word(cause), in: transaction)
            try post.write(.recall, to: account, T.recallLetterSubject, T.recallLetterBody, in: transaction)
            // Whoever has no way in is not waited for.
            try timers.set(.recallReminders, for: TimerKind.recallReminders.name, at: moment, in: transaction)
        }
    }

    /// One sighting for each account. What belongs to another match is not asked about.
    private func newest(of sightings: [Sighting], _ match: ID<Match>?) -> [(ID<Account>, Sighting)] {
        let asked = sightings.filter { match == nil || $0.match == nil || $0.match == match }
        let latest = Dictionary(asked.map { ($0.account, $0) }) { $0.at < $1.at ? $1 : $0 }
        return latest.sorted { $0.key < $1.key }
    }

    private func newOrder(
        _ household: ID<Household>, _ holder: HolderKind, _ seen: Sighting, _ cause: RecallCause, _ moment: Instant
    ) -> NewRecall {
        NewRecall(
            id: newID(), household: household, account: seen.account, holder: holder,
            match: holder == .volunteer ? seen.match : nil, cause: cause, seenAt: seen.at, at: moment)
    }

    /// Who has had it before them, and as what; those who are nothing to us are left out.
    func sightings(
        of household: ID<Household>, in transaction: Transaction
    ) throws -> [(sighting: Sighting, holder: HolderKind)] {
        try log.sightings(of: household, by: Self.contactDeeds, in: transaction).compactMap { sighting in
            try holder(sighting.account, of: household, match: sighting.match, in: transaction)
                .map { (sighting, $0) }
        }
    }

    /// What a member has been asked to delete and has not confirmed, oldest first.
    package func open(for member: Member, in transaction: Transaction) throws -> [Recall] {
        try recalls("account_id = \(member.account) AND closed_at IS NULL", in: transaction)
    }

    /// Orders that nobody has confirmed, for a leader of the organisation to see to, with what people are called.
    package func unconfirmed(
        for member: Member, in transaction: Transaction
    ) throws -> [(recall: Recall, name: String?)] {
        guard member.roles.contains(.leader) else { return [] }
        let recalls = try recalls(
            "recall.organisation_id = \(member.organisation) AND escalated_at IS NOT NULL AND closed_at IS NULL",
            in: transaction)
        let names = try accounts.names(recalls.map(\.account), in: transaction)
        return recalls.map { ($0, names[$0.account]) }
    }

    /// Every order about a household, oldest first, for its ledger.
    func all(about household: ID<Household>, in transaction: Transaction) throws -> [Recall] {
        try recalls("household_id = \(household)", in: transaction)
    }

    /// The holder confirms. Twice is once; somebody else's order is none.
    package func confirm(_ ids: [ID<Recall>], by member: Member) async throws {
        try await database.write { transaction in
            for id in ids {
                try close(
                    id, .deleted, where: "account_id = \(member.account)", by: .member(member), in: transaction)
            }
        }
    }

    /// The leader has asked: it is deleted, or nobody can be reached.
    package func settle(_ id: ID<Recall>, _ outcome: RecallOutcome, by member: Member) async throws {
        try await database.write { transaction in
            try close(
                id, outcome, where: "organisation_id = \(member.organisation) AND escalated_at IS NOT NULL",
                by: .member(member), in: transaction)
        }
    }

    private func close(
        _ id: ID<Recall>, _ outcome: RecallOutcome, where condition: SQL, by reader: Reader,
        in transaction: Transaction
    ) throws {
        guard let closed = try storeClosing("id = \(id) AND \(condition)", outcome, by: reader, in: transaction).first
        else { return }
        try log.note(
            .confirmedDeletion, by: reader, about: closed.household, account: closed.account, why: .word(outcome),
            in: transaction)
    }

    /// What is opened to somebody again, they need not delete.
    func takeBack(
        _ household: ID<Household>, from volunteer: ID<Household>, in transaction: Transaction
    ) throws {
        _ = try storeClosing(
            """
            household_id = \(household) AND account_id IN
              (SELECT account_id FROM membership WHERE membership.household_id = \(volunteer))
            """, .openedAgain, by: .system, in: transaction)
    }
}
