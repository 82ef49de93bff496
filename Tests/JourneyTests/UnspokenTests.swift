import Access
import Assembly
import Basics
import Post
import Storage
import TestSupport
import Testing

/// The whole job with canaries in every field, mistakes and all: what is written beside the pages names nobody.
@Suite struct `A personal value` {
    @Test func `stands in no log line, error page, address or letter`() async throws {
        let story = try await Story()
        let home = try await story.untilContactIsOpen(story.arrive(Canary.all[0]))
        let volunteer = try await story.welcome(Canary.all[2])
        try await story.untilItGoesOn(home)
        let strangers = try await story.comeFromElsewhere(to: home)
        let unready = try await story.typeBeforePromising(about: home)
        try await story.typeIntoAddresses()
        try await story.fail(at: home)
        let all = [story.caseworker, story.leader, story.volunteer, home.newcomer, volunteer] + strangers + unready
        let seen = all.flatMap(\.seen)

        // Everything has been met, or finding nothing would prove nothing.
        #expect(Set(seen.map(\.reply.status)).isSuperset(of: [200, 303, 403, 404, 409, 422, 500, 503]))
        let telling = seen.filter { !canaries(in: $0.reply.body).isEmpty }
        #expect(telling.count > 50)
        let lines = all.flatMap { $0.browser.logged.lines }
        let faults = lines.filter { $0.contains("fault") }
        #expect(faults.count >= 6)
        #expect(lines.filter { $0.hasPrefix("info request ") }.count >= seen.count)

        #expect(lines.filter { !canaries(in: $0).isEmpty } == [])
        let errors = seen.filter { $0.isErrorPage || strangers.map(\.who).contains($0.who) }
        #expect(errors.count > 50)
        #expect(errors.filter { !canaries(in: $0.reply.body).isEmpty }.map(\.place) == [])
        #expect(seen.filter { !canaries(in: $0.reply.head).isEmpty }.map(\.place) == [])
        #expect(seen.flatMap(\.addresses).filter { !canaries(in: $0).isEmpty } == [])
        #expect(seen.filter(\.sendsAFormInItsAddress).map(\.place) == [])

        let letters = try await story.world.database.read {
            try story.world.assembly.letters.newest(100, in: $0)
        }
        let theirs = letters.filter { !canaries(in: $0.email).isEmpty }
        #expect(theirs.count >= 2)
        #expect(letters.filter { !canaries(in: $0.subject + $0.body).isEmpty }.map(\.subject) == [])
    }
}

extension Watched.Seen {
    var place: String { "\(reply.status) \(method) \(path) \(who)" }

    /// What is typed into such a form would stand in the address.
    var sendsAFormInItsAddress: Bool {
        reply.body.split(separator: "<form ", omittingEmptySubsequences: false).dropFirst().contains { form in
            !form.prefix { $0 != ">" }.contains("method=\"post\"")
                && ["text", "tel", "email", "search"].contains { form.contains("type=\"\($0)\"") }
        }
    }
}

extension Story {
    /// Everybody of another town looks at every record, and types into every form of it.
    func comeFromElsewhere(to home: Home) async throws -> [Watched] {
        let fjordby = try await world.town("Fjordby")
        let farid = try await world.newcomer("Farid", of: fjordby)
        _ = try await world.volunteer("Jens", of: fjordby)
        var strangers = [Watched("a strange newcomer", try await world.browser(ofNewcomer: farid))]
        for role in Role.allCases {
            strangers.append(Watched("a strange \(role)", try await world.browser(of: fjordby.people[role])))
        }
        let records = [
            "household": home.household.text, "match": home.match.text, "form": home.form.text,
            "mandate": home.attorney.text,
        ]
        for route in world.assembly.routes where route.path.contains(":") {
            let path = route.path.split(separator: "/").map { piece in
                piece.hasPrefix(":") ? records[String(piece.dropFirst())] ?? "none" : String(piece)
            }
            for stranger in strangers {
                let address = "/" + path.joined(separator: "/")
                if route.method == "GET" {
                    try await stranger.get(address)
                } else {
                    try await stranger.post(address, [("on", "2.3.2026"), ("how", "spoken"), ("version", "1")])
                }
            }
        }
        return strangers
    }

