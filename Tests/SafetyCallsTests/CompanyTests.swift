import Access
import Assembly
import Basics
import Organisations
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing
import Web

@Suite struct `A branch and a company` {
    @Test func `agree: both sign the same text, and then the calls begin`() async throws {
        let town = try await CompanyTown()
        try await town.prepare()

        try await town.sign(by: [town.contact])
        #expect(try await town.subjects(to: town.leader).contains("En aftale venter på din side"))
        await #expect(throws: CompanyRefusal.unsigned) {
            try await town.write { try $0.tick(.run, of: town.company, by: town.leader, in: $1) }
        }
        try await town.sign(by: [town.leader])
        #expect(try await town.subjects(to: town.contact).contains("Et samarbejde om tryghedsopkald"))
        await #expect(throws: CompanyRefusal.noActivity) {
            try await town.write { try $0.tick(.run, of: town.company, by: town.leader, in: $1) }
        }
    }

    @Test func `are refused before the national office was asked, and nothing is signed`() async throws {
        let town = try await CompanyTown()
        try await town.write { try $0.write(town.terms(), seen: nil, of: town.company, by: town.leader, in: $1) }

        await #expect(throws: CompanyRefusal.checkFirst) { try await town.sign(by: [town.contact]) }
        await #expect(throws: CompanyRefusal.otherSide) {
            try await town.write {
                try $0.note(
                    NationalCheck(contactedOn: town.world.clock.now.today, said: "Ja", others: "Ingen"),
                    of: town.company, by: town.contact, in: $1)
            }
        }
        let signed = try await town.world.database.read {
            try $0.value("SELECT COUNT(*) FROM company_agreement WHERE company_signed_on IS NOT NULL", as: Int.self)
        }
        #expect(signed == 0)
    }

    @Test func `start over with both signatures when they change what they have signed`() async throws {
        let town = try await CompanyTown()
        try await town.prepare()
        try await town.sign(by: [town.leader, town.contact])

        try await town.write {
            try $0.write(town.terms("Andre ord."), seen: (1, 1), of: town.company, by: town.contact, in: $1)
        }
        await #expect(throws: CompanyRefusal.changedMeanwhile) { try await town.sign(1, by: [town.leader]) }
        await #expect(throws: CompanyRefusal.changedMeanwhile) {
            try await town.write {
                try $0.write(town.terms("Tredje."), seen: (1, 1), of: town.company, by: town.leader, in: $1)
            }
        }
        try await town.sign(2, by: [town.leader, town.contact])

        let browser = try await town.browser(of: town.contact)
        #expect(try await browser.get("\(town.page)/agreements/1").text.contains("Aftalt."))
        #expect(try await browser.get("\(town.page)/agreements/2").text.contains("Andre ord."))
    }

    @Test func `keep the household of a volunteer who speaks for a company`() async throws {
        let town = try await CompanyTown()
        let fjordby = try await town.world.town("Fjordby")
        let household = try await town.world.volunteer("Jens", of: fjordby)
        let leader = try Self.leader(of: fjordby)
        let new = NewCompany(
            name: "Fjordby Bageri", address: "Torvet 1", contactName: "Jens Lykke",
            email: try address("volunteer@fjordby.example"))
        _ = try await town.write { try $0.add(new, by: leader, Speech(.danish, try .ofTheHouse()), in: $1) }
        let kept = try await town.world.database.read {
            try $0.exists("SELECT 1 FROM membership WHERE household_id = \(household) AND role = 'volunteer'")
        }
        #expect(kept)
    }

    private static func leader(of cast: Cast) throws -> Member {
        let account = try #require(cast.people[.leader])
        return Member(
            account: account, name: "leader", language: .danish, organisation: cast.branch, organisationKind: .branch,
            organisationName: "Afdeling Fjordby", roles: [.leader], household: nil, session: SecretHash(of: "leader"))
    }

    @Test func `are in the export of whoever signed and gave notice`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        let lastDay = town.world.clock.now.today.adding(days: 14)
        try await town.write { try $0.giveNotice(endingOn: lastDay, of: town.company, by: town.contact, in: $1) }

        let browser = try await town.browser(of: town.contact)
        let page = try await browser.get("/account/export").text
        for words in ["Lindby Maskinfabrik", "taler for virksomheden", "skrev under på aftalen", "sagde aftalen op"] {
            #expect(page.contains(words), "\(words)")
        }
        let leader = try await town.browser(of: town.leader).get("/account/export").text
        #expect(leader.contains("skrev under på aftalen") && !leader.contains("sagde aftalen op"))
    }

    @Test func `are never one and the same person`() async throws {
        let town = try await CompanyTown()
        let board = NewCompany(
            name: "Lindby Bank", address: "Torvet 2", contactName: "Inger Lund",
            email: try address("board@lindby.example"))
        await #expect(throws: CompanyRefusal.bothSides) {
            _ = try await town.write {
                try $0.add(board, by: town.leader, Speech(.danish, try .ofTheHouse()), in: $1)
            }
        }
    }
}

