import Access
import Basics
import Post
import Storage

extension Correspondence {
    /// Who is told of a duty: that there is something, and nothing of whom. An alert goes by SMS to whoever has a number, and by mail
    /// as well once the whole list has been told: a gateway may take what it never sends.
    package func say(_ letter: CallLetter, in transaction: Transaction) throws {
        let path = Self.path(of: letter.duty)
        if letter.isCanary { return try sayCanary(letter, path, in: transaction) }
        switch letter.kind {
        case .reminder:
            try write(
                .call, to: letter.to, T.letterReminderSubject, T.letterReminderBody, path: "/calls", in: transaction)
        case .alert(let trouble):
            try write(
                .callAlert, to: letter.to, T.letterAlertSubject, T.letterAlertBody(why: .message(trouble.message)),
                path: path, by: .sms, isByAllWays: try isUntaken(letter.duty, in: transaction), in: transaction)
        case .standDown:
            try write(.call, to: letter.to, T.letterDownSubject, T.letterDownBody, path: path, in: transaction)
        }
    }
}

extension Correspondence {
    private func isUntaken(_ duty: ID<Duty>, in transaction: Transaction) throws -> Bool {
        try CallDutyStore().duty(duty, in: transaction)?.duty.phase.name == .exhausted
    }

    static func path(of duty: ID<Duty>) -> String { "/calls/duties/\(duty)" }

    /// Its subject says of what activity and day it is, for the watchdog that looks for it; of persons it knows none (E13).
    private func sayCanary(_ letter: CallLetter, _ path: String, in transaction: Transaction) throws {
        guard let row = try CallDutyStore().duty(letter.duty, in: transaction) else { return }
        try write(
            .callAlert, to: letter.to,
            T.letterCanarySubject(activity: .text(row.activity.text), day: .text(row.day.description)),
            T.letterCanaryBody, path: path, by: .mail, in: transaction)
    }
}

extension CallTrouble {
    var message: Message { Message("calls.trouble.\(rawValue)") }
}
