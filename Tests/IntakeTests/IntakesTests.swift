import Access
import Basics
import Consent
import Intake
import People
import Storage
import Testing
import Web

@Suite struct `Sending a form` {
    @Test func `makes the household, every adult’s consent, the ledger and a link at once`() async throws {
        let town = try await IntakeTown()

        let (form, household, receipt) = try await town.send(by: town.dorte)

        let card = try await town.read { try town.households.card(household, for: town.carl, in: $0) }
        #expect(card?.name?.revealed == "Familien Haddad")
        #expect(card?.adults.count == 2)
        #expect(try await town.read { try town.consents.contactPermit(for: household, in: $0) } != nil)
        #expect(try await town.read { try town.consents.followUpPermit(for: household, in: $0) } != nil)
        let ledger = try await town.read { try town.consents.ledger(of: household, for: town.carl, in: $0) }
        #expect(Set(ledger.map(\.holder)) == [.municipality, .branch])
        let secret = try #require(receipt.link).replacing("https://bro.example/p/", with: "")
        #expect(try await town.read { try town.links.newcomer(holding: secret, in: $0)?.household } == household)
        #expect(try await town.intakes.form(form, for: town.dorte).fields.revealed == "")
    }

    @Test func `twice makes one household`() async throws {
        let town = try await IntakeTown()
        let (form, _, _) = try await town.send(by: town.dorte)

        await #expect(throws: IntakeRefusal.alreadySent) {
            _ = try await town.intakes.send(form, town.answers, by: town.dorte)
        }

        #expect(try await town.count("SELECT COUNT(*) FROM household") == 1)
    }

    @Test func `leaves nothing behind when a consent cannot be given`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)
        var answers = town.answers
        answers.interpreter = ""
        let unread = answers

        await #expect(throws: ConsentRefusal.interpreterMissing) {
            _ = try await town.intakes.send(form, unread, by: town.dorte)
        }

        #expect(try await town.count("SELECT COUNT(*) FROM household") == 0)
        #expect(try await town.intakes.form(form, for: town.dorte).state == .draft)
    }

    @Test func `is refused to an activity that the municipality may not send to`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)
        var answers = town.answers
        answers.activity = ID(trusted: "elsewhere")
        let misdirected = answers

        await #expect(throws: IntakeRefusal.unknownActivity) {
            _ = try await town.intakes.send(form, misdirected, by: town.dorte)
        }
    }
}

@Suite struct `Drafts` {
    @Test func `begun twice from the same page are one`() async throws {
        let town = try await IntakeTown()

        let first = try await town.begin(by: town.dorte)
        let second = try await town.begin(by: town.dorte)

        #expect(first == second)
    }

    @Test func `keep what was typed and are deleted after thirty days`() async throws {
        let town = try await IntakeTown()
        let form = try await town.begin(by: town.dorte)
        let typed = Fields([("adult-1", "Amina & Co"), ("language", "fa"), ("activity", "friends")])
        try await town.intakes.save(form, typed, by: town.dorte)
        #expect(try await town.intakes.form(form, for: town.dorte).language == .farsi)

        town.clock.pass(days: 29)
        #expect(try await town.intakes.list(for: town.dorte, state: nil, after: nil).map(\.id) == [form])

        town.clock.pass(days: 2)
        #expect(try await town.intakes.list(for: town.dorte, state: nil, after: nil).isEmpty)
        #expect(try await town.count("SELECT COUNT(*) FROM intake_form") == 0)
    }
}

@Suite struct `Sent forms` {
    @Test func `are seen by their caseworker and the coordinator, and by nobody else`() async throws {
        let town = try await IntakeTown()
        let (form, _, _) = try await town.send(by: town.dorte)

        #expect(try await town.intakes.list(for: town.dorte, state: nil, after: nil).map(\.id) == [form])
        #expect(try await town.intakes.list(for: town.fie, state: nil, after: nil).map(\.id) == [form])
        #expect(try await town.intakes.list(for: town.erik, state: nil, after: nil).isEmpty)
        #expect(try await town.intakes.list(for: town.stranger, state: nil, after: nil).isEmpty)
        await #expect(throws: PageNotFound.self) { _ = try await town.intakes.sentForm(form, for: town.erik) }
        await #expect(throws: PageNotFound.self) { _ = try await town.intakes.sentForm(form, for: town.stranger) }
    }

