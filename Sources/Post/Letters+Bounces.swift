import Basics
import Storage

extension Letters {
    /// `post+TOKEN@example.dk`: where what bounces comes back to, for each letter another.
    package func returnPath(of letter: String, _ address: EmailAddress) throws -> String {
        let token = try LetterTokens(vault: vault).token(for: letter, .bounce)
        let parts = address.text.split(separator: "@")
        return "\(parts[0])+\(token)@\(parts[1])"
    }

    /// Whether that much fits before the `@` (RFC 5321, 4.5.3.1.1).
    package static func fits(returnPath address: EmailAddress) -> Bool {
        (address.text.split(separator: "@").first?.utf8.count ?? 64) + 1 + LetterTokens.length <= 64
    }

    /// The letter that was sent from such an address; nil for any other.
    package func letter(sentFrom address: String) throws -> String? {
        guard let local = address.split(separator: "@").first, let plus = local.lastIndex(of: "+") else {
            return try LetterTokens(vault: vault).letter(of: address, .bounce)
        }
        return try LetterTokens(vault: vault).letter(of: String(local[local.index(after: plus)...]), .bounce)
    }

    /// Somebody has signed in, or has another address: what was before does not count any more.
    package func reached(_ account: ID<Account>, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE account SET unreachable_at = NULL, reached_at = \(now()) WHERE id = \(account)")
    }

    /// Those of an organisation whom no mail reaches.
    package func unreachable(
        in organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> Set<ID<Account>> {
        Set(
            try transaction.rows(
                """
                SELECT DISTINCT account.id AS id FROM account JOIN membership ON membership.account_id = account.id
                WHERE organisation_id = \(organisation) AND unreachable_at IS NOT NULL
                """
            ) { try $0("id") })
    }

    func isReachable(_ account: ID<Account>, in transaction: Transaction) throws -> Bool {
        try !transaction.exists("SELECT 1 FROM account WHERE id = \(account) AND unreachable_at IS NOT NULL")
    }
}
