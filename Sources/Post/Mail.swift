import Basics
import Foundation

/// One mail, ready to be sent (RFC 5322, MIME).
package struct Mail: Sendable {
    /// Stable: however often it is sent, its receiver can tell that it is the same (RFC 5322, 3.6.4).
    package let id: String
    package let from: MailAddress
    package let to: EmailAddress
    package let subject: String
    package let text: String
    package let html: String
    package let language: Language
    package let writtenAt: Instant
    /// Where it comes back to when it cannot be delivered.
    package let returnPath: String
    /// Where one press ends letters of this kind; nil for what is duty (RFC 2369, 8058).
    package let unsubscribing: String?

    package init(
        id: String, from: MailAddress, to: EmailAddress, subject: String, text: String, html: String,
        language: Language, writtenAt: Instant, returnPath: String, unsubscribing: String?
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
        self.writtenAt = writtenAt
        self.returnPath = returnPath
        self.unsubscribing = unsubscribing
    }

    package var messageID: String { "<\(id)@\(from.address.domain)>" }

    /// With lines of at most 76 characters, ended by CRLF.
    package var source: String {
        let border = "=_\(id)"
        var lines = [
            "From: \(from.header)", "To: <\(to.text)>", "Subject: \(encodedWord(subject))",
            "Date: \(mailDate(writtenAt))", "Message-ID: \(messageID)", "MIME-Version: 1.0",
            "Content-Language: \(language.rawValue)", "Auto-Submitted: auto-generated",
        ]
        if let unsubscribing {
            lines += ["List-Unsubscribe: <\(unsubscribing)>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"]
        }
        lines += ["Content-Type: multipart/alternative; boundary=\"\(border)\"", ""]
        for (kind, content) in [("plain", text), ("html", html)] {
            lines += [
                "--\(border)", "Content-Type: text/\(kind); charset=utf-8", "Content-Transfer-Encoding: base64", "",
            ]
            lines += base64Lines(content)
        }
        return (lines + ["--\(border)--", ""]).joined(separator: "\r\n")
    }
}

/// Who a mail is from: a name for people, and the address.
package struct MailAddress: Sendable, Hashable {
    package let name: String
    package let address: EmailAddress

    /// `Brobygger <post@example.dk>` or the address alone; nil for anything else.
    package init?(_ text: String) {
        guard let open = text.firstIndex(of: "<"), text.hasSuffix(">") else {
            guard let address = EmailAddress(text) else { return nil }
            self.init(name: "Brobygger", address: address)
            return
        }
        let name = text[..<open].trimmed.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        guard let address = EmailAddress(String(text[text.index(after: open)...].dropLast())) else { return nil }
        self.init(name: name, address: address)
    }

    package init(name: String, address: EmailAddress) {
        self.name = name
        self.address = address
    }

    var header: String { "\(encodedWord(name)) <\(address.text)>" }
}

extension EmailAddress {
    package var domain: String { text.split(separator: "@").last.map(String.init) ?? "localhost" }
}

/// RFC 2047, in pieces that fit a line; what is not ASCII, or could end the line, is never written as it is.
package func encodedWord(_ text: String) -> String {
    let safe = text.utf8.allSatisfy {
        (0x20...0x7e).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<")
    }
    if safe && text.utf8.count <= 60 && !text.contains("=?") { return text }
    var pieces: [String] = [""]
    for character in text {
        if (pieces[pieces.count - 1] + String(character)).utf8.count > 42 { pieces.append("") }
        pieces[pieces.count - 1].append(character)
    }
    return pieces.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
}

private func base64Lines(_ text: String) -> [String] {
    let lines = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
    return lines.split(separator: "\r").map(String.init)
}

/// `Wed, 25 Nov 2026 20:51:57 +0000` (RFC 5322, 3.3).
func mailDate(_ instant: Instant) -> String {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let style = Date.VerbatimFormatStyle(
        format:
            "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
    return date.formatted(style)
}

/// What a mail server says to us before there is a letter.
package enum MailGreeting: Sendable, Hashable {
    case welcome, unknownName, refused, silent, notSecret, untrusted, wrongPassword
}

/// Carries mails out. Throws nothing but `MailFault`.
package protocol Mailer: Sendable {
    func send(_ mail: Mail) async throws(MailFault)
}
