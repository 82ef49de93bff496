import Access
import ArgumentParser
import Assembly
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
    }

    /// Nil when no letters are to leave the house.
    func office(_ assembly: Assembly, publicURL: String) throws -> PostOffice? {
        guard let (mailer, from) = try mailer() else { return nil }
        let dress = assembly.dress
        return PostOffice(
            outbox: assembly.outbox, mailer: mailer, from: from, choices: publicURL + "/account",
            dress: { dress($0) })
    }

    func mailer() throws -> (SMTPMailer, MailAddress)? {
        guard let smtp, let from = mailFrom.flatMap(MailAddress.init),
            let server = SMTPMailer.Server(smtp, password: try password())
        else { return nil }
        return (SMTPMailer(server), from)
    }

    private func password() throws -> String? {
        guard let smtpPasswordFile else { return nil }
        guard let text = try? String(contentsOfFile: smtpPasswordFile, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first
        else { throw ValidationError("\(smtpPasswordFile) cannot be read, or has no password in its first line.") }
        return String(line)
    }
}
