import Access
import Basics
import Storage
import Vault

/// Who agreed to what, until when; who holds what; recall.
package struct Consents: Sendable {
    package typealias WhenWithdrawn = @Sendable (ID<Household>, Reader, Transaction) throws -> Void

    let database: any Database
    let vault: Vault
    package let recalls: Recalls
    let log: AccessLog
    let now: Now
    let newID: NewID
    /// What must happen in the other rooms when a consent is withdrawn, in the same transaction (C056).
    package private(set) var whenWithdrawn: WhenWithdrawn = { _, _, _ in }

    package init(
        database: any Database, vault: Vault, recalls: Recalls, log: AccessLog, now: Now, newID: NewID
    ) {
        self.database = database
        self.vault = vault
        self.recalls = recalls
        self.log = log
        self.now = now
        self.newID = newID
    }

    package func with(whenWithdrawn: @escaping WhenWithdrawn) -> Consents {
        var consents = self
        consents.whenWithdrawn = whenWithdrawn
        return consents
    }

    /// One adult's consent, in the words that were shown (C053–C055).
    package func give(
        _ purpose: ConsentPurpose, by adult: ID<Adult>, of household: ID<Household>, to activity: ID<Activity>,
        from municipality: ID<Organisation>?, keepUntil: Day, wording: String, language: Language, interpreter: String,
        how: ConsentHow, witness: ID<Account>?, reader: Reader, in transaction: Transaction
    ) throws {
        let isApproved = try isApproved(wording, in: language, in: transaction)
        try ConsentRules.checkReading(isApproved: isApproved, interpreter: interpreter)
        try ConsentRules.checkKeeping(until: keepUntil, from: now.today)
        let asked = try consents(of: household, in: transaction)
        guard let asked, asked.adults.contains(adult), asked.activity == activity else {
            throw ConsentRefusal.unknownHousehold
        }
        let record = ConsentRecord(
            id: newID(), household: household, adult: adult, purpose: purpose, activity: activity,
            municipality: municipality, keepUntil: keepUntil, wording: wording, language: language,
            interpreter: interpreter.trimmed, how: how, witness: witness, givenAt: now(), contactEndedAt: nil,
            withdrawnAt: nil)
        try store(record, wasDraftReading: !isApproved, in: transaction)
        try log.note(.gaveConsent, by: reader, about: household, why: .word(purpose), in: transaction)
    }

    /// Everything that was ever given, oldest first.
    package func history(of household: ID<Household>, in transaction: Transaction) throws -> [ConsentRecord] {
        try records(of: household, opened: true, in: transaction)
    }

    package func presentationPermit(
        for household: ID<Household>, in transaction: Transaction
    ) throws -> PresentationPermit? {
        try consents(of: household, in: transaction).flatMap { ConsentRules.presentationPermit($0, on: now.today) }
    }

    package func contactPermit(for household: ID<Household>, in transaction: Transaction) throws -> ContactPermit? {
        try consents(of: household, in: transaction).flatMap { ConsentRules.contactPermit($0, on: now.today) }
    }

    package func followUpPermit(for household: ID<Household>, in transaction: Transaction) throws -> FollowUpPermit? {
        try consents(of: household, in: transaction).flatMap { ConsentRules.followUpPermit($0, on: now.today) }
    }

    /// Contact is made: from now on no consent covers contact data (C057).
    package func endContact(of household: ID<Household>, in transaction: Transaction) throws {
        try storeContactEnd(of: household, at: now(), in: transaction)
    }

    /// All purposes, all adults, at once (C056; GDPR art. 7(3)). Doing it twice changes nothing.
    package func withdraw(
        _ household: ID<Household>, how: ConsentHow, by reader: Reader, in transaction: Transaction
    ) throws {
        let ended = try storeWithdrawal(of: household, how: how, by: reader, at: now(), in: transaction)
        guard ended > 0 else {
            guard try mayKnow(reader, of: household, in: transaction) else { throw ConsentRefusal.unknownHousehold }
            return
        }
        try recall(household, because: .withdrawn, in: transaction)
        try log.note(.withdrewConsent, by: reader, about: household, why: .word(how), in: transaction)
        try whenWithdrawn(household, reader, transaction)
    }

    /// Newcomers whose consent has run out and who go on with nobody: all about them is to be erased (C055).
    /// When a relation has ended there are thirty days to ask about a new match and a new consent.
    package func expired(on today: Day, in transaction: Transaction) throws -> [ID<Household>] {
        let askedSince = Copenhagen.instant(on: today.adding(days: -29), hour: 0, minute: 0)
        return try expired(on: today, askedSince: min(askedSince, now().adding(days: -30)), in: transaction)
    }
}
