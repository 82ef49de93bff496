import Basics
import Organisations
import Storage
import Web

extension AccessLog {
    /// Deeds by which somebody saw, or came to see, how to reach a household.
    private static let looking: [Deed] = [.openedContact, .sawContact, .printedForm, .exported, .savedSpreadsheet]

    /// Who has looked, and when: by what they are and where, never by name. A colleague's name is the colleague's
    /// (GDPR art. 15(4); CJEU C-579/21).
    /// - Parameter places: whose roles are said: organisations that have something to do with the household.
    package func export(
        about household: ID<Household>, places: [ID<Organisation>], in transaction: Transaction
    ) throws -> [ExportSection] {
        let entries = try entries(about: household, in: transaction).filter { Self.looking.contains($0.deed) }
        let roles = try roles(of: entries.compactMap(\.readingAccount), at: places, in: transaction)
        return [
            ExportSection(
                "seen", T.exportSeenBy,
                records: entries.map { entry in
                    let who = entry.who(household, roles)
                    return [
                        ExportFact("at", ExportWords.on, .instant(entry.at)),
                        ExportFact("deed", ExportWords.kind, .word(entry.deed, of: "access.export.deed")),
                        ExportFact("who", ExportWords.who, .list(who.words)),
                        ExportFact("organisation", ExportWords.place, .said(who.place)),
                    ]
                })
        ]
    }
}

/// What a reader of the log is to be called.
struct LoggedRoles {
    let household: ID<Household>?
    let roles: [Role]
    let place: String
}

extension LogEntry {
    fileprivate var readingAccount: ID<Account>? {
        reader.hasPrefix("account ") ? ID(reader.dropFirst("account ".count)) : nil
    }

    fileprivate func who(
        _ household: ID<Household>, _ roles: [ID<Account>: LoggedRoles]
    ) -> (words: [ExportValue], place: String?) {
        func alone(_ word: String) -> (words: [ExportValue], place: String?) {
            ([.word(word, Message("access.export.reader-\(word)"))], nil)
        }
        guard let account = readingAccount else {
            let isSelf = reader == Reader.newcomer(NewcomerReader(household: household, language: .danish)).mark
            return alone(isSelf ? "self" : reader == Reader.system.mark ? "system" : "newcomer")
        }
        guard let found = roles[account] else { return alone("former") }
        if found.household == household { return alone("self") }
        return (found.roles.map { .word($0, of: "access.role") }, found.place)
    }
}
