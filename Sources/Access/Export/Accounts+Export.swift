import Basics
import Organisations
import Storage
import Web

extension Accounts {
    /// What is kept about somebody's account. What opens something is no information about them and stays out: codes,
    /// keys, and the marks that sessions and devices are known by.
    /// - Parameter place: only what they are there; nil for everywhere.
    package func export(
        of account: ID<Account>, in place: ID<Organisation>? = nil, _ transaction: Transaction
    ) throws -> [ExportSection] {
        [
            ExportSection("account", T.exportAccount, try accountFacts(account, transaction)),
            ExportSection("memberships", T.exportMemberships, records: try memberships(account, place, transaction)),
            ExportSection("promises", T.exportPromises, records: try promises(account, place, transaction)),
            ExportSection("stepping_in", T.coverTitle, records: try stepsIn(account, place, transaction)),
            ExportSection("sessions", T.exportSessions, records: try sessions(account, place, transaction)),
        ]
    }

    /// What belongs to the person wherever they are at work.
    package func exportOfWaysIn(of account: ID<Account>, in transaction: Transaction) throws -> [ExportSection] {
        [
            ExportSection("phone", T.phoneTitle, records: try phones(account, transaction)),
            ExportSection("letter_choices", T.accountLetters, records: try letterChoices(account, transaction)),
            ExportSection("sign_ins", T.exportSignIns, records: try signIns(account, transaction)),
            ExportSection("second_factors", T.factorTitle, records: try factors(account, transaction)),
            try calendarSection(.account(account), in: transaction),
        ]
    }

    /// Whether the account is at work in another organisation as well.
    package func isElsewhere(
        _ account: ID<Account>, than place: ID<Organisation>, in transaction: Transaction
    ) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM membership WHERE account_id = \(account) AND organisation_id <> \(place)")
    }

    /// The volunteer households that the account belongs to, each with what the person is in its organisation.
    package func ownHouseholds(
        of account: ID<Account>, in transaction: Transaction
    ) throws -> [(ID<Household>, Member)] {
        try members(of: account, in: transaction).compactMap { member in member.household.map { ($0, member) } }
    }
}

extension NewcomerLinks {
    package func export(of household: ID<Household>, in transaction: Transaction) throws -> [ExportSection] {
        let links = try dates(of: household, in: transaction).map { link in
            [
                ExportFact("made_at", ExportWords.from, .instant(link.madeAt)),
                ExportFact("ended_at", ExportWords.ended, .at(link.endedAt)),
            ]
        }
        return [
            ExportSection("private_links", T.exportLinks, records: links),
            try calendarSection(.newcomer(household), in: transaction),
        ]
    }
}
