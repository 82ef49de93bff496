import Access
import Assembly
import Basics
import Post
import Storage
import Synchronization
import TestSupport
import Testing

/// Takes short messages as a gateway would, and answers as it is told.
private final class Phone: Carrier {
    let channel = LetterChannel.sms
    private let kept = Mutex<(letters: [TakenLetter], faults: [MailFault?])>(([], []))
    private let taking = Mutex<@Sendable () -> Void>({})

    func takes(_ time: @escaping @Sendable () -> Void) { taking.withLock { $0 = time } }

    func answer(_ faults: MailFault?...) { kept.withLock { $0.faults = faults } }
    var letters: [TakenLetter] { kept.withLock { $0.letters } }

    func carry(_ letter: TakenLetter) async throws(MailFault) {
        taking.withLock { $0 }()
        let fault = kept.withLock { kept in kept.faults.isEmpty ? nil : kept.faults.removeFirst() }
        if let fault { throw fault }
        kept.withLock { $0.letters.append(letter) }
    }
}

@Suite struct `A number for SMS` {
    @Test func `is confirmed by the code that was sent to it, and then chosen`() async throws {
        let reader = try await Texter()
        #expect(try await reader.browser.get("/account").body.contains("name=\"phone\""))

        let code = try await reader.give("31 32 33 34")
        #expect(try await reader.browser.get("/account").body.contains("31\u{A0}32\u{A0}33\u{A0}34"))
        #expect(try await !reader.browser.get("/account").body.contains("value=\"sms\""), "not before it is confirmed")
        #expect(try await reader.confirm(code).status == 303)

        let page = try await reader.browser.get("/account").body
        #expect(page.contains("name=\"letters-recall\" value=\"sms\""))
        #expect(!page.contains("name=\"letters-recall\" value=\"never\""))
    }

    @Test(arguments: ["", "123", "31 32 33", "+45 1234"])
    func `must be one`(typed: String) async throws {
        let reader = try await Texter()

        let answer = try await reader.browser.post("/account/phone", [("phone", typed)])

        #expect(answer.status == 422)
        #expect(answer.body.contains("value=\"\(typed)\""))
        #expect(try await reader.office.carryOut() == 0)
    }

    @Test func `is not confirmed by guessing, nor late`() async throws {
        let reader = try await Texter()
        let code = try await reader.give("31323334")
        let wrong = code == "000000" ? "000001" : "000000"
        #expect(try await reader.confirm(wrong).status == 422)
        for _ in 1..<5 { _ = try await reader.confirm(wrong) }
        #expect(try await reader.confirm(code).status == 422, "five attempts for each code")

        let second = try await reader.give("31323334")
        reader.world.clock.pass(minutes: 10)
        #expect(try await reader.confirm(second).status == 422, "ten minutes")
    }

    @Test func `is sent three codes an hour and six a day at most`() async throws {
        let reader = try await Texter()
        for _ in 0..<3 { _ = try await reader.give("31323334") }
        #expect(try await reader.browser.post("/account/phone", [("phone", "31323334")]).status == 422)
        reader.world.clock.pass(minutes: 61)
        for _ in 0..<3 { _ = try await reader.give("31323334") }
        reader.world.clock.pass(minutes: 61)
        #expect(try await reader.browser.post("/account/phone", [("phone", "31323334")]).status == 422)
    }

    @Test func `is confirmed, and its owner is told of it by mail`() async throws {
        let reader = try await Texter()
        _ = try await reader.confirmed()

        let mails = try await reader.world.assembly.outbox.take(atMost: 9)

        #expect(mails.map(\.subject) == ["Du har bekræftet et telefonnummer"])
    }

    @Test func `is offered by nobody without a gateway`() async throws {
        let reader = try await Texter(channels: [.mail])

        #expect(try await !reader.browser.get("/account").body.contains("name=\"phone\""))
        #expect(try await reader.browser.post("/account/phone", [("phone", "31323334")]).status == 404)
    }
}

