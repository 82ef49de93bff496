import Access
import Assembly
import Basics
import Consent
import Duties
import Intake
import MatchLife
import People
import Storage
import TestSupport

extension Garden {
    /// A companion who is known by name only.
    func letSomebodyCome(with amina: ID<Household>, _ newcomer: Words) async throws {
        let assembly = world.assembly
        try await world.database.write { transaction in
            let card = try assembly.households.card(amina, for: .system, in: transaction)
            guard let adult = card?.adults.first?.id else { throw TortureFault("no adult") }
            let wanted = NewMandate(
                adult: adult, holder: .named(Personal(newcomer("holder"))), content: .companion(.school),
                until: world.clock.now.today, language: .arabic, how: .paper, witness: nil)
            _ = try assembly.mandates.give(wanted, of: amina, by: .system, in: transaction)
        }
    }

    /// Read, spoken with, asked, presented, met, followed up; some stop on the way.
    func live(
        _ amina: ID<Household>, _ birgit: ID<Household>, _ account: Member, _ newcomer: Words, _ volunteer: Words,
        _ number: Int
    ) async throws {
        let assembly = world.assembly
        try await world.database.write { transaction in
            try assembly.intakes.markReceived(amina, by: .member(leader), in: transaction)
        }
        try await note(newcomer, about: amina)
        guard number % 7 != 0 else { return }
        let matches = assembly.matches
        let match = try await matches.propose(birgit, to: amina, why: newcomer("why"), by: leader)
        func bring(_ event: MatchEvent, _ why: String, arrangement: Arrangement? = nil) async throws {
            try await matches.bring(
                event, to: match, version: nil,
                Telling(.member(leader), how: .phone, on: world.clock.now.today, why: why), arrangement: arrangement)
        }
        try await bring(.volunteerNeedsTime, volunteer("step"))
        guard number % 7 != 1 else { return try await bring(.volunteerSaysNo(.time), volunteer("step")) }
        try await bring(.volunteerSaysYes, volunteer("step"))
        try await bring(.newcomerSaysYes, newcomer("step"))
        try await bring(
            .arranged(.themselves), newcomer("step"),
            arrangement: Arrangement(
                form: .themselves, place: newcomer("place"), at: newcomer("at"), on: world.clock.now.today))
        try await world.database.write { transaction in
            guard let pairing = try matches.pairing(match, of: birgit, in: transaction) else { return }
            _ = try matches.openContact(of: pairing, for: .member(account), in: transaction)
        }
        guard number % 7 != 2 else { return }
        try await bring(.contactMade, newcomer("step"))
        guard number % 7 != 3 else { return }
        try await bring(.goesOn(.volunteer, true), volunteer("step"))
        try await bring(.goesOn(.newcomer, true), newcomer("step"))
        try await followUp(match, newcomer("note"))
        guard number % 7 != 4 else { return }
        try await bring(.ended(by: .volunteer), volunteer("step"))
    }

    /// The guard warns of the number in it, and the leader says why it stands.
    private func note(_ newcomer: Words, about amina: ID<Household>) async throws {
        let answer = try await leadersBrowser.post(
            "/newcomers/\(amina)/talk",
            [
                ("on", "2.3.2026"), ("note", "\(newcomer("talk")), \(newcomer.phone)"), ("told", "yes"),
                ("note-stands-because", newcomer("reason")),
            ])
        guard answer.status == 303 else { throw TortureFault("the talk is not noted: \(answer.text)") }
    }

    /// A key for an app, and for some a device that the leader has vouched for. Gives the key, as it is typed over.
    func confirm(_ volunteer: Member, withDevice: Bool) async throws -> String {
        let browser = try await world.browser(of: volunteer.account, confirmed: false)
        _ = try await browser.post("/account/second-factor/app")
        let page = try await browser.get("/account/second-factor/app")
        guard let key = page.body.components(between: "id=\"key\">", and: "</span>") else {
            throw TortureFault("no key for an app: \(page.text)")
        }
        if withDevice {
            let word = try await leadersBrowser.post("/people/\(volunteer.account)/device-word")
            let digits = word.body.components(between: "<span class=\"ltr reference\" dir=\"ltr\">", and: "</span>")
            let answer = try await browser.post(
                "/account/second-factor/device",
                [("word", digits?.filter(\.isNumber) ?? ""), ("pin", "482915"), ("again", "482915")])
            guard answer.status == 303 else { throw TortureFault("no device: \(answer.text)") }
        }
        return key.filter { $0 != " " }
    }

    private func followUp(_ match: ID<Match>, _ note: String) async throws {
        let matches = world.assembly.matches
        let card = try await world.database.read { try matches.card(match, for: leader, in: $0) }
        guard let card else { return }
        for talk in card.followUps where talk.doneAt == nil {
            try await matches.hold(
                followUp: talk.id, of: card.pairing, going: .well, how: .phone, note: note, by: leader)
        }
    }
}
