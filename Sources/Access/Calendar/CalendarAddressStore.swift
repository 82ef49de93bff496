import Basics
import Storage
import Web

/// Whose an address is: an account's, or a newcomer's, as long as their private link is the same.
enum CalendarOwner: Sendable {
    case account(ID<Account>)
    case newcomer(ID<Household>)

    var isMine: SQL {
        switch self {
        case .account(let account): "account_id = \(account)"
        case .newcomer(let household):
            "link_hash IN (SELECT token_hash FROM newcomer_link WHERE household_id = \(household))"
        }
    }
}

func calendarDates(of owner: CalendarOwner, in transaction: Transaction) throws -> CalendarAddressDates? {
    try transaction.first("SELECT made_at, read_on FROM calendar_address WHERE \(owner.isMine)") {
        CalendarAddressDates(madeAt: try $0("made_at"), readOn: try $0("read_on"))
    }
}

extension CalendarAddresses {
    /// False when there was none.
    func delete(of owner: CalendarOwner, in transaction: Transaction) throws -> Bool {
        try transaction.run("DELETE FROM calendar_address WHERE \(owner.isMine)") > 0
    }

    /// False for a newcomer whose link has ended, or of whom nothing is left.
    func store(_ hash: SecretHash, of owner: CalendarOwner, in transaction: Transaction) throws -> Bool {
        switch owner {
        case .account(let account):
            try transaction.run(
                "INSERT INTO calendar_address (token_hash, account_id, made_at) VALUES (\(hash), \(account), \(now()))")
                > 0
        case .newcomer(let household):
            try transaction.run(
                """
                INSERT INTO calendar_address (token_hash, link_hash, made_at)
                SELECT \(hash), token_hash, \(now()) FROM newcomer_link
                JOIN household ON household.id = household_id
                WHERE household.id = \(household) AND newcomer_link.ended_at IS NULL AND ended_on IS NULL
                """) > 0
        }
    }

    /// Nil for an address that never was, has been closed, or whose holder is erased, blocked or has another link by now.
    package func holder(of secret: String, in transaction: Transaction) throws -> CalendarHolder? {
        let hash = SecretHash(of: secret)
        let account = try transaction.first(
            """
            SELECT account.id AS id, language, read_on FROM calendar_address
            JOIN account ON account.id = account_id WHERE calendar_address.token_hash = \(hash) AND disabled_at IS NULL
            """
        ) { CalendarHolder(who: .account(try $0("id"), try $0("language")), readOn: try $0("read_on")) }
        if let account { return account }
        return try transaction.first(
            """
            SELECT household.id AS id, language, read_on FROM calendar_address
            JOIN newcomer_link ON newcomer_link.token_hash = link_hash
            JOIN household ON household.id = newcomer_link.household_id
            WHERE calendar_address.token_hash = \(hash) AND newcomer_link.ended_at IS NULL AND ended_on IS NULL
            """
        ) {
            CalendarHolder(
                who: .newcomer(NewcomerReader(household: try $0("id"), language: try $0("language"))),
                readOn: try $0("read_on"))
        }
    }

    /// Days are enough to tell an address that is in use from one that is forgotten.
    package func noteRead(_ secret: String, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE calendar_address SET read_on = \(now.today) WHERE token_hash = \(SecretHash(of: secret))")
    }
}
