import Basics

/// Dresses letters as mails and hands them to a mailer.
package struct MailCarrier: Carrier {
    /// The two forms of a letter, in the language of its reader.
    package typealias Dress = @Sendable (TakenLetter) -> (text: String, html: String)

    package let channel = LetterChannel.mail
    private let mailer: any Mailer
    private let letters: Letters
    private let from: MailAddress
    private let returnTo: EmailAddress?
    private let publicURL: String
    private let dress: Dress

    /// - Parameter returnTo: the address that bounces come back to, for each letter with a token of its own; nil where the sender's own
    ///   is all that the mail server takes.
    package init(
        mailer: any Mailer, letters: Letters, from: MailAddress, returnTo: EmailAddress?, publicURL: String,
        dress: @escaping Dress
    ) {
        self.mailer = mailer
        self.letters = letters
        self.from = from
        self.returnTo = returnTo
        self.publicURL = publicURL
        self.dress = dress
    }

    package func carry(_ letter: TakenLetter) async throws(MailFault) {
        guard case .mail(let to) = letter.to, let mail = try? mail(letter, to) else { throw .later(nil) }
        try await mailer.send(mail)
    }

    private func mail(_ letter: TakenLetter, _ to: EmailAddress) throws -> Mail {
        let (text, html) = dress(letter)
        return Mail(
            id: letter.id, from: from, to: to, subject: letter.subject, text: text, html: html,
            language: letter.language, writtenAt: letter.writtenAt,
            returnPath: try returnTo.map { try letters.returnPath(of: letter.id, $0) } ?? from.address.text,
            unsubscribing: letter.kind.isDuty ? nil : publicURL + (try letters.choosingPath(of: letter.id)))
    }
}
