import Foundation
import Testing

@testable import Post

@Suite struct `A report of a mail that came back` {
    @Test func `is read for its status, in the form that Postfix has`() throws {
        let report = try #require(DeliveryReport(mail: bounce(action: "failed", status: "5.1.1").utf8))

        #expect((report.action, report.status.description, report.isForGood) == (.failed, "5.1.1", true))
    }

    @Test func `is read whatever its lines end with, and with fields that go on in the next line`() throws {
        let mail = bounce(action: "failed", status: "\r\n 5.7.1 (refused)").replacing("\n", with: "\r\n")
        #expect(DeliveryReport(mail: mail.utf8)?.status.description == "5.7.1")
    }

    @Test(arguments: [("delayed", "4.4.1"), ("failed", "4.4.7"), ("delivered", "2.0.0"), ("delayed", "5.0.0")])
    func `changes nothing when it may pass, or has passed`(action: String, status: String) throws {
        let report = try #require(DeliveryReport(mail: bounce(action: action, status: status).utf8))
        #expect(!report.isForGood)
    }

    @Test(arguments: ["5", "5.1", "5.1.1.1", "9.1.1", "5.1.1111", "<script>", ""])
    func `is none without a status that is one`(status: String) {
        #expect(DeliveryReport(mail: bounce(action: "failed", status: status).utf8) == nil)
    }

    @Test func `is not what only speaks of one`() {
        let reply =
            "Subject: Out of office\nContent-Type: text/plain\n\nFinal-Recipient: x\nAction: failed\nStatus: 5.1.1\n"
        #expect(DeliveryReport(mail: reply.utf8) == nil)
        // The mail that came back is quoted, and may be a report itself.
        let quoted = bounce(action: "failed", status: "5.1.1", part: "message/rfc822")
        #expect(DeliveryReport(mail: quoted.utf8) == nil)
    }

    @Test(arguments: [
        "", "\n", "Content-Type: multipart/report", "Content-Type: multipart/report; boundary=\"\"\n\n--\n--\n",
        "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status",
    ])
    func `is none in pieces`(mail: String) {
        #expect(DeliveryReport(mail: mail.utf8) == nil)
    }

    @Test func `is read without harm whatever the bytes`() {
        let whole = Array(bounce(action: "failed", status: "5.1.1").utf8)
        for end in stride(from: 0, to: whole.count, by: 7) {
            var bytes = Array(whole[..<end])
            bytes.append(contentsOf: [0xFF, 0xC3, 0x00, 0x2D, 0x2D])
            _ = DeliveryReport(mail: bytes)
        }
    }

    private func bounce(action: String, status: String, part: String = "message/delivery-status") -> String {
        """
        Return-Path: <>
        X-Original-To: post+abc@example.dk
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="A9F/mail"
        Subject: Undelivered Mail Returned to Sender

        This is a MIME-encapsulated message.

        --A9F/mail
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you.
        --A9F/mail
        Content-Description: Delivery report
        Content-Type: \(part)

        Reporting-MTA: dns; mail.example.dk
        Arrival-Date: Mon,  2 Mar 2026 09:00:00 +0100 (CET)

        Final-Recipient: rfc822; somebody@lindby.example
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: smtp; 550 5.9.9 no such user somebody

        --A9F/mail
        Content-Type: message/rfc822

        From: post@example.dk

        --A9F/mail--
        """
    }
}
