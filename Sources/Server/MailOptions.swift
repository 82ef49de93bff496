import Access
import ArgumentParser
import Assembly
import Basics
import Foundation
import Post

/// How letters leave the house. Without a mail server they wait, and nobody gets a code to sign in with.
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Mail server that carries letters on: smtps://user@mail.example.dk, or smtp://… for STARTTLS on port 587.",
            valueName: "url"))
    var smtp: String?
    @Option(help: ArgumentHelp("File with the password for the mail server, in its first line.", valueName: "file"))
    var smtpPasswordFile: String?
    @Option(help: ArgumentHelp("Who letters are from: \"Brobygger <post@example.dk>\".", valueName: "address"))
    var mailFrom: String?
    @Option(
        help: ArgumentHelp(
            "Address that bounces come back to, with a token after a plus; the mail server must let us send as it. Without it: that of --mail-from, and no token.",
            valueName: "address"))
    var mailReturn: String?
    @Option(help: ArgumentHelp("How many mails a minute go to one domain at most.", valueName: "number"))
    var mailPace = 60

    func validate() throws {
        guard smtp != nil || smtpPasswordFile == nil && mailFrom == nil else {
            throw ValidationError("--mail-from and --smtp-password-file go with --smtp.")
        }
        guard smtp == nil || mailFrom.flatMap(MailAddress.init) != nil else {
            throw ValidationError("--smtp goes with --mail-from \"Brobygger <post@example.dk>\".")
        }
        guard smtp.map({ SMTPMailer.Server($0, password: nil) != nil }) ?? true else {
            throw ValidationError("--smtp looks like smtps://user@mail.example.dk or smtp://mail.example.dk:587.")
        }
        guard mailPace >= 1 else { throw ValidationError("--mail-pace is a number from 1.") }
        guard mailReturn.map({ EmailAddress($0).map(Letters.fits) ?? false }) ?? true else {
            throw ValidationError(
                "--mail-return is an address with a short name before the @, such as post@example.dk, since a token is added to it."
            )
        }
    }

    /// Nil when no letters are to leave the house.
    func office(_ assembly: Assembly, publicURL: String) throws -> PostOffice? {
        guard let (mailer, from) = try mailer() else { return nil }
        let dress = assembly.dress
        let carrier = MailCarrier(
            mailer: mailer, letters: assembly.letters, from: from,
            returnTo: mailReturn.flatMap { EmailAddress($0) }, publicURL: publicURL,
            dress: { dress($0) })
        return PostOffice(outbox: assembly.outbox, carrier: carrier, mostPerMinute: mailPace)
    }

    func mailer() throws -> (SMTPMailer, MailAddress)? {
        guard let smtp, let from = mailFrom.flatMap(MailAddress.init),
            let server = SMTPMailer.Server(smtp, password: try password())
        else { return nil }
        return (SMTPMailer(server), from)
    }

    private func password() throws -> String? { try smtpPasswordFile.map(secretInFile) }
}
