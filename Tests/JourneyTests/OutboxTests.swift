import Access
import Assembly
import Basics
import Post
import Storage
import Synchronization
import TestSupport
import Testing

/// Takes letters as a mail server would, and answers as it is told.
private final class Box: Mailer {
    private let kept = Mutex<(mails: [Mail], faults: [MailFault?])>(([], []))
    private let taking = Mutex<@Sendable () -> Void>({})

    /// What happens while it is given a mail.
    func takes(_ time: @escaping @Sendable () -> Void) { taking.withLock { $0 = time } }

    func answer(_ faults: MailFault?...) { kept.withLock { $0.faults = faults } }
    var mails: [Mail] { kept.withLock { $0.mails } }

    func send(_ mail: Mail) async throws(MailFault) {
        taking.withLock { $0 }()
        let fault = kept.withLock { kept in kept.faults.isEmpty ? nil : kept.faults.removeFirst() }
        if let fault { throw fault }
        kept.withLock { $0.mails.append(mail) }
    }
}

@Suite struct `Letters that leave the house` {
    @Test func `reach their reader once, with their first name and nobody else's`() async throws {
        let post = try await PostTown()
        try await post.write("Første")

        for _ in 0..<3 { try await post.office.carryOut() }

        let mail = try #require(post.box.mails.first)
        #expect(post.box.mails.count == 1)
        #expect(mail.to.text == "leader@lindby.example")
        #expect(mail.text.contains("Hej leader"))
        #expect(mail.text.contains("http://127.0.0.1:8080/recalls"))
        #expect(mail.html.contains("href=\"http://127.0.0.1:8080/recalls\""))
        #expect(try await post.states() == ["sent"])
    }

    @Test func `arrive in the order in which they were written, also when the first must wait`() async throws {
        let post = try await PostTown()
        try await post.write("Første")
        post.world.clock.pass(seconds: 1)
        try await post.write("Anden")
        post.box.answer(.later(451))

        try await post.office.carryOut()
        #expect(post.box.mails.isEmpty)
        post.world.clock.pass(minutes: 1)
        try await post.office.carryOut()

        #expect(post.box.mails.map(\.subject) == ["Første", "Anden"])
    }

    @Test func `with a code do not wait behind others`() async throws {
        let post = try await PostTown()
        try await post.write("Første")
        post.box.answer(.later(451))
        try await post.office.carryOut()

        try await post.write("Kode", .signIn)
        try await post.office.carryOut()

        #expect(post.box.mails.map(\.subject) == ["Kode"])
    }

    @Test func `are never taken by two, and are free again when whoever took them has died`() async throws {
        let post = try await PostTown()
        try await post.write("Første")
        let outbox = post.world.assembly.outbox
        let first = try await outbox.take(atMost: 5)
        #expect(first.count == 1)
        #expect(try await outbox.take(atMost: 5).isEmpty)

        post.world.clock.pass(seconds: DeliveryRules.leaseSeconds)
        let second = try await outbox.take(atMost: 5)

        #expect(second.map(\.id) == first.map(\.id))
        #expect(try await !outbox.sent(first[0]), "the lease is somebody else's")
        #expect(try await outbox.sent(second[0]))
    }

    @Test func `keep their name when they are sent again`() async throws {
        let post = try await PostTown()
        try await post.write("Første")
        let outbox = post.world.assembly.outbox
        let lost = try await outbox.take(atMost: 1)
        post.world.clock.pass(minutes: 5)

        try await post.office.carryOut()

        #expect(post.box.mails.map(\.id) == lost.map(\.id))
    }

    @Test func `that a server refuses are dead, and are not tried again by themselves`() async throws {
        let post = try await PostTown()
        try await post.write("Første")
        post.box.answer(.never(550))

        try await post.office.carryOut()
        post.world.clock.pass(days: 1)
        try await post.office.carryOut()

        #expect(post.box.mails.isEmpty)
        #expect(try await post.states() == ["dead"])
    }

    @Test func `that nobody carried out in time are not sent late`() async throws {
        let post = try await PostTown()
        try await post.write("Kode", .signIn)

        post.world.clock.pass(minutes: 11)
        try await post.office.carryOut()

        #expect(post.box.mails.isEmpty)
        #expect(try await post.states() == ["expired"])
    }

