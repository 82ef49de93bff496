import Access
import Assembly
import Basics
import Consent
import Matching
import Storage
import TestSupport
import Testing
import Vault
import Web

@testable import People

@Suite struct `A household` {
    @Test func `is known to its leader, its sender and itself, and to nobody else`() async throws {
        let town = try await Town()
        let id = try await town.amina()

        #expect(try await town.card(id, for: town.leader)?.called == "Amina")
        #expect(try await town.card(id, for: .newcomer(NewcomerReader(household: id, language: .arabic))) != nil)
        #expect(try await town.card(id, for: .system) != nil)
        #expect(try await town.card(id, for: town.stranger) == nil)
        #expect(try await town.card(id, for: town.member(.board)) == nil)
        #expect(try await town.card(id, for: town.member(.caseworker)) == nil, "sent by nobody")
        #expect(try await town.card(id, for: town.member(.volunteer, household: try await town.birgit())) == nil)
    }

    @Test func `has a short reference of its own`() async throws {
        let town = try await Town()
        var references: Set<String> = []
        for _ in 0..<50 {
            let card = try await town.card(try await town.amina(), for: .system)
            references.insert(card?.reference ?? "")
        }

        #expect(references.count == 50)
        #expect(references.allSatisfy { $0.hasPrefix("N-") && $0.count == 6 })
    }

    @Test func `is changed by one at a time`() async throws {
        let town = try await Town()
        let id = try await town.birgit()
        let card = try #require(try await town.card(id, for: town.leader))
        var profile = card.profile
        profile.capacity = 3
        let changed = profile

        try await town.write {
            try $0.change(
                id, to: changed, name: "Birgit B", adults: ["Birgit B"], contact: nil, version: card.version,
                by: town.leader, in: $1)
        }

        let now = try #require(try await town.card(id, for: town.leader))
        #expect(now.called == "Birgit B")
        #expect(now.profile.capacity == 3)
        #expect(now.adults.map(\.id) == card.adults.map(\.id), "consents and certificates hang on the adults")
        await #expect(throws: HouseholdRefusal.changedSince) {
            try await town.write {
                try $0.change(
                    id, to: changed, name: nil, adults: nil, contact: nil, version: card.version, by: town.leader,
                    in: $1)
            }
        }
    }

    @Test func `keeps every adult of a newcomer family, whose consents would go with them`() async throws {
        let town = try await Town()
        let id = try await town.amina(adults: ["Amina", "Yusuf"])
        let profile = Profile(kind: .family)

        await #expect(throws: HouseholdRefusal.adultsHaveConsented) {
            try await town.write {
                try $0.change(id, to: profile, name: "A", adults: ["Amina"], contact: nil, by: town.leader, in: $1)
            }
        }
    }

    @Test func `opens a newcomer’s contact only against a permit, and notes who read it`() async throws {
        let town = try await Town()
        let id = try await town.amina()
        let permit = try #require(try await town.permit(for: id))

        let contact = try await town.write {
            try $0.contact(of: id, against: permit, for: town.leader, match: nil, in: $1)
        }
        let strange = try await town.write {
            try $0.contact(of: id, against: permit, for: town.stranger, match: nil, in: $1)
        }

        #expect(contact?.phone.revealed?.text == "+4522334455")
        #expect(strange == nil)
        let deeds = try await town.world.database.read {
            try AccessLog(now: town.world.clock.now, newID: NewID { "" }).entries(about: id, in: $0)
        }
        #expect(deeds.filter { $0.deed == .sawContact }.count == 1)
    }

    @Test func `loses name and contact when contact is made, and keeps what follow-up may keep`() async throws {
        let town = try await Town()
        let id = try await town.amina(followUp: true)
        let permit = try await town.world.database.read {
            try town.world.assembly.consents.followUpPermit(for: id, in: $0)
        }

        try await town.write { try $0.eraseContact(of: id, keeping: permit, by: town.leader, in: $1) }

        let card = try #require(try await town.card(id, for: town.leader))
        #expect(card.name == nil && card.adults.allSatisfy { $0.name == nil })
        #expect(card.called == card.reference)
        #expect(card.profile.interests.words == [.cooking], "the profile stays for a new match")
        let kept = try await town.write { try $0.keptContact(of: id, for: town.leader, in: $1) }
        #expect(kept?.firstName == "Amina" && kept?.phone == "+4522334455")
        let strange = try await town.write { try $0.keptContact(of: id, for: town.stranger, in: $1) }
        #expect(strange == nil)
        let hasContact = try await town.write { try $0.hasContact(id, in: $1) }
        #expect(!hasContact)
    }

    @Test func `keeps nothing personal after a withdrawal`() async throws {
        let town = try await Town()
        let id = try await town.amina()

        try await town.write { households, transaction in
            try households.note(
                Talk(on: town.today, note: Personal("sagt"), toldWaiting: true), with: id, by: town.carl,
                in: transaction)
            try households.eraseEverything(of: id, by: town.leader, in: transaction)
        }

        let card = try #require(try await town.card(id, for: town.leader))
        #expect(card.endedOn == town.today)
        #expect(card.profile.languages == [] && card.profile.interests.isEmpty && card.profile.postcode == "")
        #expect(card.profile.ownWords.revealed == "")
        let words = try await town.world.database.read { transaction in
            try PersonalField.all.filter { ["household", "adult", "contact", "talk"].contains($0.table) }
                .flatMap { try town.world.vault.everything(in: $0, in: transaction) }
        }
        #expect(words == [])
    }

    @Test func `of a volunteer is cleared by dates, each adult’s certificate apart`() async throws {
        let town = try await Town()
        let id = try await town.birgit(adults: ["Birgit", "Bent"])
        let adults = try #require(try await town.card(id, for: town.leader)).adults.map(\.id)
        let clearance = Clearance(interviewedOn: town.today, agreementOn: town.today, guidelinesOn: town.today)

        try await town.write {
            try $0.setClearance(
                id, clearance, certificates: [adults[0]: town.today, adults[1]: nil], by: town.leader, in: $1)
        }
        let half = try #require(try await town.card(id, for: town.leader))
        try await town.write {
            try $0.setClearance(id, clearance, certificates: [adults[1]: town.today], by: town.leader, in: $1)
        }
        let whole = try #require(try await town.card(id, for: town.leader))

        #expect(half.clearance.isComplete && !half.hasChildCertificate(on: town.today))
        #expect(whole.hasChildCertificate(on: town.today))
        await #expect(throws: PageNotFound.self) {
            try await town.write { try $0.setClearance(id, clearance, certificates: [:], by: town.stranger, in: $1) }
        }
    }

    @Test func `rests while it pauses`() async throws {
        let town = try await Town()
        let id = try await town.birgit()

        try await town.write { try $0.pause(id, on: town.today, by: town.leader, in: $1) }
        let card = try #require(try await town.card(id, for: town.leader))

        #expect(town.world.assembly.households.matchProfile(card)?.isPaused == true)
        #expect(card.town == "Skanderborg")
    }
}
