import Access
import Basics
import Storage

extension Companies {
    /// What is written after somebody has signed is a new version, which both sign anew; the old one stays readable.
    /// - Parameter seen: how often the newest had been changed when the form was opened; otherwise two who write at once
    ///   would undo one another's words.
    package func write(
        _ terms: AgreementTerms, seen: (number: Int, edits: Int)?, of id: ID<CallCompany>, by member: Member,
        in transaction: Transaction
    ) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        try goesOn(card)
        let newest = try store.agreements(of: id, in: transaction).last
        guard newest?.number == seen?.number, newest?.edits == seen?.edits else {
            throw CompanyRefusal.changedMeanwhile
        }
        guard newest?.terms != terms else { return }
        let next = AgreementRules.next(after: newest)
        try store.store(terms, next.number, edits: next.edits, on: now.today, of: id, in: transaction)
        try tell(
            sight.side.other, of: card, T.companyLetterChangedSubject, T.companyLetterChangedBody, in: transaction)
    }

    /// For one's own side, what one has read.
    package func sign(
        version: Int, edits: Int, of id: ID<CallCompany>, by member: Member, in transaction: Transaction
    ) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        let situation = try situation(of: card, in: transaction)
        try AgreementRules.sign(version: version, edits: edits, by: member.account, for: sight.side, situation)
        try store.store(
            Signature(by: member.account, on: now.today), for: sight.side, version, of: id, in: transaction)
        let isWhole = situation.newest?.signatures[sight.side.other] != nil
        try tell(
            sight.side.other, of: card, isWhole ? T.companyLetterInForceSubject : T.companyLetterSignSubject,
            isWhole ? T.companyLetterInForceBody : T.companyLetterSignBody, in: transaction)
    }
}
