import Access
import Basics
import Matching
import Storage
import Vault
import Web

struct NewHousehold {
    let id: ID<Household>
    let side: Side
    let reference: String
    let name: String
    let activity: ID<Activity>
    let organisation: ID<Organisation>
    let waitingSince: Day?
}

extension Households {
    func freeReference(_ side: Side, _ id: ID<Household>, in transaction: Transaction) throws -> String {
        for attempt in 0..<100 {
            let reference = Reference.make(side, id, attempt: attempt)
            if try !transaction.exists("SELECT 1 FROM household WHERE reference = \(reference)") { return reference }
        }
        throw UniqueFault(what: "no free reference")
    }

    func store(_ new: NewHousehold, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, sealed_name, language,
              waiting_since, created_at)
            VALUES (\(new.id), \(new.organisation), \(new.activity), \(new.side), \(new.reference), 'person',
              \(try vault.seal(new.name, .householdName, row: new.id.text, of: new.id.text)), 'da', \(new.waitingSince),
              \(now()))
            """)
    }

    func store(_ profile: Profile, of id: ID<Household>, in transaction: Transaction) throws {
        let answers = try vault.seal(SealedProfile.text(profile), .householdProfile, row: id.text, of: id.text)
        try transaction.run(
            """
            UPDATE household SET kind = \(profile.kind), language = \(profile.language), sealed_profile = \(answers)
            WHERE id = \(id)
            """)
    }

    func storeName(_ name: String, of id: ID<Household>, in transaction: Transaction) throws {
        let sealed = try vault.seal(name, .householdName, row: id.text, of: id.text)
        try transaction.run("UPDATE household SET sealed_name = \(sealed) WHERE id = \(id)")
    }

    func storeName(
        _ name: String, of adult: ID<Adult>, in id: ID<Household>, _ transaction: Transaction
    ) throws {
        let sealed = try vault.seal(name, .adultName, row: adult.text, of: id.text)
        try transaction.run("UPDATE adult SET sealed_name = \(sealed) WHERE id = \(adult)")
    }

    func addAdult(_ name: String, at position: Int, of id: ID<Household>, in transaction: Transaction) throws {
        let adult = newID(Adult.self)
        try transaction.run(
            """
            INSERT INTO adult (id, household_id, position, sealed_name)
            VALUES (\(adult), \(id), \(position), \(try vault.seal(name, .adultName, row: adult.text, of: id.text)))
            """)
    }

    func removeAdult(_ adult: ID<Adult>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM adult WHERE id = \(adult)")
    }

    /// Whoever has read the household before this finds that it has changed; so do those who keep lists.
    func moveOn(_ id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("UPDATE household SET version = version + 1 WHERE id = \(id)")
        try changeRoll(with: id, in: transaction)
    }

    func store(
        _ clearance: Clearance, of id: ID<Household>, for reader: Reader, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE household SET interviewed_on = \(clearance.interviewedOn), agreement_on = \(clearance.agreementOn),
              guidelines_on = \(clearance.guidelinesOn)
            WHERE id = \(id) AND side = 'volunteer' AND ended_on IS NULL AND \(led(by: reader))
            """) > 0
    }

    func storeCertificate(
        _ day: Day?, of adult: ID<Adult>, in id: ID<Household>, _ transaction: Transaction
    ) throws {
        try transaction.run("UPDATE adult SET certificate_on = \(day) WHERE id = \(adult) AND household_id = \(id)")
    }

    func storePause(_ day: Day?, of id: ID<Household>, for reader: Reader, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            UPDATE household SET paused_on = \(day)
            WHERE id = \(id) AND ended_on IS NULL AND \(known(to: reader))
            """) > 0
    }

    /// Nothing is to be done with what is known of them now; opens nothing to tell.
    package func isOnHold(_ id: ID<Household>, in transaction: Transaction) throws -> Bool {
        try transaction.exists("SELECT 1 FROM household WHERE id = \(id) AND restricted_at IS NOT NULL")
    }

    func storeRestriction(
        _ moment: Instant?, of id: ID<Household>, by reader: Reader, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE household SET restricted_at = \(moment), restricted_by = \(reader.mark),
              restriction_lifted_at = \(moment == nil ? now() : nil) WHERE id = \(id)
            """)
    }

    func eraseAnswers(of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("UPDATE household SET sealed_profile = NULL WHERE id = \(id)")
        try vault.destroy([.household], of: id.text, in: transaction)
    }

    func storeEnd(of id: ID<Household>, on day: Day, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE household SET ended_on = COALESCE(ended_on, \(day)), shown = '', interviewed_on = NULL, agreement_on = NULL,
              guidelines_on = NULL WHERE id = \(id)
            """)
    }
}

extension Households {
    /// Whether the account is another volunteer of the organisation already: it must not be moved by a slip of the pen.
    func isVolunteer(
        _ account: ID<Account>, in organisation: ID<Organisation>, otherThan household: ID<Household>,
        _ transaction: Transaction
    ) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM membership WHERE account_id = \(account) AND organisation_id = \(organisation) AND role = 'volunteer'
              AND household_id IS NOT NULL AND household_id <> \(household)
            """)
    }
}
