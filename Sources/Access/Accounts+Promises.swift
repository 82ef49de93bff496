import Basics
import Organisations
import Storage

/// Versions of the words that are promised are named as ids are.
enum PromisedWording {}

extension Accounts {
    /// Promises confidentiality, as this person in this organisation, in the words that count today (C062).
    package func promise(
        by account: ID<Account>, in organisation: ID<Organisation>, as reader: Reader, in transaction: Transaction
    ) throws {
        let isNew = try transaction.run(
            """
            INSERT INTO promise (account_id, organisation_id, wording, promised_at)
            VALUES (\(account), \(organisation), \(promiseWording), \(now())) ON CONFLICT DO NOTHING
            """)
        guard isNew > 0 else { return }
        try log.note(
            .changedAccess, by: reader, account: account,
            why: "promise" + .id(ID<PromisedWording>(trusted: promiseWording)) + .id(organisation), in: transaction)
    }

    /// Everywhere that this account has a role.
    package func promiseEverywhere(by account: ID<Account>, in transaction: Transaction) throws {
        let places = try transaction.rows(
            "SELECT DISTINCT organisation_id FROM membership WHERE account_id = \(account)"
        ) { try $0("organisation_id", as: ID<Organisation>.self) }
        for place in places { try promise(by: account, in: place, as: .system, in: transaction) }
    }

    /// A column of what joins `membership`: whether the person has promised there.
    var hasPromised: SQL {
        """
        EXISTS (SELECT 1 FROM promise WHERE promise.account_id = membership.account_id
          AND promise.organisation_id = membership.organisation_id AND promise.wording = \(promiseWording)) AS has_promised
        """
    }

    /// Those who lead an organisation and have a way in.
    package func leaders(of organisation: ID<Organisation>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT account.id AS id FROM membership JOIN account ON account.id = membership.account_id
            WHERE organisation_id = \(organisation) AND role = 'leader' AND disabled_at IS NULL ORDER BY account.id
            """
        ) { try $0("id") }
    }

    /// The accounts of a volunteer household: those that a newcomer may give a mandate to.
    package func accounts(ofHousehold household: ID<Household>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT DISTINCT account.id AS id FROM membership JOIN account ON account.id = membership.account_id
            WHERE household_id = \(household) AND role = 'volunteer' AND disabled_at IS NULL ORDER BY account.id
            """
        ) { try $0("id") }
    }
}