    /// A form that is stopped because its sender has promised nothing yet, or has to confirm: it is kept, in the page.
    func typeBeforePromising(about home: Home) async throws -> [Watched] {
        let leader = lindby.people[.leader]
        let unready = [
            Watched("unconfirmed", try await world.browser(of: leader, confirmed: false)),
            Watched("nobody", world.browser()),
        ]
        for somebody in unready {
            for path in ["/talk", "/edit", "/proposals"] {
                let typed = [
                    ("note", home.canary("samtale")), ("why", home.canary("hvorfor")), ("phone", home.canary.phone),
                ]
                try await somebody.post(home.paths.card + path, typed)
            }
            try await somebody.post("/newcomers/search", [("q", home.canary("navn"))])
        }
        return unready
    }

    /// Whoever types a name into an address finds it in no answer, and we in no log.
    func typeIntoAddresses() async throws {
        let canary = Canary(mark: "delta", phone: "42918365")
        let isTold = { (text: String) in text.contains("kanaridelta") || text.contains(canary.phone) }
        for browser in [leader.browser, world.browser()] {
            for path in [
                "/\(canary("navn"))", "/newcomers/\(canary("navn"))", "/newcomers?q=\(canary.phone)",
                "/forms/\(canary.email)",
                "/p/\(canary("navn"))", "/public/\(canary("navn"))", "/today?done=\(canary("navn"))",
                "/matches?show=\(canary("navn"))&before=\(canary.phone)", "/newcomers?activity=\(canary("navn"))",
                "/confidentiality?next=//\(canary("navn"))", "/sign-in?next=/\(canary("navn"))",
            ] {
                let reply = try await browser.get(path)
                #expect(reply.status < 500)
                #expect(!isTold(reply.body + reply.head), "\(path)")
            }
            for (header, value) in [("Content-Type", "application/json"), ("Origin", "https://evil.example")] {
                browser.say(header, value)
                let reply = try await browser.post("/newcomers/search", [("q", canary("navn"))])
                #expect([400, 403].contains(reply.status) && !isTold(reply.body + reply.head))
                browser.say(header, header == "Origin" ? world.settings.publicURL : "application/x-www-form-urlencoded")
            }
            let torn = try await browser.post("/newcomers/search", body: Array("q=\(canary("navn"))".utf8) + [0xFF])
            #expect(torn.status == 400 && !isTold(torn.body))
            #expect(browser.logged.lines.filter(isTold) == [])
        }
    }

    /// Tables that are not there, and values that do not open.
    func fail(at home: Home) async throws {
        let note = [("on", "2.3.2026"), ("note", home.canary("samtale")), ("name", home.canary("navn"))]
        try await rename("talk", to: "away")
        #expect(try await leader.post("\(home.paths.card)/talk", note).status == 500)
        #expect(try await leader.get(home.paths.card).status == 500)
        try await rename("away", to: "talk")
        try await rename("pairing_event", to: "away")
        let why = [("event", "ended.newcomer"), ("how", "phone"), ("why", home.canary("trin"))]
        #expect(try await leader.post("\(home.paths.match)/event", why + [("version", "9")]).status >= 409)
        #expect(try await leader.get(home.paths.match).status == 500)
        try await rename("away", to: "pairing_event")
        try await rename("intake_form", to: "away")
        #expect(try await caseworker.post("/forms/search", [("q", home.canary("navn"))]).status == 500)
        #expect(try await caseworker.get(home.paths.form).status == 500)
        try await rename("away", to: "intake_form")
        for (table, column) in [
            ("household", "sealed_profile"), ("adult", "sealed_name"), ("consent", "sealed_interpreter"),
        ] {
            try await damage(table, column)
            try await leader.get(home.paths.card)
            try await caseworker.get("\(home.paths.form)/print")
            try await home.newcomer.get("/mine/ledger")
            try await volunteer.get("/mandates/\(home.attorney)")
        }
    }

    private func rename(_ table: String, to other: String) async throws {
        let (here, there): (SQL, SQL) = (SQL(stringLiteral: table), SQL(stringLiteral: other))
        try await world.database.write { _ = try $0.run("ALTER TABLE \(here) RENAME TO \(there)") }
    }

    /// As a bad disk would: the last byte is another.
    private func damage(_ table: String, _ column: String) async throws {
        let (table, column) = (SQL(stringLiteral: table), SQL(stringLiteral: column))
        try await world.database.write { transaction in
            let sealed = try transaction.rows(
                "SELECT id, \(column) AS sealed FROM \(table) WHERE \(column) IS NOT NULL"
            ) {
                (try $0("id", as: String.self), try $0("sealed", as: [UInt8].self))
            }
            for (id, bytes) in sealed {
                let damaged = bytes.dropLast() + [bytes.last.map { $0 ^ 1 } ?? 0]
                try transaction.run("UPDATE \(table) SET \(column) = \(Array(damaged)) WHERE id = \(id)")
            }
        }
    }
}
