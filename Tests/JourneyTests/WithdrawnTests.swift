import Access
import Assembly
import Basics
import Consent
import Storage
import Testing
import TestSupport
import Vault

/// GDPR art. 7(3), C056: one household is withdrawn when all is lived through, the other while contact data is open.
@Suite struct `After a consent is withdrawn` {
    @Test func `no route, list, search, form or letter gives anything to anybody`() async throws {
        let story = try await Story()
        let running = try await story.untilContactIsOpen(story.arrive(Canary.all[0]))
        try await story.untilItGoesOn(running)
        let open = try await story.untilContactIsOpen(story.arrive(Canary.all[1]))
        var before = try await CanaryWalk(story, [running, open])
        var after = before
        try await before.look()
        try await before.search()
        #expect(before.met.sorted() == known.sorted())

        #expect(try await story.caseworker.post("\(running.paths.form)/withdrawal", [("how", "spoken")]).status == 303)
        let beta = try await story.world.browser(ofNewcomer: open.household)
        #expect(try await beta.post("/mine/stop").status == 303)

        try await after.look()
        try await after.search()
        try await after.act(typing: "Zqefter")
        try await after.eraseVolunteer()
        #expect(after.met.sorted() == [])
        #expect(before.faults + after.faults == [])
        let opens = try await story.opens()
        #expect(opens.filter { !canaries(in: $0.text).isEmpty }.map(\.field) == [])
        #expect(opens.filter { $0.text.contains("Zqefter") }.map(\.field) == [])
    }

    /// Sealing would make a new key for an erased household, and what stays of it could not be opened any more.
    @Test func `a note that comes too late is refused, and makes no new key`() async throws {
        let couple = try await Couple()
        let match = try await couple.meeting()
        let leader = try await couple.world.browser(of: couple.carl.account)
        try await couple.world.database.write {
            try couple.world.assembly.consents.withdraw(couple.amina, how: .spoken, by: .member(couple.dorte), in: $0)
        }

        let late = try await leader.post(
            "/matches/\(match)/follow-ups",
            [
                ("follow-up", "any"), ("going", "well"), ("how", "phone"), ("note", "Ring 20 30 40 50"),
                ("note-stands-because", "Aftalt"),
            ])

        #expect(late.status == 409)
        #expect(try couple.world.vault.hasKey(.household, of: couple.amina.text) == false)
        #expect(try await couple.world.browser(of: couple.dorte.account).get("/forms/\(couple.form)").status == 200)
    }
}

extension Story {
    /// Everything that opens with the keys that are alive, letters among it.
    func opens() async throws -> [(field: String, text: String)] {
        try await world.database.read { transaction in
            try PersonalField.all.flatMap { field in
                try world.vault.everything(in: field, in: transaction).map { ("\(field.table).\(field.column)", $0) }
            }
        }
    }
}

/// Where the data is met as long as there is consent. What is new here is a decision.
private let known =
    [
        // A power of attorney that they hold, and what leaders wrote about the match they were in.
        "/account/export", "/account/export.json", "/asked/:match", "/mandates", "/mandates/:mandate",
    ].map { "GET \($0) volunteer" }
    + ["caseworker", "coordinator"].flatMap { role in
        [
            "/forms", "/forms/:form", "/forms/:form/correct", "/forms/:form/mandates",
            "/forms/:form/mandates/:mandate/sheet", "/forms/:form/mandates/attorney",
            "/forms/:form/mandates/companion", "/forms/:form/print", "/forms?state=matched",
        ].map { "GET \($0) \(role)" } + ["POST /forms/search \(role)"]
    }
    + [
        "/mine", "/mine/answers", "/mine/export", "/mine/export.json", "/mine/ledger", "/mine/mandates",
        "/mine/mandates/attorney",
        "/mine/mandates/companion",
    ]
    .map { "GET \($0) newcomer" }
    + [
        "/activities/:activity/reminders", "/matches", "/matches/:match", "/matches?show=meeting",
        "/matches?show=running", "/newcomers",
        "/newcomers/:household", "/newcomers/:household/edit", "/newcomers/:household/export",
        "/newcomers/:household/export.json", "/newcomers/:household/restriction", "/newcomers/:household/talk",
        "/volunteers/:household/export", "/volunteers/:household/export.json",
        "/newcomers/:household/withdrawal", "/newcomers?state=matched&sort=since", "/today", "/today?all",
    ].map { "GET \($0) leader" } + ["POST /newcomers/search leader"]
