import Access
import Assembly
import Basics
import Consent
import Intake
import MatchLife
import People
import Storage
import TestSupport
import Testing
import Web

@Suite struct `The log of a whole job` {
    /// What people are called, where they live, what was said about them: nothing of it may be in the log (C181).
    static let personal = [
        "Kanarie", "31323334", "31 32 33 34", "+4531323334", "Birkealle", "Birgit", "Aaen", "21222324", "Lindevej",
        "Sara", "naboens", "stille", "hjælper gerne", "lindby.example",
    ]

    @Test func `names nobody, and holds every step, every viewing and every change of access`() async throws {
        let couple = try await Couple()
        let (canary, form) = try await couple.world.arrive("Kanarie Fugl", of: couple.cast, with: couple.dorte)
        try await goThroughEverything(couple, canary, form)

        let lines = try await couple.read { transaction in
            try transaction.rows("SELECT * FROM access_log ORDER BY position") { row in
                (0..<11).map { "\(row.raw($0))" }.joined(separator: "|").lowercased()
            }
        }

        for word in Self.personal {
            let found = lines.filter { $0.contains(word.lowercased()) }
            #expect(found == [], "\(word)")
        }
        let deeds = try await couple.read {
            try $0.rows("SELECT DISTINCT deed FROM access_log") { try $0("deed", as: AccessLog.Deed.self) }
        }
        let expected: [AccessLog.Deed] = [
            .addedHousehold, .gaveConsent, .sentForm, .reissuedLink, .endedLink, .receivedForm, .sawContact,
            .printedForm,
            .changedHousehold, .setClearance, .matchStep, .undidMatchStep, .openedContact, .erasedContact, .paused,
            .resumed, .withdrewConsent, .changedAccess, .endedAccess, .issuedSignInLink, .signedIn, .signedOut,
            .signedOutEverywhere, .askedForCode, .triedWrongCode, .deletedDraft,
        ]
        for deed in expected { #expect(deeds.contains(deed), "\(deed)") }
        guard case .whole(let entries, _) = try await couple.read({ try AccessLog.prove(against: [], in: $0) }) else {
            Issue.record("the chain is broken")
            return
        }
        #expect(entries == lines.count)
    }

    private func goThroughEverything(_ couple: Couple, _ canary: ID<Household>, _ form: ID<IntakeForm>) async throws {
        let leader = try await couple.world.browser(of: couple.cast.people[.leader])
        let caseworker = try await couple.world.browser(of: couple.cast.people[.caseworker])
        _ = try await leader.get("/newcomers/\(canary)")
        _ = try await leader.post("/newcomers/\(canary)/contact")
        _ = try await leader.get("/volunteers/\(couple.birgit)")
        _ = try await caseworker.get("/forms/\(form)")
        _ = try await couple.world.assembly.intakes.printed(form, for: couple.dorte)
        let draft = try await couple.world.assembly.intakes.begin(
            NewDraft(
                activity: nil, language: .arabic, fields: Fields([(name: "name", value: "Kanarie")]), key: "another"),
            by: couple.dorte)
        try await couple.world.assembly.intakes.delete(draft, by: couple.dorte)
        try await couple.world.database.write { transaction in
            let households = couple.world.assembly.households
            let card = try require_(try households.card(canary, for: .member(couple.carl), in: transaction))
            try households.change(
                canary, to: card.profile, name: "Kanarie Fugl", adults: nil,
                contact: Contact(phone: PhoneNumber("31 32 33 34"), email: nil, address: "Birkealle 2"),
                by: .member(couple.carl), in: transaction)
        }
        try await match(couple, canary, leader)
        try await changeAccess(couple, leader)
        let newcomer = try await couple.world.browser(ofNewcomer: canary)
        _ = try await newcomer.post("/mine/pause")
        _ = try await newcomer.post("/mine/resume")
        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(canary, how: .spoken, by: .member(couple.dorte), in: $0)
        }
    }

    private func match(_ couple: Couple, _ canary: ID<Household>, _ leader: Browser) async throws {
        let byPhone = Telling(.member(couple.carl), how: .phone, on: nil, why: "Naboens gode ord om den stille Kanarie")
        let match = try await couple.matches.propose(couple.birgit, to: canary, why: "hjælper gerne", by: couple.carl)
        try await couple.matches.bring(.volunteerSaysNo(.time), to: match, version: nil, byPhone)
        try await couple.matches.undo(match, by: couple.carl)
        try await couple.matches.bring(.volunteerSaysYes, to: match, version: nil, couple.asBirgit)
        let asCanary = Telling(.newcomer(NewcomerReader(household: canary, language: .arabic)))
        try await couple.matches.bring(.newcomerSaysYes, to: match, version: nil, asCanary)
        try await couple.arrange(.themselves, match)
        let volunteer = try await couple.world.browser(of: couple.birgitsAccount.account)
        #expect(try await volunteer.get("/asked/\(match)").body.contains("Kanarie"))
        let seen = try await couple.entries("saw-contact", of: couple.birgit)
        #expect(try await leader.get("/matches/\(match)").status == 200)
        #expect(try await couple.entries("saw-contact", of: couple.birgit) == seen, "nothing is shown unasked")
        #expect(try await leader.post("/matches/\(match)/contact").status == 200)
        #expect(
            try await couple.entries("saw-contact", of: couple.birgit) == seen + 1,
            "the volunteer's number is on the page")
        try await couple.matches.bring(.contactMade, to: match, version: nil, byPhone)
        try await couple.matches.bring(.goesOn(.volunteer, true), to: match, version: nil, byPhone)
        try await couple.matches.bring(.goesOn(.newcomer, true), to: match, version: nil, byPhone)
        let steps = try await couple.read { transaction in
            try transaction.rows(
                "SELECT why FROM access_log WHERE deed = 'match-step' AND match_id = \(match) ORDER BY position"
            ) { try $0("why", as: String.self) }
        }
        #expect(
            steps == [
                "proposed asking-volunteer", "asking-volunteer ended volunteer-declined",
                "asking-volunteer asking-newcomer", "asking-newcomer agreed", "agreed meeting", "meeting met",
                "met met",
                "met running",
            ])
    }

    private func changeAccess(_ couple: Couple, _ leader: Browser) async throws {
        let accounts = couple.world.assembly.accounts
        let board = try require_(couple.cast.people[.board])
        try await accounts.end(.board, of: board, in: couple.cast.branch, by: .member(couple.carl))
        try await accounts.sendCode(to: try require_(EmailAddress("leader@lindby.example"))) { _ in
            SignInLetter(subject: "", body: { code, _ in code })
        }
        await #expect(throws: (any Error).self) {
            try await accounts.signIn(
                require_(EmailAddress("leader@lindby.example")), code: "no", sharedComputer: false)
        }
        _ = try await leader.post("/account/sign-out")
        try await accounts.signOutEverywhere(board)
    }
}

extension Couple {
    fileprivate func entries(_ deed: String, of household: ID<Household>) async throws -> Int {
        try await read {
            try $0.value("SELECT COUNT(*) FROM access_log WHERE deed = \(deed) AND household_id = \(household)") ?? 0
        }
    }
}
