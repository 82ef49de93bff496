import Assembly
import Basics
import Post
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `A leader with a call that was not answered` {
    @Test func `takes it, asks the key contacts, and closes it in words`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 20)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        let before = try await leader.get(path)
        #expect(before.text.contains("Ingen har sagen endnu"))
        #expect(!before.text.contains("Datter"))
        #expect(before.body.contains("tel:112"))

        #expect(try await leader.post("\(path)/take").status == 303)
        let mine = try await leader.get(path)
        #expect(mine.text.contains("Du har sagen."))
        #expect(mine.body.contains("tel:+4544556677"))

        _ = try await leader.post("\(path)/asked", [("contact", "1"), ("answer", "goes")])
        #expect(try await leader.get(path).text.contains("Datter går hen og ser efter"))
        #expect(try await town.duty(of: 0)?.duty.phase.isLooking == true)

        let silent = try await leader.post("\(path)/found", [("finding", "well")])
        #expect(silent.status == 422)
        #expect(silent.body.contains("value=\"well\" id=\"finding\" checked"))
        #expect(try await town.duty(of: 0)?.duty.phase.isLooking == true)

        let number = try await leader.post("\(path)/found", [("finding", "well"), ("found-words", "Cpr 010190-1234")])
        #expect(number.status == 422)
        #expect(number.body.contains("Cpr 010190-1234</textarea>"))

        let closed = try await leader.post(
            "\(path)/found", [("finding", "well"), ("found-words", "Telefonen lå i køkkenet, var hos vagtlægen")])
        #expect(closed.status == 303)
        #expect(try await town.duty(of: 0)?.duty.phase == .found)
        let after = try await leader.get(path).text
        #expect(after.contains("Telefonen lå i køkkenet"))
        #expect(after.contains("lead ringede til kontaktperson 1: Går hen og ser efter"))
    }

    @Test func `is told who has it when another was first`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 20)
        let path = try await town.path(of: 0)
        let (leader, deputy) = (try await town.browser(of: town.leader), try await town.browser(of: town.deputy))
        async let one = leader.post("\(path)/take")
        async let other = deputy.post("\(path)/take")
        let answers = try await [one, other]
        #expect(answers.map(\.status).sorted() == [303, 409])
        let second = try #require(answers.first { $0.status == 409 })
        let holder = try await town.duty(of: 0)?.duty.holder == town.leader ? "lead" : "deputy"
        #expect(second.body.contains("role=\"alert\"><bdi>\(holder)</bdi> har sagen."))

        let both = holder == "lead" ? deputy : leader
        #expect(try await both.post("\(path)/take-over").status == 303)
        #expect(try await town.duty(of: 0)?.duty.holder == (holder == "lead" ? town.deputy : town.leader))
    }

    @Test func `hands it over only to somebody who has met the person`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 20)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        _ = try await leader.post("\(path)/take")
        #expect(try await leader.post("\(path)/hand-over", [("caller", town.deputy.text)]).status == 403)
        #expect(try await leader.post("\(path)/hand-over", [("caller", "")]).status == 422)
        #expect(try await leader.post("\(path)/hand-over", [("caller", town.callers[1].text)]).status == 303)
        #expect(try await town.duty(of: 0)?.duty.caller == town.callers[1])
    }

    @Test func `is asked nothing that cannot be, and nothing changes by it`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 20)
        let (path, leader) = (try await town.path(of: 0), try await town.browser(of: town.leader))
        #expect(try await leader.post("\(path)/asked", [("contact", "1"), ("answer", "goes")]).status == 409)
        _ = try await leader.post("\(path)/take")
        let was = try await town.duty(of: 0)?.duty
        #expect(try await leader.post("\(path)/asked", [("contact", "7"), ("answer", "goes")]).status == 422)
        #expect(try await leader.post("\(path)/asked", [("contact", "1"), ("answer", "maybe")]).status == 422)
        #expect(try await leader.post("\(path)/continue", [("place", "1")]).status == 422)
        #expect(try await leader.post("\(path)/reached", [("of", "x y")]).status == 422)
        #expect(try await leader.get("/calls/duties/nothing").status == 404)
        #expect(try await town.duty(of: 0)?.duty == was)
    }

    @Test func `takes nothing that is not to be called for hours`() async throws {
        let town = try await CallTown()
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        let row = try #require(try await town.duty(of: 0, on: tomorrow))
        let leader = try await town.browser(of: town.leader)
        #expect(try await !leader.get("/calls/duties/\(row.id)").body.contains("/take\""))
        #expect(try await leader.post("/calls/duties/\(row.id)/take").status == 422)
        #expect(try await town.duty(of: 0, on: tomorrow)?.duty.holder == nil)
    }

    @Test func `is nobody who only calls: they are sent to their own page`() async throws {
        let town = try await CallTown()
        let path = try await town.path(of: 0)
        #expect(try await town.browser(of: town.callers[0]).get(path).location == "/calls")
        #expect(try await town.browser(of: town.callers[1]).get(path).status == 404)
        #expect(try await town.browser(of: town.callers[0]).post("\(path)/take").status == 404)
    }

    @Test func `reads of nobody in the letters`() async throws {
        let town = try await CallTown()
        try await town.wait(until: CallTown.clock + 60)
        let letters = try await town.world.database.read { try town.world.assembly.letters.newest(100, in: $0) }
        #expect(letters.count > 3)
        for letter in letters {
            for word in ["Person 0", "Vej 1", "33445566", "Datter"] {
                #expect(!"\(letter.subject) \(letter.body)".contains(word))
            }
        }
    }
}

