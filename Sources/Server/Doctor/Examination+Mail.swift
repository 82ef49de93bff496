import Basics
import Foundation
import Post
import Storage
import Vault

extension Examination {
    func mail() async -> [Finding] { await [server()] + waiting() }

    private func server() async -> Finding {
        do {
            guard let (mailer, from) = try options.mail.mailer() else {
                return .takeCare(
                    "mail", "no mail server: letters wait, and nobody gets a code to sign in with",
                    "--smtp smtps://user@mail.example.dk --mail-from …")
            }
            let name = options.mail.smtp.flatMap { URLComponents(string: $0)?.host } ?? "the mail server"
            return finding(await mailer.greet(as: from.address.domain), name)
        } catch {
            return .wrong("mail", words(error), "--smtp-password-file FILE, readable by whoever runs serve")
        }
    }

    private func finding(_ greeting: MailGreeting, _ name: String) -> Finding {
        switch greeting {
        case .welcome: .ok("mail", "\(name) would take letters from us")
        case .unknownName: .wrong("mail", "there is no \(name)", "is the name in --smtp right?")
        case .refused: .wrong("mail", "\(name) cannot be reached there", "is the port in --smtp right, and open?")
        case .silent:
            .wrong("mail", "\(name) does not answer as a mail server does", "is the port in --smtp right, and open?")
        case .notSecret: .wrong("mail", "\(name) offers no TLS", "smtps:// for port 465, smtp:// for STARTTLS on 587")
        case .untrusted:
            .wrong("mail", "\(name) cannot prove who it is", "use the name in its certificate, or renew that")
        case .wrongPassword:
            .wrong("mail", "\(name) does not take user and password", "the user in --smtp, and the file")
        }
    }

    private func waiting() async -> [Finding] {
        guard let database = opened() else { return [] }
        let moment = Now.real()
        let found = try? await database.read { transaction in
            (
                dead: try LetterCounts.dead(in: transaction), waiting: try LetterCounts.waiting(in: transaction),
                due: try LetterCounts.dueSince(at: moment, in: transaction)
            )
        }
        guard let found else { return [] }
        var findings: [Finding] = []
        if found.dead > 0 {
            findings.append(
                .takeCare("letters", "\(found.dead) were given up", "an administrator sends them again, under Letters"))
        }
        if let due = found.due, due.adding(minutes: 10) < moment {
            findings.append(
                .takeCare("letters", "\(found.waiting) wait, one of them since \(due)", "does serve run, with --smtp?"))
        }
        return findings.isEmpty ? [.ok("letters", "\(found.waiting) wait")] : findings
    }
}