    @Test func `are received when a leader first opens the card, and the day does not move`() async throws {
        let town = try await IntakeTown()
        let (form, household, _) = try await town.send(by: town.dorte)
        town.clock.pass(days: 1)

        try await town.write { try town.intakes.markReceived(household, by: town.carl, in: $0) }
        let received = try await town.intakes.form(form, for: town.dorte)
        town.clock.pass(days: 1)
        try await town.write { try town.intakes.markReceived(household, by: town.carl, in: $0) }

        #expect(received.state == .received)
        #expect(try await town.intakes.form(form, for: town.dorte).since == received.since)
        #expect(try await town.intakes.list(for: town.dorte, state: .received, after: nil).count == 1)
        #expect(try await town.intakes.list(for: town.dorte, state: .sent, after: nil).isEmpty)
    }

    @Test(arguments: [
        ("asking-volunteer", false, false, FormState.sent), ("agreed", false, false, .sent),
        ("meeting", false, false, .matched), ("running", true, false, .matched), ("ended", true, true, .ended),
        ("ended", false, true, .sent),
    ])
    func `tell how far a match is and no more`(state: String, met: Bool, ended: Bool, expected: FormState) async throws
    {
        let town = try await IntakeTown()
        let (form, household, _) = try await town.send(by: town.dorte)
        let moment = town.clock.now
        _ = try await town.write { transaction in
            try transaction.run(
                """
                INSERT INTO pairing (id, organisation_id, activity_id, volunteer_id, newcomer_id, state, score,
                  contact_made_at, ended_at, created_at, changed_at)
                VALUES ('pair', \(town.branch), \(town.activity), \(household), \(household), \(state), 1,
                  \(met ? moment : nil), \(ended ? moment : nil), \(moment), \(moment))
                """)
        }

        #expect(try await town.intakes.form(form, for: town.dorte).state == expected)
        #expect(try await town.intakes.list(for: town.dorte, state: expected, after: nil).count == 1)
    }

    @Test func `show no contact data after withdrawal`() async throws {
        let town = try await IntakeTown()
        let (form, household, _) = try await town.send(by: town.dorte)
        #expect(try await town.intakes.sentForm(form, for: town.dorte).contact != nil)

        try await town.intakes.withdraw(form, told: .spoken, by: town.dorte)

        let shown = try await town.intakes.sentForm(form, for: town.dorte)
        #expect(shown.contact == nil)
        #expect(shown.form.state == .withdrawn)
        #expect(shown.card.name == nil)
        #expect(try await town.read { try town.households.hasContact(household, in: $0) } == false)
        await #expect(throws: IntakeRefusal.withdrawn) {
            _ = try await town.intakes.reissueLink(of: form, insteadOf: town.clock.now, by: town.dorte)
        }
    }

    @Test func `log every reading of contact data`() async throws {
        let town = try await IntakeTown()
        let (form, household, _) = try await town.send(by: town.dorte)
        let before = try await town.count("SELECT COUNT(*) FROM access_log WHERE deed = 'saw-contact'")

        _ = try await town.intakes.sentForm(form, for: town.dorte)

        let entries = try await town.read { transaction in
            try AccessLog(now: Now { town.clock.now }, newID: NewID { "x" }).entries(about: household, in: transaction)
        }
        #expect(entries.filter { $0.deed == .sawContact }.count == before + 1)
        #expect(entries.last?.reader == "account dorte")
    }

    @Test func `are corrected until contact is made, and not after`() async throws {
        let town = try await IntakeTown()
        let (form, household, _) = try await town.send(by: town.dorte)
        let correction = Correction(
            name: "Familien Haddad", adults: ["Amina Haddad", "Yusuf Haddad"],
            contact: Contact(phone: PhoneNumber("87654321"), email: nil, address: ""), profile: town.answers.profile)
        try await town.intakes.correct(form, to: correction, by: town.dorte)
        #expect(
            try await town.intakes.sentForm(form, for: town.dorte).contact?.phone.revealed == PhoneNumber("87654321"))

        try await town.write { transaction in
            try town.households.eraseContact(of: household, keeping: nil, by: town.carl, in: transaction)
            try town.consents.endContact(of: household, in: transaction)
        }

        await #expect(throws: IntakeRefusal.contactMade) {
            try await town.intakes.correct(form, to: correction, by: town.dorte)
        }
        let shown = try await town.intakes.sentForm(form, for: town.dorte)
        #expect(shown.contact == nil)
        #expect(shown.contactErasedOn == Copenhagen.day(of: town.clock.now))
    }

    @Test func `are found by name while the name is there`() async throws {
        let town = try await IntakeTown()
        let (form, household, _) = try await town.send(by: town.dorte)
        #expect(try await town.intakes.search("haDDad", for: town.fie).map(\.id) == [form])
        #expect(try await town.intakes.search("haddad", for: town.stranger).isEmpty)

        try await town.write { try town.households.eraseContact(of: household, keeping: nil, by: town.carl, in: $0) }

        #expect(try await town.intakes.search("haddad", for: town.fie).isEmpty)
    }

    @Test func `page by page lead through all of them once`() async throws {
        let town = try await IntakeTown()
        for number in 0..<7 { _ = try await town.begin(by: town.dorte, key: "key-\(number)") }
        var seen: [ID<IntakeForm>] = []
        var place: FormPlace?
        while true {
            let page = try await town.intakes.list(for: town.dorte, state: nil, after: place, limit: 3)
            seen += page.map(\.id)
            guard page.count == 3, let last = page.last else { break }
            place = FormPlace("\(last.facts.savedAt).\(last.id)")
        }

        #expect(seen.count == 7)
        #expect(Set(seen).count == 7)
    }
}

