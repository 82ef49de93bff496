import Basics
import Post
import Storage
import Web

/// Letters in the language of their reader. They say that there is something, and nothing of whom.
package struct Correspondence: Sendable {
    private let accounts: Accounts
    private let letters: Letters
    private let catalogue: Catalogue

    package init(accounts: Accounts, letters: Letters, catalogue: Catalogue) {
        self.accounts = accounts
        self.letters = letters
        self.catalogue = catalogue
    }

    package func write(
        _ kind: LetterKind, to account: ID<Account>, _ subject: Message, _ body: Message, path: String? = nil,
        by channel: LetterChannel? = nil, isByAllWays: Bool = false, in transaction: Transaction
    ) throws {
        let say = Speech(try accounts.language(of: account, in: transaction), catalogue)
        try letters.write(
            to: account, kind, subject: say.plain(subject), body: say.plain(body), path: path, by: channel,
            isByAllWays: isByAllWays, in: transaction)
    }

    /// See ``Letters/withdrawAlerts(of:to:in:)``.
    package func withdrawAlerts(of path: String, in transaction: Transaction) throws {
        try letters.withdrawAlerts(of: path, in: transaction)
    }

    package func write(
        _ kind: LetterKind, toLeadersOf organisation: ID<Organisation>, _ subject: Message, _ body: Message,
        path: String? = nil, by channel: LetterChannel? = nil, in transaction: Transaction
    ) throws {
        for leader in try accounts.leaders(of: organisation, in: transaction) {
            try write(kind, to: leader, subject, body, path: path, by: channel, in: transaction)
        }
    }
}
