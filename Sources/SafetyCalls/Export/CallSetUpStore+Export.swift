import Basics
import Storage
import Vault

/// What somebody who calls has agreed to.
struct Calling {
    let activity: String
    let phone: String?
    let begun: Day
    let ended: Day?
    let reports: Int
}

extension CallSetUpStore {
    func notes(_ condition: SQL, in transaction: Transaction) throws -> [CallWords] {
        try transaction.rows(
            """
            SELECT id, subject, by_id, at, sealed_words FROM call_note WHERE \(condition) ORDER BY at, id
            """
        ) { row in
            let words = try vault.open(
                try row("sealed_words"), .callNote, row: try row("id"), of: try row("subject"))
            return CallWords(
                at: try row("at"), by: try row("by_id"), words: Personal(words ?? ""))
        }
    }

    func callings(of account: ID<Account>, in transaction: Transaction) throws -> [Calling] {
        try transaction.rows(
            """
            SELECT name, sealed_phone, begun_on, call_caller.ended_on AS ended_on, (SELECT COUNT(*) FROM call_step
                JOIN call_duty ON call_duty.id = duty_id WHERE call_duty.activity_id = call_activity.id
                AND call_step.kind = 'reported' AND by_id = \(account)) AS reports
            FROM call_caller JOIN call_activity ON call_activity.id = activity_id
            WHERE account_id = \(account) ORDER BY begun_on, name
            """
        ) { row in
            Calling(
                activity: try row("name"),
                phone: try vault.open(try row("sealed_phone"), .callerPhone, row: account.text, of: account.text),
                begun: try row("begun_on"), ended: try row("ended_on"), reports: try row("reports"))
        }
    }
}