@Suite struct `A private link` {
    @Test func `is replaced by a new one, and the old one ends`() async throws {
        let town = try await IntakeTown()
        let (form, household, receipt) = try await town.send(by: town.dorte)
        let old = try #require(receipt.link).replacing("https://bro.example/p/", with: "")
        town.clock.pass(days: 1)

        let again = try await town.intakes.reissueLink(of: form, insteadOf: receipt.linkMadeAt, by: town.dorte)

        let new = try #require(again.link).replacing("https://bro.example/p/", with: "")
        #expect(try await town.read { try town.links.newcomer(holding: old, in: $0) } == nil)
        #expect(try await town.read { try town.links.newcomer(holding: new, in: $0)?.household } == household)
    }

    @Test func `is not replaced by the same page sent twice`() async throws {
        let town = try await IntakeTown()
        let (form, _, receipt) = try await town.send(by: town.dorte)
        town.clock.pass(days: 1)
        _ = try await town.intakes.reissueLink(of: form, insteadOf: receipt.linkMadeAt, by: town.dorte)

        await #expect(throws: IntakeRefusal.linkIssuedSince) {
            _ = try await town.intakes.reissueLink(of: form, insteadOf: receipt.linkMadeAt, by: town.dorte)
        }
    }

    @Test func `stands on no receipt but the one that made it`() async throws {
        let town = try await IntakeTown()
        let (form, _, _) = try await town.send(by: town.dorte)

        #expect(try await town.intakes.receipt(of: form, for: town.dorte).link == nil)
    }
}

@Suite struct `A leader` {
    @Test func `sees what has come in until it is opened`() async throws {
        let town = try await IntakeTown()
        let (_, household, _) = try await town.send(by: town.dorte)
        guard case .member(let carl) = town.carl else { return }

        let waiting = try await town.read { try town.intakes.notOpened(for: carl, in: $0) }
        #expect(waiting.map(\.household) == [household])
        #expect(waiting.first?.municipality == "Lindby Kommune")
        #expect(try await town.read { try town.intakes.notOpened(for: town.stranger, in: $0) }.isEmpty)

        try await town.write { try town.intakes.markReceived(household, by: town.carl, in: $0) }

        #expect(try await town.read { try town.intakes.notOpened(for: carl, in: $0) }.isEmpty)
        #expect(try await town.read { try town.intakes.isNotOpened(household, in: $0) } == false)
    }
}
