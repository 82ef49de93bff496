import Basics
import Foundation
import Testing

@testable import Post

@Suite struct `A short message` {
    private let link = "https://bro.example.dk/asked/01930d1e-7a3b-7c4d-9e5f-0123456789ab"

    @Test func `is one part when words and link are short`() {
        let text = SMSText.text("Brobygger: Vil du lære nogen at kende?", link: link)

        #expect(text == "Brobygger: Vil du lære nogen at kende? \(link)")
        #expect(SMSText.parts(of: text) == 1)
    }

    @Test(arguments: ["Æblegrød på øen – “så’n” … ", "{[^]}€~|\\", "ሰላም ", "مرحبا ", "👩‍👩‍👧 "])
    func `is two parts at most, with its whole link, whatever the words`(words: String) {
        let text = SMSText.text(String(repeating: words, count: 80), link: link)

        #expect(SMSText.parts(of: text) == 2)
        #expect(text.hasSuffix("... \(link)"))
    }

    @Test func `keeps what a code is for, and spells so that every phone has the signs`() {
        let text = SMSText.text("Koden er 123456. Link: \(link) – Har du ikke bedt om den …", link: nil)

        #expect(text == "Koden er 123456. Link: \(link) - Har du ikke bedt om den .")
        #expect(SMSText.parts(of: text) == 1)
    }
}

@Suite struct `The file of a gateway` {
    private let number = PhoneNumber("12345678")

    @Test func `says in JSON what is sent, whatever stands in the text`() throws {
        let gateway = try read(
            #"""
            {"url": "https://g.example/mtsms", "headers": {"Authorization": "Token {secret}"}, "type": "json",
             "body": {"sender": "Bro", "message": "{text}", "userref": "{id}", "recipients": [{"msisdn": "{digits}"}]}}
            """#)
        let hostile = "\"}, \\ \n {id} æ"

        let request = gateway.request(to: try #require(number), hostile, id: "letter-1")

        #expect(request.method == "POST")
        #expect(request.headers == ["Authorization: Token s3cret", "Content-Type: application/json"])
        let sent = try JSONDecoder().decode(JSONValue.self, from: Data(request.body ?? []))
        #expect(
            sent
                == .object([
                    "sender": .text("Bro"), "message": .text(hostile), "userref": .text("letter-1"),
                    "recipients": .list([.object(["msisdn": .whole(4_512_345_678)])]),
                ]))
    }

    @Test func `says it as a form, and in the address`() throws {
        let form = try read(
            #"""
            {"url": "https://g.example/send?ref={id}", "type": "form", "body": {"to": "{to}", "text": "{text}"}}
            """#)
        let request = form.request(to: try #require(number), "a&b=c æ", id: "x/y")
        #expect(request.url == "https://g.example/send?ref=x%2Fy")
        #expect(String(decoding: request.body ?? [], as: UTF8.self) == "text=a%26b%3Dc%20%C3%A6&to=%2B4512345678")

        let address = try read(#"{"method": "GET", "type": "none", "url": "https://g.example/?t={text}&to={digits}"}"#)
        let asked = address.request(to: try #require(number), "hej?&#", id: "1")
        #expect(asked.url == "https://g.example/?t=hej%3F%26%23&to=4512345678")
        #expect(asked.body == nil)
    }

    @Test(arguments: [
        (200, nil), (204, nil), (400, MailFault.never(400)), (401, .never(401)), (408, .later(408)), (429, .later(429)),
        (500, .later(500)), (302, .later(302)),
    ])
    func `has usual meanings for answers`(status: Int, fault: MailFault?) throws {
        #expect(try read(#"{"url": "https://g.example", "body": "{to}{text}"}"#).fault(answered: status) == fault)
    }

    @Test func `may give answers another meaning, one before a hundred`() throws {
        let gateway = try read(
            #"{"url": "https://g.example", "body": "{to}{text}", "accepted": ["202"], "never": ["4xx", "501"], "later": ["404"]}"#
        )

        #expect(gateway.fault(answered: 202) == nil)
        #expect(gateway.fault(answered: 200) == .later(200))
        #expect(gateway.fault(answered: 404) == .later(404))
        #expect(gateway.fault(answered: 410) == .never(410))
        #expect(gateway.fault(answered: 501) == .never(501))
    }

    @Test func `may be of this machine without TLS`() throws {
        _ = try read(#"{"url": "http://127.0.0.1:9/", "body": "{to}{text}"}"#)
    }

    @Test(arguments: [
        ("[]", "is no JSON object."),
        (#"{"url": "http://g.example/", "body": "{to}{text}"}"#, "https is demanded"),
        (#"{"url": "https://{to}.example/", "body": "{to}{text}"}"#, "url:"),
        (#"{"url": "https://u:p@g.example/", "body": "{to}{text}"}"#, "url:"),
        (#"{"url": "https://g.example/", "body": "{to}"}"#, "{text}"),
        (#"{"url": "https://g.example/", "body": "{phone}{text}"}"#, "body: what stands in braces"),
        (#"{"url": "https://g.example/", "body": "{to}{text}", "header": {}}"#, "header: is not known"),
        (#"{"url": "https://g.example/", "body": "{to}{text}", "headers": {"X": "{text}"}}"#, "headers: X"),
        (#"{"url": "https://g.example/", "body": "{to}{text}", "never": ["400-499"]}"#, "never:"),
        (#"{"url": "https://g.example/", "type": "xml", "body": "{to}{text}"}"#, "type:"),
        (#"{"url": "https://g.example/{secret}", "body": "{to}{text}"}"#, "{secret}"),
    ])
    func `is turned down in one line that says where`(file: String, said: String) throws {
        let fault = #expect(throws: SMSGatewayFault.self) {
            try SMSGateway(reading: file.utf8, secret: nil)
        }
        #expect(fault?.description.contains(said) == true, "\(fault?.description ?? "")")
    }

    private func read(_ file: String) throws -> SMSGateway {
        try SMSGateway(reading: file.utf8, secret: "s3cret")
    }
}
