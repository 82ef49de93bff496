import Basics
import Organisations
import Storage
import Web

/// Help from another person: a word for a new device, a fresh start for whoever has lost everything.
extension SecondFactors {
    func holders(in organisation: ID<Organisation>, in transaction: Transaction) throws -> Set<ID<Account>> {
        try store.holders(in: organisation, in: transaction)
    }

    /// Six digits to read aloud, good for a quarter of an hour and once.
    func giveWord(to account: ID<Account>, by member: Member, in transaction: Transaction) throws -> String {
        let word = Secret.randomCode()
        try store.keep(
            word, salt: newID(ConfirmedDevice.self).text, for: account, by: member.account.text,
            until: now().adding(minutes: FactorLimits.wordMinutes), in: transaction)
        try log.note(.gaveWord, by: .member(member), account: account, in: transaction)
        return word
    }

    /// Everything the person confirmed with ends, on every device; they choose anew the next time, and are told by letter.
    package func reset(_ account: ID<Account>, by reader: Reader, in transaction: Transaction) throws {
        try store.endApp(of: account, in: transaction)
        try store.endDevices(of: account, in: transaction)
        try store.unconfirmSessions(of: account, in: transaction)
        try log.note(.resetFactor, by: reader, account: account, in: transaction)
        try tell(account, T.factorLetterResetSubject, T.factorLetterResetBody, in: transaction)
    }
}