@Suite struct `Letters by SMS` {
    @Test func `are short, name nobody and lead to what they are about`() async throws {
        let reader = try await Texter().confirmed()
        try await reader.choose("match", "sms")

        try await reader.write(.match, "Vil du lære nogen at kende?", "/asked/one")
        try await reader.office.carryOut()

        let letter = try #require(reader.phone.letters.last)
        #expect(letter.to == .sms(try #require(PhoneNumber("31323334"))))
        #expect(
            reader.world.assembly.dress.short(letter)
                == "Brobygger: Vil du lære nogen at kende? http://127.0.0.1:8080/asked/one")
    }

    @Test func `are what a rule asks for, where there is a number`() async throws {
        let reader = try await Texter()
        try await reader.write(.recall, "Uden nummer", by: .sms)
        #expect(try await reader.mails() == ["Uden nummer"])

        let other = try await Texter().confirmed()
        try await other.write(.recall, "Med nummer", by: .sms)
        try await other.office.carryOut()
        #expect(other.phone.letters.map(\.subject).last == "Med nummer")
    }

    @Test func `that are given up go by mail, under the same name`() async throws {
        let reader = try await Texter().confirmed()
        _ = try await reader.mails()
        try await reader.choose("recall", "sms")
        try await reader.write(.recall, "Første")
        reader.phone.answer(.never(400))

        try await reader.office.carryOut()

        #expect(try await reader.mails() == ["Første"])
        reader.world.clock.pass(days: 1)
        #expect(try await reader.office.carryOut() == 0)
    }

    @Test func `come in their order, and are tried again`() async throws {
        let reader = try await Texter().confirmed()
        try await reader.choose("recall", "sms")
        try await reader.write(.recall, "Første")
        reader.world.clock.pass(seconds: 1)
        try await reader.write(.recall, "Anden")
        reader.phone.answer(.later(503))

        try await reader.office.carryOut()
        reader.world.clock.pass(minutes: 1)
        try await reader.office.carryOut()

        #expect(reader.phone.letters.map(\.subject).suffix(2) == ["Første", "Anden"])
    }

    @Test func `with a code go by mail at once while the gateway gives no answer`() async throws {
        let reader = try await Texter().confirmed()
        _ = try await reader.mails()
        try await reader.choose("sign-in", "sms")
        try await reader.write(.callAlert, "Alarm", "/calls", by: .sms)
        let clock = reader.world.clock
        reader.phone.takes { clock.pass(seconds: 20) }
        reader.phone.answer(.later(nil))
        try await reader.office.carryOut()
        #expect(try await reader.mails() == ["Alarm"])

        try await reader.write(.signIn, "Kode")
        try await reader.office.carryOut()
        #expect(try await reader.mails() == ["Kode"])
    }

    @Test func `go by mail when the number has been taken away`() async throws {
        let reader = try await Texter().confirmed()
        _ = try await reader.mails()
        try await reader.choose("recall", "sms")
        try await reader.write(.recall, "Første")

        #expect(try await reader.browser.post("/account/phone/end").status == 303)
        try await reader.office.carryOut()
        try await reader.write(.recall, "Anden")

        #expect(try await reader.mails() == ["Første"])
        reader.world.clock.pass(seconds: 1)
        #expect(try await reader.mails() == ["Anden"])
    }
}

private struct Texter {
    let world: World
    let account: ID<Account>
    let browser: Browser
    let phone = Phone()
    let office: PostOffice

    init(channels: Set<LetterChannel> = [.mail, .sms]) async throws {
        world = try await World(channels: channels)
        account = try require_(try await world.town("Lindby").people[.leader])
        browser = try await world.browser(of: account)
        office = PostOffice(outbox: world.assembly.outbox, carrier: phone)
    }

    /// The code, as it comes to the phone.
    func give(_ number: String) async throws -> String {
        guard try await browser.post("/account/phone", [("phone", number)]).status == 303 else { throw Missing() }
        world.clock.pass(seconds: 1)
        try await office.carryOut()
        let text = try require_(phone.letters.last.map { world.assembly.dress.short($0) })
        return try require_(text.components(between: "Koden er ", and: "."))
    }

    func confirm(_ code: String) async throws -> Reply {
        try await browser.post("/account/phone/code", [("code", code)])
    }

    func confirmed() async throws -> Texter {
        guard try await confirm(give("31323334")).status == 303 else { throw Missing() }
        return self
    }

    func choose(_ kind: String, _ choice: String) async throws {
        let kinds = [
            "sign-in", "second-factor", "retention", "recall", "match", "task", "call-alert", "call-notice", "call",
        ]
        let form = kinds.map { ("letters-\($0)", $0 == kind ? choice : "mail") }
        guard try await browser.post("/account", [("language", "da")] + form).status == 303 else { throw Missing() }
    }

    func write(
        _ kind: LetterKind, _ subject: String, _ path: String? = nil, by channel: LetterChannel? = nil
    ) async throws {
        try await world.database.write {
            try world.assembly.letters.write(
                to: account, kind, subject: subject, body: "Tekst", path: path, by: channel, in: $0)
        }
    }

    /// What goes by mail now; it is sent.
    func mails() async throws -> [String] {
        let taken = try await world.assembly.outbox.take(atMost: 9)
        for letter in taken { try await world.assembly.outbox.sent(letter) }
        return taken.map(\.subject)
    }
}