@Suite struct `A chain that has stopped` {
    @Test func `is mended by its leader, person by person`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        try await town.wait(until: CallTown.clock + 65)
        let leader = try await town.browser(of: town.leader)
        let board = try await leader.get("/calls/board")
        #expect(board.text.contains("Telefonkæden"))
        #expect(board.text.contains("i kæden, ikke hørt fra 3"))
        let path =
            "/calls/duties/"
            + (try #require(board.body.components(between: "/calls/duties/", and: "\"")))
            .replacing("/take", with: "")
        _ = try await leader.post("\(path)/take")
        #expect(try await leader.get(path).text.contains("Vi ved ikke, hvor langt kæden kom"))

        let links = try await town.links()
        _ = try await leader.post("\(path)/reached", [("of", links[0].text), ("heard", "yes")])
        _ = try await leader.post("\(path)/reached", [("of", links[1].text), ("heard", "yes")])
        #expect(try await leader.get(path).text.contains("Sidst kendt hos Person 1"))
        let early = try await leader.post("\(path)/found", [("finding", "well"), ("found-words", "Alle er vel")])
        #expect(early.status == 409)

        let silent = try await leader.post("\(path)/reached", [("of", links[2].text), ("heard", "no")])
        #expect(silent.location?.hasPrefix("/calls/duties/\(links[2])?") == true)
        #expect(try await town.duty(of: 2)?.duty.holder == town.leader)
        #expect(try await leader.get(path).text.contains("Følg op på Person 2"))
        #expect(
            try await leader.post("\(path)/found", [("finding", "well"), ("found-words", "Kun to svarede")]).status
                == 303)
    }

    @Test func `goes on from somebody, and is closed by whoever started it`() async throws {
        let town = try await CallTown(.chain, persons: 3)
        try await town.wait(until: CallTown.clock + 65)
        let leader = try await town.browser(of: town.leader)
        let body = try await leader.get("/calls/board").body
        let path =
            "/calls/duties/"
            + (try #require(body.components(between: "/calls/duties/", and: "\"")))
            .replacing("/take", with: "")
        _ = try await leader.post("\(path)/take")
        #expect(try await leader.post("\(path)/continue", [("place", "1")]).status == 303)
        #expect(try await leader.get(path).text.contains("Sidst kendt hos Person 1"))

        let round = try #require(ID<Duty>(path.split(separator: "/").last ?? ""))
        try await town.world.database.write {
            try town.calls.report(CallTap(duty: round, report: .allWell), by: town.callers[0], in: $0)
        }
        for person in 0..<3 { #expect(try await town.duty(of: person)?.duty.phase == .well) }
    }
}

extension CallDuty.Phase {
    var isLooking: Bool {
        guard case .looking = self else { return false }
        return true
    }
}

extension CallTown {
    func links() async throws -> [ID<Duty>] {
        var links: [ID<Duty>] = []
        for person in persons.indices { if let row = try await duty(of: person) { links.append(row.id) } }
        return links
    }
}
