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

        var isThisMachine: Bool { ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host) }
    }

    private let server: Server
    private let queue = DispatchQueue(label: "mail")
    private let handle = Mutex<Handle?>(nil)

    package init(_ server: Server) {
        self.server = server
        _ = Self.isReady
    }

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

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
        guard let handle = Handle() else { return .silent }
        return switch handle.greet(server, as: domain) {
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
        handle.withLock { kept in
            guard let handle = kept ?? Handle() else { return .later(nil) }
            let fault = handle.send(mail, by: server)
            // What has failed may have left the connection in the middle of something.
            kept = fault == nil ? handle : nil
            return fault
        }
    }
}

/// One easy handle of libcurl, used by one thread at a time.
private final class Handle {
    private let curl: OpaquePointer

    init?() {
        guard let made = curl_easy_init() else { return nil }
        curl = OpaquePointer(made)
    }

    deinit { curl_easy_cleanup(raw) }

    private var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(curl) }

    func send(_ mail: Mail, by server: SMTPMailer.Server) -> MailFault? {
        curl_easy_reset(raw)
        let receivers = curl_slist_append(nil, "<\(mail.to.text)>")
        defer { curl_slist_free_all(receivers) }
        set(server, mail)
        _ = brobygger_curl_list(raw, CURLOPT_MAIL_RCPT, receivers)
        let source = Source(Array(mail.source.utf8))
        let result = withExtendedLifetime(source) { () -> CURLcode in
            _ = brobygger_curl_source(raw, readSource, Unmanaged.passUnretained(source).toOpaque())
            return curl_easy_perform(raw)
        }
        guard result != CURLE_OK else { return nil }
        let answer = brobygger_curl_answer(raw)
        // What the server says to us, such as that a password is wrong, is no fault of the letter.
        let isAboutTheLetter = result == CURLE_SEND_ERROR || source.hasBegun
        return (500...599).contains(answer) && isAboutTheLetter ? .never(answer) : .later(answer == 0 ? nil : answer)
    }

    /// As far as a letter would go, and no letter: connection, TLS and name and password.
    func greet(_ server: SMTPMailer.Server, as domain: String) -> CURLcode {
        curl_easy_reset(raw)
        set(server, as: domain)
        number(CURLOPT_CONNECT_ONLY, 1)
        number(CURLOPT_TIMEOUT, 20)
        return curl_easy_perform(raw)
    }

    private func set(_ server: SMTPMailer.Server, _ mail: Mail) {
        set(server, as: mail.from.address.domain)
        text(CURLOPT_MAIL_FROM, "<\(mail.from.address.text)>")
        number(CURLOPT_UPLOAD, 1)
        number(CURLOPT_TIMEOUT, 60)
    }

    private func set(_ server: SMTPMailer.Server, as domain: String) {
        let scheme = server.isImplicitlySecure ? "smtps" : "smtp"
        text(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(domain)")
        if let user = server.user { text(CURLOPT_USERNAME, user) }
        if let password = server.password { text(CURLOPT_PASSWORD, password) }
        let secure = server.isThisMachine ? CURLUSESSL_TRY : CURLUSESSL_ALL
        number(CURLOPT_USE_SSL, Int(secure.rawValue))
        if server.isThisMachine { number(CURLOPT_SSL_VERIFYPEER, 0) }
        number(CURLOPT_CONNECTTIMEOUT, 15)
        number(CURLOPT_NOSIGNAL, 1)
        _ = brobygger_curl_sink(raw) { _, size, count, _ in size * count }
    }

    private func text(_ option: CURLoption, _ value: String) { _ = brobygger_curl_text(raw, option, value) }
    private func number(_ option: CURLoption, _ value: Int) { _ = brobygger_curl_number(raw, option, value) }
}

/// The bytes of a mail, as libcurl asks for them.
private final class Source {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var hasBegun = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into buffer: UnsafeMutablePointer<CChar>, _ most: Int) -> Int {
        hasBegun = true
        let count = min(most, bytes.count - position)
        for index in 0..<count { buffer[index] = CChar(bitPattern: bytes[position + index]) }
        position += count
        return count
    }
}

private let readSource: curl_read_callback = { buffer, size, count, source in
    guard let buffer, let source else { return 0 }
    return Unmanaged<Source>.fromOpaque(source).takeUnretainedValue().read(into: buffer, size * count)
}
