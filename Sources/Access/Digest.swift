import Basics
import Post
import Storage
import Web

/// The weekly letter: one line for each thing that was put aside, with a link to what it is about.
package struct Digest: Sendable {
    let publicURL: String
    let letters: Letters
    let accounts: Accounts
    let catalogue: Catalogue

    package init(publicURL: String, letters: Letters, accounts: Accounts, catalogue: Catalogue) {
        self.publicURL = publicURL
        self.letters = letters
        self.accounts = accounts
        self.catalogue = catalogue
    }

    package func write(to account: ID<Account>, in transaction: Transaction) throws {
        let say = Speech(try accounts.language(of: account, in: transaction), catalogue)
        try letters.writeDigest(
            to: account,
            words: { lines in
                let things = lines.map { "\($0.subject)\n\(publicURL)\($0.path)" }
                return (
                    say.plain(T.letterDigestSubject(count: lines.count)),
                    ([say.plain(T.letterDigestBody)] + things).joined(separator: "\n\n")
                )
            }, in: transaction)
    }
}
