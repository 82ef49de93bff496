import Basics

/// Dresses letters as mails and hands them to a mailer.
package struct MailCarrier: Carrier {
    /// The two forms of a letter, in the language of its reader.
    package typealias Dress = @Sendable (TakenLetter) -> (text: String, html: String)

    package let channel = LetterChannel.mail
    private let mailer: any Mailer
    private let from: MailAddress
    private let choices: String
    private let dress: Dress

    /// - Parameter choices: the address of the page on which people choose their letters.
    package init(mailer: any Mailer, from: MailAddress, choices: String, dress: @escaping Dress) {
        self.mailer = mailer
        self.from = from
        self.choices = choices
        self.dress = dress
    }

    package func carry(_ letter: TakenLetter) async throws(MailFault) {
        guard case .mail(let to) = letter.to else { throw .later(nil) }
        let (text, html) = dress(letter)
        try await mailer.send(
            Mail(
                id: letter.id, from: from, to: to, subject: letter.subject, text: text, html: html,
                language: letter.language, writtenAt: letter.writtenAt,
                choices: letter.kind.isDuty ? nil : choices))
    }
}
