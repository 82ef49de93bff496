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
            try assembly.households.note(
                Talk(on: world.clock.now.today, note: Personal(newcomer("talk")), toldWaiting: true), with: amina,
                by: leader,
                in: transaction)
        }
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
                form: .themselves, place: newcomer("place"), at: "16.30", on: world.clock.now.today))
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
