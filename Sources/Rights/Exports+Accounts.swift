import Access
import Basics
import Duties
import NeedToKnow
import Post
import SafetyCalls
import Storage
import Web

extension Exports {
    /// The accounts of a volunteer household, for the leader whom it asked. What the leader's organisation has nothing to
    /// do with the person gets by signing in.
    func accountParts(_ permit: ExportPermit, in transaction: Transaction) throws -> [Export.Part] {
        guard case .member(let leader) = permit.reader else { return [] }
        return try accounts.accounts(ofHousehold: permit.household, in: transaction).map { account in
            let isElsewhere = try accounts.isElsewhere(account, than: leader.organisation, in: transaction)
            let sections =
                try accounts.export(of: account, in: leader.organisation, transaction)
                + (isElsewhere ? [] : waysIn(of: account, in: transaction))
                + mandates.export(heldBy: account, in: transaction)
            return Export.Part("accounts", T.exportPartAccount, sections)
        }
    }

    func waysIn(of account: ID<Account>, in transaction: Transaction) throws -> [ExportSection] {
        let written = try letters.all(to: account, in: transaction).map { letter in
            [
                ExportFact("at", ExportWords.on, .instant(letter.at)),
                ExportFact(
                    "kind", ExportWords.kind, .word(letter.kind, Message("rights.export.letter-\(letter.kind)"))),
                ExportFact("subject", T.exportSubject, .said(letter.subject)),
                // Its code and link open the account to whoever reads them.
                ExportFact(
                    "body", T.exportBody,
                    ["sign-in", "number", "invitation"].contains(letter.kind) ? nil : .said(letter.body)),
            ]
        }
        return try accounts.exportOfWaysIn(of: account, in: transaction)
            + calls.export(caller: account, in: transaction)
            + [ExportSection("letters", T.exportLetters, records: written)]
    }
}
