import Access
import Basics
import Storage
import TestSupport
import Testing

@testable import People

@Suite struct `The leader’s pages of households` {
    private let volunteer = [
        ("kind", "person"), ("name", "Søren Kjær"), ("phone", "12 34 56 78"), ("languages", "da"), ("postcode", "8660"),
        ("gender", "man"), ("reach", ""), ("capacity", "2"),
    ]

    @Test func `add a volunteer, and find them again by another spelling`() async throws {
        let town = try await Town()
        let browser = try await town.world.browser(of: town.cast.people[.leader])

        let added = try await browser.post("/volunteers/new", volunteer + [("activity", town.cast.activity.text)])
        let list = try await browser.get("/volunteers")
        let found = try await browser.post("/volunteers/search", [("q", "kjaer soe")])
        let strange = try await town.world.browser(of: town.elsewhere.people[.leader])

        #expect(added.status == 303)
        #expect(
            list.text.contains("Søren Kjær") && list.text.contains("Ikke klar endnu") && list.text.contains("0 af 2"))
        #expect(found.status == 200 && found.text.contains("Søren Kjær"))
        #expect(try await !strange.get("/volunteers").text.contains("Søren"))
        #expect(try await !strange.post("/volunteers/search", [("q", "soren")]).text.contains("Kjær"))
    }

    @Test func `show a wrong form again with everything that is wrong and all that was typed`() async throws {
        let town = try await Town()
        let browser = try await town.world.browser(of: town.cast.people[.leader])

        let reply = try await browser.post(
            "/volunteers/new", [("kind", "family"), ("name", "Familien Holm"), ("postcode", "9999"), ("phone", "12")])

        #expect(reply.status == 422)
        #expect(reply.body.contains("Familien Holm"))
        #expect(reply.text.contains("postnummer") && reply.text.contains("mindst én voksen"))
    }

    @Test func `page through names and back in the order of the alphabet`() async throws {
        let town = try await Town()
        for number in 0..<60 { _ = try await town.birgit(number == 7 ? "Ærø" : "Anna \(number + 10)") }
        let browser = try await town.world.browser(of: town.cast.people[.leader])

        let first = try await browser.get("/volunteers")
        let next = try #require(
            first.body.split(separator: "rel=\"next\"").first?.split(separator: "href=\"").last?.split(separator: "\"")
                .first)
        let second = try await browser.get(String(next).replacing("&amp;", with: "&"))
        let down = try await browser.get("/volunteers?order=down")

        #expect(!first.text.contains("Ærø") && second.text.contains("Ærø"))
        #expect(second.body.components(of: "role=\"rowheader\"") == 10)
        #expect(!next.contains("Anna"), "no name stands in a URL")
        #expect(down.text.contains("Ærø"))
        #expect(try await browser.get("/volunteers?sort=since&order=down").text.contains("Anna 69"))
        #expect(try await !browser.get("/volunteers?sort=since").text.contains("Anna 69"))
    }

    @Test func `filter newcomers and say where each stands`() async throws {
        let town = try await Town()
        let waiting = try await town.amina("Amina")
        let paused = try await town.amina("Pari")
        try await town.write { try $0.pause(paused, on: town.today, by: town.leader, in: $1) }
        let browser = try await town.world.browser(of: town.cast.people[.leader])

        let all = try await browser.get("/newcomers").text
        let some = try await browser.get("/newcomers?state=waiting&kind=person&sort=since").text

        #expect(all.contains("Amina") && all.contains("Pari") && all.contains("Holder pause"))
        #expect(some.contains("Amina") && !some.contains("Pari"))
        #expect(try await browser.get("/newcomers?state=paused").text.contains("Pari"))
        #expect(try await browser.get("/newcomers?state=nonsense&sort=?&after=x").status == 200)
        #expect(try await browser.get("/newcomers/\(waiting.text)/edit").body.contains("22\u{A0}33\u{A0}44\u{A0}55"))
    }

    @Test func `keep what was typed when somebody else was first`() async throws {
        let town = try await Town()
        let id = try await town.birgit()
        let browser = try await town.world.browser(of: town.cast.people[.leader])
        let form = volunteer + [("version", "1")]
        let path = "/volunteers/\(id.text)/edit"

        let first = try await browser.post(path, form)
        let second = try await browser.post(path, form.map { $0.0 == "name" ? ($0.0, "Søren Holm") : $0 })
        let third = try await browser.post(path, form.map { $0.0 == "version" ? ($0.0, "2") : $0 })

        #expect(first.status == 303)
        #expect(second.status == 409)
        #expect(second.body.contains("Søren Holm") && second.text.contains("En anden har rettet"))
        #expect(second.body.contains("name=\"version\" value=\"2\""))
        #expect(third.status == 303)
    }

    @Test func `write down a talk, after a second look at private words`() async throws {
        let town = try await Town()
        let id = try await town.amina()
        let browser = try await town.world.browser(of: town.cast.people[.leader])
        let path = "/newcomers/\(id.text)/talk"
        let words = [("on", "1.3.2026"), ("wishes", "En ven"), ("note", "Hun er gravid"), ("told", "yes")]

        let warned = try await browser.post(path, words)
        let reasonless = try await browser.post(path, words + [("note-stands-because", "x")])
        let unwise = try await browser.post(path, words + [("note-stands-because", "cpr 010190-1234")])
        let saved = try await browser.post(path, words + [("note-stands-because", "Hun beder selv om det")])
        let refused = try await browser.post(
            path, [("on", "1.3.2026"), ("note", "010190-1234"), ("note-stands-because", "Kontrakten")])

        #expect(warned.status == 422 && warned.text.contains("helbred") && warned.body.contains("note-stands-because"))
        #expect(warned.text.contains("ikke hvorfor"))
        #expect(reasonless.status == 422 && unwise.status == 422)
        #expect(saved.status == 303)
        #expect(refused.status == 422)
        let talks = try await town.write { try $0.talks(with: id, for: town.leader, in: $1) }
        #expect(talks.map(\.toldWaiting) == [true])
        #expect(talks.first?.note.revealed.contains("En ven") == true)
        let kept = try await town.write { try $0.keptTexts(about: id, in: $1) }
        #expect(kept.map(\.field) == ["note"])
        #expect(kept.first?.reason == "Hun beder selv om det")
    }

    @Test func `warn of the name of another household, not of its own`() async throws {
        let town = try await Town()
        let id = try await town.amina("Amina Haddad")
        _ = try await town.birgit("Birgitte Skov")
        let browser = try await town.world.browser(of: town.cast.people[.leader])
        let path = "/newcomers/\(id.text)/talk"
        func note(_ text: String) -> [(String, String)] { [("on", "1.3.2026"), ("note", text), ("told", "yes")] }

        let other = try await browser.post(path, note("Hun kender birgittes familie"))
        let own = try await browser.post(path, note("Amina vil gerne gå ture i en skov"))

        #expect(other.status == 422 && other.text.contains("navnet på en anden husstand"))
        #expect(own.status == 303)
    }

    @Test func `forget why a text was kept when the household is erased`() async throws {
        let town = try await Town()
        let id = try await town.amina()
        try await town.write { households, transaction in
            try households.keep(
                [KeptText(field: "note", reason: Personal("Hun beder selv om det"))], about: id, by: town.carl,
                in: transaction)
        }

        try await town.write { try $0.eraseEverything(of: id, by: town.leader, in: $1) }

        let kept = try await town.write { try $0.keptTexts(about: id, in: $1) }
        #expect(kept.isEmpty)
    }

    @Test func `clear a volunteer and give them access once`() async throws {
        let town = try await Town()
        let id = try await town.birgit()
        let other = try await town.birgit("Bodil")
        let browser = try await town.world.browser(of: town.cast.people[.leader])

        let future = try await browser.post("/volunteers/\(id.text)/clearance", [("interview", "1.1.2030")])
        let cleared = try await browser.post(
            "/volunteers/\(id.text)/clearance",
            [
                ("interview", "1.2.2026"), ("agreement", "2026-02-01"), ("guidelines", "1/2-2026"),
                ("certificate-1", "1.2.2026"),
            ])
        let access = try await browser.post(
            "/volunteers/\(id.text)/account", [("name", "Birgit"), ("email", "b@b.example")])
        let moved = try await browser.post(
            "/volunteers/\(other.text)/account", [("name", "Bodil"), ("email", "b@b.example")])

        #expect(future.status == 422 && cleared.status == 303)
        #expect(try await browser.get("/volunteers?state=cleared").text.contains("Birgit"))
        #expect(access.status == 200 && access.body.contains("/sign-in/link/"))
        #expect(moved.status == 422 && moved.text.contains("anden frivillig"))
    }

    /// Lists must stay quick with two thousand households of the branch among many more.
    @Test(.enabled(if: BorrowedPostgres.server == nil, "asks SQLite for its plans"))
    func `find what has changed, and how matches stand, by an index`() async throws {
        let town = try await Town()
        for statement in [
            "SELECT sealed_name FROM household WHERE organisation_id = 'a' AND side = 'newcomer' AND rolled > 7",
            "SELECT newcomer_id, state FROM pairing WHERE newcomer_id IN ('a', 'b') AND ended_at IS NULL",
            "SELECT newcomer_id FROM pairing WHERE organisation_id = 'a' AND ended_at IS NULL",
            "SELECT COUNT(*) FROM pairing WHERE volunteer_id IN ('a', 'b') AND ended_at IS NULL GROUP BY volunteer_id",
        ] {
            let plan = try await town.world.database.read { transaction in
                try transaction.rows("EXPLAIN QUERY PLAN \(SQL(stringLiteral: statement))") {
                    try $0("detail", as: String.self)
                }
            }

            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") }, "\(plan)")
        }
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
