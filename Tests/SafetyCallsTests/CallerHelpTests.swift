import Access
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

@Suite struct `The page of a caller helps` {
    @Test func `whoever is without a network when something is wrong, with the number of the first leader who has one`()
        async throws
    {
        let town = try await CallTown(persons: 1)
        try await town.giveNumber("+4561626364", town.deputy)
        try await town.wait(until: CallTown.clock)
        let page = try await town.browser(of: 0).get("/calls")
        let row = try #require(try await town.duty(of: 0))
        let danger = try #require(page.body.components(between: "data-danger=\"\(row.id)\"", and: "</div>"))
        #expect(danger.contains("href=\"tel:112\""))
        #expect(danger.contains("href=\"tel:+4561626364\""))
    }

    @Test func `whoever must ring the leader who has it`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.giveNumber("+4561626364", town.leader)
        try await town.giveNumber("+4571727374", town.deputy)
        try await town.wait(until: CallTown.clock)
        let browser = try await town.browser(of: 0)
        _ = try await town.tap("something-wrong", on: 0, in: browser)
        #expect(try await browser.get("/calls").body.contains("tel:+4561626364"))
        let row = try #require(try await town.duty(of: 0))
        _ = try await town.world.database.write {
            try town.calls.carryOut(.taken(by: town.deputy), to: row, at: town.world.clock.now(), in: $0)
        }
        let held = try await browser.get("/calls")
        #expect(held.body.contains("tel:+4571727374"))
        #expect(!held.body.contains("tel:+4561626364"))
    }

    @Test func `by saying of a day of pauses that nobody is called`() async throws {
        let town = try await CallTown(persons: 1)
        let today = town.world.clock.now.today
        try await town.pause(0, from: today, until: today)
        try await town.wait(until: CallTown.clock)
        let page = try await town.browser(of: 0).get("/calls")
        #expect(!page.text.contains("Alle er ringet op"))
        #expect(page.text.contains("Du skal ikke ringe i dag"))
    }

    @Test func `whoever pressed the wrong button, on the same day`() async throws {
        let town = try await CallTown(persons: 1)
        try await town.wait(until: CallTown.clock)
        let browser = try await town.browser(of: 0)
        #expect(try await !browser.get("/calls").text.contains("Trykkede du forkert?"))
        _ = try await town.tap("all-well", on: 0, in: browser)
        let page = try await browser.get("/calls")
        #expect(page.text.contains("Trykkede du forkert?"))
        #expect(page.body.contains("value=\"something-wrong\""))
        #expect(!page.body.contains("value=\"all-well\""))
    }

    @Test func `by closing a chain last, not before it has begun, and asking once more`() async throws {
        let town = try await CallTown(.chain)
        try await town.wait(until: CallTown.clock - 30)
        let browser = try await town.browser(of: 0)
        let before = try await browser.get("/calls")
        #expect(before.text.contains("Kæden kan lukkes her fra kl. 10.00."))
        #expect(!before.body.contains("value=\"all-well\""))
        #expect(before.body.contains("value=\"something-wrong\""))

        try await town.wait(until: CallTown.clock)
        let page = try await browser.get("/calls")
        #expect(page.text.contains("Har den sidste i kæden ringet til dig, og har alle det godt?"))
        let (close, wrong) = (
            try #require(page.body.firstRange(of: "value=\"all-well\"")),
            try #require(page.body.firstRange(of: "value=\"could-not-call\""))
        )
        #expect(wrong.lowerBound < close.lowerBound)
    }

    @Test func `by showing itself again when it says no`() async throws {
        let town = try await CallTown(persons: 1)
        let tomorrow = town.world.clock.now.today.adding(days: 1)
        let browser = try await town.browser(of: 0)
        let reply = try await town.tap("all-well", on: 0, day: tomorrow, in: browser)
        #expect(reply.status == 422)
        #expect(reply.text.contains("Det er for tidligt."))
        #expect(reply.text.contains("Dagens opkald"))
        let wrong = try await browser.post("/calls/weekdays", [("activity", town.activity.text)])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("href=\"#\(town.activity)-weekday\""))
        #expect(wrong.body.contains("id=\"\(town.activity)-weekday\""))
    }
}

@Suite struct `The number of a leader` {
    @Test func `stays with them when the order changes, and goes when they go`() async throws {
        let town = try await CallTown()
        try await town.giveNumber("+4561626364", town.leader)
        try await town.setLeaders([town.deputy, town.leader])
        #expect(try await town.number(of: town.leader)?.text == "+4561626364")
        try await town.setLeaders([town.deputy])
        try await town.setLeaders([town.deputy, town.leader])
        #expect(try await town.number(of: town.leader) == nil)
    }

    @Test func `is typed on the page of the activity, and stands on paper`() async throws {
        let town = try await CallTown()
        let (activity, leader) = ("/calls/activities/\(town.activity)", try await town.world.browser(of: town.leader))
        let path = "\(activity)/leaders/phone"
        let wrong = try await leader.post(path, [("account", town.deputy.text), ("phone", "12")])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("href=\"#\(town.deputy)-phone\""))
        let reply = try await leader.post(path, [("account", town.deputy.text), ("phone", "61 62 63 64")])
        #expect(reply.location == "\(activity)?done=calls.set.done.leader-phone")
        #expect(try await town.number(of: town.deputy)?.text == "+4561626364")
        #expect(try await leader.get("\(activity)/sheet").text.contains("deputy, 61 62 63 64"))
        #expect(
            try await leader.post(path, [("account", town.callers[0].text), ("phone", "61 62 63 64")]).status == 404)
    }
}

extension CallTown {
    func giveNumber(_ phone: String, _ leader: ID<Account>) async throws {
        try await world.database.write {
            try calls.setPhone(PhoneNumber(phone), ofLeader: leader, in: activity, $0)
        }
    }

    func number(of leader: ID<Account>) async throws -> PhoneNumber? {
        try await world.database.read { try calls.phone(ofLeader: leader, in: activity, $0) }
    }

    func setLeaders(_ leaders: [ID<Account>]) async throws {
        try await world.database.write { try calls.setLeaders(leaders, of: activity, in: $0) }
    }
}
