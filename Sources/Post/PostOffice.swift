import Basics

/// Carries out the letters that wait: takes some, hands each to the mailer, and writes down what became of it.
package struct PostOffice: Sendable {
    /// The two forms of a letter, in the language of its reader.
    package typealias Dress = @Sendable (TakenLetter) -> (text: String, html: String)

    package let outbox: Outbox
    private let mailer: any Mailer
    private let from: MailAddress
    private let choices: String
    private let dress: Dress

    /// - Parameter choices: the address of the page on which people choose their letters.
    package init(outbox: Outbox, mailer: any Mailer, from: MailAddress, choices: String, dress: @escaping Dress) {
        self.outbox = outbox
        self.mailer = mailer
        self.from = from
        self.choices = choices
        self.dress = dress
    }

    /// Everything that is due now; returns how many were sent. Stops between two letters when asked to, and gives back what it
    /// has not sent.
    @discardableResult
    package func carryOut(isStopping: @Sendable () -> Bool = { false }) async throws -> Int {
        var sent = 0
        while true {
            var letters = try await outbox.take(atMost: 20)[...]
            if letters.isEmpty { return sent }
            while let letter = letters.first {
                if isStopping() {
                    try await outbox.giveBack(Array(letters))
                    return sent
                }
                letters.removeFirst()
                if try await carryOut(letter) { sent += 1 }
            }
        }
    }

    private func carryOut(_ letter: TakenLetter) async throws -> Bool {
        let (text, html) = dress(letter)
        let mail = Mail(
            id: letter.id, from: from, to: letter.to, subject: letter.subject, text: text, html: html,
            language: letter.language, writtenAt: letter.writtenAt, choices: letter.kind.isDuty ? nil : choices)
        do {
            try await mailer.send(mail)
        } catch {
            try await outbox.failed(letter, error)
            return false
        }
        return try await outbox.sent(letter)
    }
}
