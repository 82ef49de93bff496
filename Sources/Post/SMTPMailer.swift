import Basics
import CCurl
import Dispatch
import Foundation
import Synchronization

/// The mail server that carries our mails on (RFC 5321), by libcurl: one connection, kept for the next mail.
package final class SMTPMailer: Mailer, Sendable {
    package struct Server: Sendable {
        package let host: String
        package let port: Int
        /// TLS from the first byte (RFC 8314); otherwise STARTTLS, which is only left out towards this very machine.
        package let isImplicitlySecure: Bool
        package let user: String?
        package let password: String?

        /// `smtps://user@mail.example.dk`, `smtp://127.0.0.1:2525`; nil for anything else.
        package init?(_ text: String, password: String?) {
            guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
                parts.scheme == "smtp" || parts.scheme == "smtps", parts.path.isEmpty || parts.path == "/",
                parts.query == nil, parts.password == nil
            else { return nil }
            self.host = host
            isImplicitlySecure = parts.scheme == "smtps"
            port = parts.port ?? (isImplicitlySecure ? 465 : 587)
            user = parts.user
            self.password = password
        }

        var isThisMachine: Bool { Post.isThisMachine(host) }
    }

    private let server: Server
    private let queue = DispatchQueue(label: "mail")
    private let kept = Mutex<Curl?>(nil)

    package init(_ server: Server) {
        self.server = server
    }

    /// Blocks a thread of its own and none of those that answer pages.
    package func send(_ mail: Mail) async throws(MailFault) {
        let fault: MailFault? = await withCheckedContinuation { done in
            queue.async { done.resume(returning: self.sendHere(mail)) }
        }
        if let fault { throw fault }
    }

    /// Whether the mail server would take letters from us. Sends none.
    package func greet(as domain: String) async -> MailGreeting {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: self.greetHere(as: domain)) }
        }
    }

    private func greetHere(as domain: String) -> MailGreeting {
        guard let curl = Curl() else { return .silent }
        // As far as a letter would go, and no letter: connection, TLS and name and password.
        curl.begin(seconds: 20)
        set(as: domain, curl)
        curl.number(CURLOPT_CONNECT_ONLY, 1)
        let (code, answer) = curl.perform()
        // Some servers hang up on whoever is not let in (RFC 4954, 6).
        if [530, 534, 535, 538].contains(answer) { return .wrongPassword }
        return switch code {
        case CURLE_OK: .welcome
        case CURLE_COULDNT_RESOLVE_HOST: .unknownName
        case CURLE_LOGIN_DENIED: .wrongPassword
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: .untrusted
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR: .notSecret
        case CURLE_COULDNT_CONNECT: .refused
        default: .silent
        }
    }

    private func sendHere(_ mail: Mail) -> MailFault? {
        kept.withLock { kept in
            guard let curl = kept ?? Curl() else { return .later(nil) }
            let fault = send(mail, by: curl)
            // What has failed may have left the connection in the middle of something.
            kept = fault == nil ? curl : nil
            return fault
        }
    }

    private func send(_ mail: Mail, by curl: Curl) -> MailFault? {
        curl.begin(seconds: DeliveryRules.carrySeconds)
        set(mail, curl)
        let source = CurlSource(Array(mail.source.utf8))
        let (code, answer) = curl.perform(CURLOPT_MAIL_RCPT, ["<\(mail.to.text)>"], source)
        guard code != CURLE_OK else { return nil }
        // What the server says to us, such as that a password is wrong, is no fault of the letter.
        let isAboutTheLetter = code == CURLE_SEND_ERROR || source.hasBegun
        return (500...599).contains(answer) && isAboutTheLetter ? .never(answer) : .later(answer == 0 ? nil : answer)
    }

    private func set(_ mail: Mail, _ curl: Curl) {
        set(as: mail.from.address.domain, curl)
        curl.text(CURLOPT_MAIL_FROM, "<\(mail.returnPath)>")
        curl.number(CURLOPT_UPLOAD, 1)
    }

    private func set(as domain: String, _ curl: Curl) {
        let scheme = server.isImplicitlySecure ? "smtps" : "smtp"
        curl.text(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(domain)")
        if let user = server.user { curl.text(CURLOPT_USERNAME, user) }
        if let password = server.password { curl.text(CURLOPT_PASSWORD, password) }
        let secure = server.isThisMachine ? CURLUSESSL_TRY : CURLUSESSL_ALL
        curl.number(CURLOPT_USE_SSL, Int(secure.rawValue))
        if server.isThisMachine { curl.number(CURLOPT_SSL_VERIFYPEER, 0) }
    }
}