@Suite struct `The ending of a co-operation` {
    @Test func `leaves nobody without their daily voice`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        try await town.partFromOurs()
        let lastDay = town.world.clock.now.today.adding(days: 14)
        try await town.write { try $0.giveNotice(endingOn: lastDay, of: town.company, by: town.contact, in: $1) }
        let board = try await town.member(.board)
        #expect(try await town.subjects(to: board) == ["Et samarbejde om tryghedsopkald er sagt op"])

        await #expect(throws: CompanyRefusal.notYet) { try await end(town) }
        try await pass(days: 14, town)
        await #expect(throws: CompanyRefusal.leftAlone) { try await end(town) }
        #expect(try await town.subjects(to: board).last == "Nogen kommer til at mangle deres daglige opkald")

        try await town.world.database.write { transaction in
            for person in town.town.persons {
                try town.town.calls.acquaint(
                    town.town.callers[1], with: person, metOn: town.world.clock.now.today, in: transaction)
            }
        }
        try await end(town)
        let callers = try await town.world.database.read {
            try town.town.calls.callers(of: town.town.activity, in: $0).map(\.account)
        }
        #expect(callers == [town.town.callers[1]])
        await #expect(throws: CompanyRefusal.over) { try await end(town) }
    }

    @Test func `leaves no activity without a leader`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        try await town.world.database.write { transaction in
            try town.town.calls.setLeaders([town.contact.account], of: town.town.activity, in: transaction)
        }
        try await town.write {
            try $0.giveNotice(
                endingOn: town.world.clock.now.today.adding(days: 14), of: town.company, by: town.leader, in: $1)
        }
        try await pass(days: 14, town)
        await #expect(throws: CompanyRefusal.noLeader) { try await end(town) }

        try await town.world.database.write { transaction in
            try town.town.calls.setLeaders(
                [town.contact.account, town.town.leader], of: town.town.activity, in: transaction)
        }
        try await end(town)
        let leaders = try await town.world.database.read {
            try town.town.calls.leaders(of: town.town.activity, in: $0)
        }
        #expect(leaders == [town.town.leader])
    }

    @Test func `is not, when whoever gave notice takes it back`() async throws {
        let town = try await CompanyTown()
        try await town.run()
        let lastDay = town.world.clock.now.today.adding(days: 14)
        try await town.write { try $0.giveNotice(endingOn: lastDay, of: town.company, by: town.contact, in: $1) }
        await #expect(throws: CompanyRefusal.otherSide) {
            try await town.write { try $0.takeBackNotice(of: town.company, by: town.leader, in: $1) }
        }
        try await town.write { try $0.takeBackNotice(of: town.company, by: town.contact, in: $1) }
        await #expect(throws: CompanyRefusal.noNotice) { try await end(town) }
    }

    private func end(_ town: CompanyTown) async throws {
        try await town.write { try $0.end(town.company, by: town.leader, in: $1) }
    }

    private func pass(days: Int, _ town: CompanyTown) async throws {
        for _ in 0..<days {
            for letter in try await town.world.assembly.outbox.take(atMost: 200) {
                try await town.world.assembly.outbox.sent(letter)
            }
            town.world.clock.pass(days: 1)
            try await town.world.carryOutDue()
        }
    }
}
