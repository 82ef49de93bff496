import Access
import Assembly
import Basics
import Consent
import Foundation
import MatchLife
import Rights
import TestSupport
import Testing
import Vault

@Suite struct `An export` {
    @Test func `has every personal field there is, or says why not`() async throws {
        let known = try await Known()
        let carried = Set(known.canaries.keys)
        let leftOut = Set(LeftOut.allCases.flatMap(\.fields))

        // Whoever is called is no household: their own export is tested in SafetyCallsTests.
        let called = Set(PersonalField.all.filter { $0.use == .called })
        #expect(carried.union(leftOut).union(called).map(\.name).sorted() == PersonalField.all.map(\.name).sorted())
        #expect(carried.isDisjoint(with: leftOut))
    }

    @Test func `shows each of them on the page and in the file`() async throws {
        let known = try await Known()
        let newcomer = try await known.world.browser(ofNewcomer: known.couple.amina)
        let volunteer = try await known.world.browser(of: known.couple.birgitsAccount.account)

        for (browser, path, isAccount) in [(newcomer, "/mine", false), (volunteer, "/account", true)] {
            let file = try await browser.get("\(path)/export.json")
            let page = try await browser.get("\(path)/export?lang=da")
            for (field, canary) in known.canaries where (field.use == .account) == isAccount {
                #expect(file.body.contains("\"\(canary.file)\""), "\(field.name) is not in the file")
                #expect(page.text.contains(canary.page), "\(field.name) is not on the page")
            }
        }
    }

    @Test func `has what was heard from one side once, though the other was asked as well`() async throws {
        let known = try await Known()
        let file = try await known.world.browser(ofNewcomer: known.couple.amina).get("/mine/export.json")

        #expect(file.body.components(separatedBy: "zqk-follow-up").count == 2)
    }

    @Test func `is a file to keep, that machines read`() async throws {
        let couple = try await Couple()
        let file = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export.json")

        #expect(file.header("Content-Disposition") == "attachment; filename=\"brobygger-mine-2026-03-02.json\"")
        #expect(file.header("Content-Type") == "application/json")
        #expect(file.header("Cache-Control") == "no-store")
        let all = try #require(try JSONSerialization.jsonObject(with: Data(file.body.utf8)) as? [String: Any])
        #expect(all["format"] as? String == "brobygger-export-1")
        #expect(all["made_at"] as? String == "2026-03-02T08:00:00.000Z")
        let households = try #require(all["households"] as? [[String: Any]])
        let household = try #require(households.first?["household"] as? [String: Any])
        #expect(household["name"] as? String == "Amina")
        #expect(household["paused_on"] is NSNull)
        let consents = try #require(households.first?["consents"] as? [[String: Any]])
        #expect(consents.count == 2)
        #expect(consents.first?["interpreter"] as? String == "Sara")
    }

    @Test func `reads right to left for whoever does`() async throws {
        let couple = try await Couple()
        let page = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export")

        #expect(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(!page.body.contains("<span lang=\"da\""), "something is said in Danish only")
    }

    @Test func `says who has looked by what they are, and names no colleague`() async throws {
        let couple = try await Couple()
        let leader = try await couple.world.browser(of: couple.carl.account)
        _ = try await leader.post("/newcomers/\(couple.amina)/contact")

        let page = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export?lang=da")

        #expect(page.text.contains("Så kontaktoplysningerne Aktivitetsleder Afdeling Lindby"))
        #expect(!page.text.contains("leader lindby"))
    }

    @Test func `is written down, whoever gets it`() async throws {
        let couple = try await Couple()
        _ = try await couple.world.browser(ofNewcomer: couple.amina).get("/mine/export")
        _ = try await couple.world.browser(of: couple.carl.account).get("/newcomers/\(couple.amina)/export.json")
        _ = try await couple.world.browser(of: couple.birgitsAccount.account).get("/account/export")
        _ = try await couple.world.browser(of: couple.dorte.account).get("/account/export.json")

        #expect(
            try await couple.exported(couple.amina)
                == ["newcomer \(couple.amina)", "account \(couple.carl.account)"])
        #expect(try await couple.exported(couple.birgit) == ["account \(couple.birgitsAccount.account)"])
        let own = try await couple.read { try AccessLog.entries(of: couple.dorte.account, limit: 9, in: $0) }
        #expect(own.contains { $0.deed == .exported })
    }

    @Test func `holds nothing that was told once consent is withdrawn, and still says who held what`() async throws {
        let known = try await Known()
        let amina = known.couple.amina
        let browser = try await known.world.browser(ofNewcomer: amina)
        _ = try await browser.post("/mine/stop")

        let file = try await browser.get("/mine/export.json")
        let page = try await browser.get("/mine/export?lang=da")

        #expect(file.status == 200 && page.status == 200)
        for (field, canary) in known.canaries where field.use != .account && field != .mandateAbout {
            #expect(
                !file.body.contains(canary.file) && !page.body.contains(canary.page), "\(field.name) is still there")
        }
        #expect(!page.text.contains("jobcenteret") && !file.body.contains("job-centre"))
        #expect(page.text.contains("Hvem har haft dine oplysninger") && page.text.contains("Trukket tilbage"))
    }
}

extension Couple {
    /// Who has got everything about a household, in order.
    fileprivate func exported(_ household: ID<Household>) async throws -> [String] {
        try await read { try AccessLog.entries(about: household, limit: 99, in: $0) }.filter { $0.deed == .exported }
            .map(\.reader)
    }
}
