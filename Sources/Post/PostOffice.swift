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
    private let hand = Hand()

    /// - Parameter choices: the address of the page on which people choose their letters.
    package init(outbox: Outbox, mailer: any Mailer, from: MailAddress, choices: String, dress: @escaping Dress) {
        self.outbox = outbox
        self.mailer = mailer
        self.from = from
        self.choices = choices
        self.dress = dress
    }

    /// Everything that is due now; returns how many were sent. Stops between two letters when asked to.
    @discardableResult
    package func carryOut(isStopping: @Sendable () -> Bool = { false }) async throws -> Int {
        var sent = 0
        while true {
            let letters = try await outbox.take(atMost: 20)
            if letters.isEmpty { return sent }
            hand.hold(letters)
            while !isStopping(), let letter = hand.next() {
                if try await carryOut(letter) { sent += 1 }
            }
            if isStopping() {
                try await giveBack()
                return sent
            }
        }
    }

    /// What it has taken and not begun to send, at once: the letter before may be long under way.
    package func giveBack() async throws {
        try await outbox.giveBack(hand.empty())
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