    @Test func `held back for their domain come later, and that is no attempt`() async throws {
        let post = try await PostTown(mostPerMinute: 2)
        for number in 1...4 {
            try await post.write("Brev \(number)")
            post.world.clock.pass(seconds: 1)
        }

        for _ in 0..<4 { try await post.office.carryOut() }
        #expect(post.box.mails.map(\.subject) == ["Brev 1", "Brev 2"])
        post.world.clock.pass(minutes: 3)
        for _ in 0..<4 { try await post.office.carryOut() }

        #expect(post.box.mails.map(\.subject) == ["Brev 1", "Brev 2", "Brev 3", "Brev 4"])
        let attempts = try await post.world.database.read {
            try $0.rows("SELECT attempts FROM letter") { try $0("attempts", as: Int.self) }
        }
        #expect(attempts == [1, 1, 1, 1])
    }

    @Test func `leave a domain alone that asks for it, but for codes`() async throws {
        let post = try await PostTown()
        try await post.write("Første")
        post.box.answer(.later(421))
        try await post.office.carryOut()
        let other = try require_(post.cast.people[.board])
        try await post.world.database.write {
            try post.world.assembly.letters.write(to: other, .recall, subject: "Til en anden", body: "b", in: $0)
        }
        try await post.write("Kode", .signIn)

        try await post.office.carryOut()
        #expect(post.box.mails.map(\.subject) == ["Kode"])
        post.world.clock.pass(minutes: 2)
        try await post.office.carryOut()

        #expect(Set(post.box.mails.map(\.subject)) == ["Kode", "Første", "Til en anden"])
    }

    @Test func `rest for a minute when the server gives no answer, and arrive in their order`() async throws {
        let post = try await PostTown()
        let other = try require_(post.cast.people[.board])
        try await post.write("Første")
        try await post.world.database.write {
            try post.world.assembly.letters.write(to: other, .recall, subject: "Til en anden", body: "b", in: $0)
        }
        post.box.answer(.later(nil))
        let clock = post.world.clock
        post.box.takes { clock.pass(seconds: 60) }
        try await post.office.carryOut()
        #expect(post.box.mails.isEmpty, "nobody waits another minute for it")
        post.box.takes {}
        try await post.write("Anden")
        try await post.office.carryOut()
        #expect(post.box.mails.isEmpty)

        post.world.clock.pass(minutes: 1)
        for _ in 0..<3 { try await post.office.carryOut() }
        #expect(Set(post.box.mails.map(\.subject)) == ["Første", "Anden", "Til en anden"])
        #expect(post.box.mails.filter { $0.to.text.hasPrefix("leader") }.map(\.subject) == ["Første", "Anden"])
    }

    @Test func `are given back when the program stops`() async throws {
        let post = try await PostTown()
        try await post.write("Første")

        try await post.office.carryOut { true }
        try await post.office.carryOut()

        #expect(post.box.mails.count == 1)
    }
}

private struct PostTown {
    let world: World
    let cast: Cast
    let box = Box()
    let office: PostOffice

    init(mostPerMinute: Int = 60) async throws {
        world = try await World()
        cast = try await world.town("Lindby")
        let dress = world.assembly.dress
        office = PostOffice(
            outbox: world.assembly.outbox,
            carrier: MailCarrier(
                mailer: box, letters: world.assembly.letters,
                from: try #require(MailAddress("Brobygger <post@example.dk>")),
                returnTo: EmailAddress("post@example.dk"), publicURL: "http://127.0.0.1:8080",
                dress: { dress($0) }), mostPerMinute: mostPerMinute)
    }

    func write(_ subject: String, _ kind: LetterKind = .recall) async throws {
        let account = try require_(cast.people[.leader])
        try await world.database.write {
            try world.assembly.letters.write(to: account, kind, subject: subject, body: "Tekst", in: $0)
        }
    }

    func states() async throws -> [String] {
        try await world.database.read { try $0.rows("SELECT state FROM letter ORDER BY id") { try $0("state") } }
    }
}
