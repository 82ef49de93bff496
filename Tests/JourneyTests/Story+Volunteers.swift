import Access
import Assembly
import Basics
import TestSupport
import Testing

extension Story {
    /// A volunteer is written down, cleared, let in, promises, confirms a device, signs out and comes in again by a code.
    func welcome(_ canary: Canary) async throws -> Watched {
        let card = try await writeDown(canary)
        for page in ["", "/edit", "/clearance", "/account"] { try await leader.get(card + page) }
        try await leader.post("/volunteers/search", [("q", canary("navn"))])
        let name = ("name", "\(canary("navn")) \(canary("efternavn"))")
        #expect(try await leader.post("\(card)/account", [name, ("email", canary("forkert"))]).status == 422)
        let invited = try await leader.post("\(card)/account", [name, ("email", canary.email)])
        let link = try #require(invited.body.components(between: world.settings.publicURL, and: "<"))
        let volunteer = Watched("canary", world.browser())
        try await volunteer.get(link)
        #expect(try await volunteer.post(link).status == 303)
        #expect(try await volunteer.get("/asked/shown").location?.hasPrefix("/confidentiality") == true)
        #expect(try await volunteer.post("/confidentiality").status == 303)
        try await confirm(volunteer, canary)
        for page in ["/asked", "/asked/shown", "/account"] { #expect(try await volunteer.get(page).status == 200) }
        try await volunteer.post("/account/sign-out")
        try await signIn(volunteer, canary)
        return volunteer
    }

    private func writeDown(_ canary: Canary) async throws -> String {
        let typed = [
            ("activity", "activity-lindby"), ("kind", "person"), ("name", "\(canary("navn")) \(canary("efternavn"))"),
            ("phone", canary.phone), ("email", canary.email), ("address", canary.address), ("languages", "da"),
            ("own-words", canary("ord")),
        ]
        #expect(try await leader.post("/volunteers/new", typed).status == 422)
        let added = try await leader.post("/volunteers/new", typed + [("postcode", "8660")])
        return String(try #require(added.location).prefix { $0 != "?" })
    }

    private func confirm(_ volunteer: Watched, _ canary: Canary) async throws {
        let people = try await leader.get("/people?show=volunteers").body.split(separator: "/people/")
            .filter { $0.contains("/device-word") }.map { piece in String(piece.prefix { $0 != "/" }) }
        #expect(try await volunteer.post("/account/second-factor/device", [("word", "111222")]).status == 422)
        // One of these is the new one; the others' words are not used.
        for account in people {
            let page = try await leader.post("/people/\(account)/device-word")
            guard page.body.contains(canary("navn")) else { continue }
            let word = page.body.components(between: "<span class=\"ltr reference\" dir=\"ltr\">", and: "</span>") ?? ""
            let pins = [("pin", "482915"), ("again", "482915")]
            let answer = try await volunteer.post(
                "/account/second-factor/device", [("word", word.replacing("&nbsp;", with: ""))] + pins)
            #expect(answer.status == 303)
        }
    }

    private func signIn(_ volunteer: Watched, _ canary: Canary) async throws {
        try await volunteer.get("/sign-in")
        #expect(try await volunteer.post("/sign-in", [("email", canary("forkert"))]).status == 422)
        let asked = try await volunteer.post("/sign-in", [("email", canary.email)])
        let code = try #require(try await world.newestLetter()?.components(between: "Koden er ", and: "."))
        let email = ("email", asked.field("email") ?? "")
        #expect(try await volunteer.post("/sign-in/code", [email, ("code", "000000")]).status == 422)
        #expect(try await volunteer.post("/sign-in/code", [email, ("code", code)]).status == 303)
    }
}
