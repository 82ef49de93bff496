import Basics
import Foundation
import Testing

@testable import Post

private let written = Instant(milliseconds: 1_772_442_000_000)

@Suite struct `A letter that did not get through` {
    @Test func `is tried again after longer and longer pauses`() {
        let pauses = (1...8).map { attempt -> Int in
            guard case .again(let next) = step(.later(451), attempts: attempt) else { return -1 }
            return Int((next.milliseconds - written.milliseconds) / 60_000)
        }

        #expect(pauses == [1, 5, 15, 60, 240, 720, 720, 720])
    }

    @Test func `is dead at once when the server will not have it`() {
        #expect(step(.never(550), attempts: 1) == .dead)
    }

    @Test func `is dead when it is not worth reading any more, so that somebody sees it`() {
        #expect(step(.later(nil), attempts: 30, after: 14 * 24 * 60) == .dead)
    }

    @Test func `with a code to sign in is simply over when the code is`() {
        #expect(step(.later(nil), attempts: 3, kind: .signIn) == .expired)
        #expect(step(.later(nil), attempts: 1, kind: .signIn) == .again(written.adding(minutes: 1)))
    }

    @Test func `goes by mail when an SMS is refused, or has failed for more than an hour`() {
        #expect(step(.never(400), attempts: 1, by: .sms) == .byMail)
        #expect(step(.later(503), attempts: 4, by: .sms) == .again(written.adding(minutes: 60)))
        #expect(step(.later(503), attempts: 5, by: .sms) == .byMail)
        #expect(step(.never(400), attempts: 1, kind: .number, by: .sms) == .expired)
        #expect(step(.later(503), attempts: 1, kind: .signIn, by: .sms) == .byMail, "somebody waits to be let in")
    }

    private func step(
        _ fault: MailFault, attempts: Int, kind: LetterKind = .recall, by channel: LetterChannel = .mail,
        other: OtherWay? = nil, after minutes: Int = 0
    ) -> DeliveryStep {
        DeliveryRules.step(
            after: fault, attempts: attempts, kind, by: channel, other: other, writtenAt: written,
            now: written.adding(minutes: minutes))
    }

    @Test func `about a call goes on by the other way at once, and by both again a minute later`() {
        let (mail, sms) = (OtherWay(.mail), OtherWay(.sms))
        #expect(step(.later(nil), attempts: 1, kind: .callAlert, by: .sms, other: mail) == .onward(.mail, written))
        #expect(
            step(.later(451), attempts: 2, kind: .callAlert, by: .mail, other: sms)
                == .onward(.sms, written.adding(minutes: 1)))
        #expect(step(.never(400), attempts: 7, kind: .callAlert, by: .sms, other: mail) == .onward(.mail, written))
    }

    @Test func `about a call is tried every minute for a day where there is one way, and is then dead`() {
        for attempts in [1, 2, 30, 700] {
            let next = written.adding(minutes: 1)
            #expect(step(.later(nil), attempts: attempts, kind: .callAlert) == .again(next))
        }
        let refusing = OtherWay(.sms, hasRefused: true)
        #expect(step(.later(nil), attempts: 9, kind: .callAlert, other: refusing) == .again(written.adding(minutes: 1)))
        #expect(step(.later(nil), attempts: 9, kind: .callAlert, after: 24 * 60) == .dead)
        #expect(step(.later(nil), attempts: 8, kind: .callAlert, other: OtherWay(.sms), after: 24 * 60) == .dead)
    }

    @Test func `about a call is dead when no way is left that takes it`() {
        #expect(step(.never(550), attempts: 1, kind: .callAlert) == .dead)
        #expect(step(.never(550), attempts: 2, kind: .callAlert, other: OtherWay(.sms, hasRefused: true)) == .dead)
    }
}

@Suite struct `A mail` {
    @Test func `has lines that every server takes, and a name of its own that stays`() throws {
        let mail = try mail(
            subject: "Der er noget, du skal slette – på papir og i telefonen, i mails og på skærmbilleder")

        let lines = mail.source.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 128 } })
        #expect(lines.contains("Message-ID: <letter-1@example.dk>"))
        #expect(lines.contains("Date: Mon, 02 Mar 2026 09:00:00 +0000"))
        #expect(lines.filter { $0.hasPrefix("--=_letter-1") }.count == 3)
        #expect(!mail.source.contains("List-Unsubscribe"))
    }

    @Test func `cannot be given another header by a subject or a name`() throws {
        let mail = try mail(subject: "Hej\r\nBcc: alle@example.dk", name: "Bro\r\nBcc: alle@example.dk")

        #expect(!mail.source.components(separatedBy: "\r\n").contains { $0.hasPrefix("Bcc") })
    }

    @Test func `ends its kind by one press, unless it is duty`() throws {
        let source = try mail(unsubscribing: "https://bro.example/letters/abc").source
        #expect(source.contains("\r\nList-Unsubscribe: <https://bro.example/letters/abc>\r\n"))
        #expect(source.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    }

    @Test(arguments: ["Brobygger <post@example.dk>", "\"Bro, bygger\" <post@example.dk>", "post@example.dk"])
    func `is from an address that people write down`(text: String) {
        #expect(MailAddress(text)?.address.text == "post@example.dk")
    }

    @Test(arguments: ["", "Brobygger", "Brobygger <post>", "<post@example.dk", "a@b.dk, c@d.dk"])
    func `is not from what is no address`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    private func mail(
        subject: String = "Hej", name: String = "Brobygger", unsubscribing: String? = nil
    ) throws -> Mail {
        let address = try #require(EmailAddress("post@example.dk"))
        let to = try #require(EmailAddress("birgit@example.dk"))
        return Mail(
            id: "letter-1", from: MailAddress(name: name, address: address), to: to, subject: subject,
            text: String(repeating: "Kære Birgit æøå ", count: 20), html: "<p>Kære</p>", language: .danish,
            writtenAt: written, returnPath: "post+abc@example.dk", unsubscribing: unsubscribing)
    }
}

@Suite struct `The address of a mail server` {
    @Test func `is secure from the first byte, or by STARTTLS`() throws {
        let implicit = try #require(SMTPMailer.Server("smtps://bro@mail.example.dk", password: "x"))
        #expect((implicit.host, implicit.port, implicit.user) == ("mail.example.dk", 465, "bro"))
        let started = try #require(SMTPMailer.Server("smtp://mail.example.dk", password: nil))
        #expect((started.port, started.isThisMachine) == (587, false))
    }

    @Test(arguments: ["mail.example.dk", "http://mail.example.dk", "smtp://", "smtp://u:p@h.dk", "smtp://h.dk/x"])
    func `is not what we cannot use, or what has a password in it`(text: String) {
        #expect(SMTPMailer.Server(text, password: nil) == nil)
    }
}
