import Access
import Basics
import Consent
import Storage
import Vault

extension Mandates {
    /// False when the household has no such adult, or has ended: then nothing is sealed, which would make a new key for it.
    func store(
        _ new: NewMandate, _ id: ID<Mandate>, of household: ID<Household>, in transaction: Transaction
    ) throws -> Bool {
        guard try transaction.exists("SELECT 1 FROM household WHERE id = \(household) AND ended_on IS NULL") else {
            return false
        }
        var scopes = ""
        var about: String
        switch new.content {
        case .attorney(let some, let matters):
            scopes = words(MandateScope.allCases.filter(some.contains))
            about = words(MandateMatter.allCases.filter(matters.contains))
        case .companion(let meeting): about = meeting.rawValue
        }
        var name: Sealed?
        if case .named(let called) = new.holder {
            name = try vault.seal(called.revealed, .mandateHolder, row: id.text, of: household.text)
        }
        let sealed = try vault.seal(about, .mandateAbout, row: id.text, of: household.text)
        return try transaction.run(
            """
            INSERT INTO mandate (id, household_id, adult_id, kind, holder_account_id, sealed_holder_name, scopes,
              sealed_about, until_on, language, how, witness_account_id, given_at)
            SELECT \(id), household.id, adult.id, \(new.content.kind), \(new.holder.account), \(name), \(scopes),
              \(sealed), \(new.until), \(new.language), \(new.how), \(new.witness), \(now())
            FROM household JOIN adult ON adult.household_id = household.id
            WHERE household.id = \(household) AND side = 'newcomer' AND ended_on IS NULL AND adult.id = \(new.adult)
            """) > 0
    }

    /// How many ended: those that had not ended before.
    func storeEnding(
        _ ending: MandateEnding, of which: SQL, by reader: Reader, in transaction: Transaction
    ) throws -> Int {
        try transaction.run(
            """
            UPDATE mandate SET ended_at = \(now()), ended_by = \(reader.mark), ending = \(ending)
            WHERE ended_at IS NULL AND \(which)
            """)
    }

    func erase(of household: ID<Household>, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE mandate SET holder_account_id = NULL, sealed_holder_name = NULL, sealed_about = NULL, scopes = ''
            WHERE household_id = \(household)
            """)
    }

    func mandates(where condition: SQL, in transaction: Transaction) throws -> [Mandate] {
        try transaction.rows(
            """
            SELECT id, household_id, adult_id, kind, holder_account_id, sealed_holder_name, scopes, sealed_about, until_on,
              language, how, witness_account_id, given_at, ended_at, ending
            FROM mandate WHERE \(condition) ORDER BY given_at DESC, id DESC
            """, mandate)
    }

    private func mandate(_ row: Row) throws -> Mandate {
        let kind: MandateKind = try row("kind")
        let account: ID<Account>? = try row("holder_account_id")
        let id: String = try row("id")
        let household: String = try row("household_id")
        let name = try vault.open(try row("sealed_holder_name"), .mandateHolder, row: id, of: household)
        let about = try vault.open(try row("sealed_about"), .mandateAbout, row: id, of: household)
        return Mandate(
            id: ID(trusted: id), household: ID(trusted: household), adult: try row("adult_id"), kind: kind,
            holder: account.map { .account($0) } ?? name.map { .named(Personal($0)) },
            content: about.flatMap { content(kind, try? row("scopes"), $0) }, until: try row("until_on"),
            language: try row("language"), how: try row("how"), witness: try row("witness_account_id"),
            givenAt: try row("given_at"), endedAt: try row("ended_at"), ending: try row("ending"))
    }

    private func content(_ kind: MandateKind, _ scopes: String?, _ about: String) -> MandateContent? {
        switch kind {
        case .attorney: .attorney(Set(listed(scopes ?? "")), Set(listed(about)))
        case .companion: CompanionMeeting(rawValue: about).map { .companion($0) }
        }
    }
}

private func words(_ all: [some RawRepresentable<String>]) -> String { all.map(\.rawValue).joined(separator: " ") }

private func listed<Word: RawRepresentable<String>>(_ text: String) -> [Word] {
    text.split(separator: " ").compactMap { Word(rawValue: String($0)) }
}
