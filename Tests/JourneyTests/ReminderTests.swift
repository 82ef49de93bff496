import Access
import Assembly
import Basics
import MatchLife
import Post
import Rights
import Storage
import TestSupport
import Testing
import Timers

@Suite struct `Reminders` {
    private func subjects(_ couple: Couple, to start: String) async throws -> [String] {
        try await couple.read { try couple.world.assembly.letters.newest(100, in: $0) }
            .filter { $0.email.hasPrefix(start) }.map(\.subject).reversed()
    }

    /// What waits goes out, so that the next letter is not held back by it.
    private func post(_ couple: Couple) async throws {
        for letter in try await couple.world.assembly.outbox.take(atMost: 100) {
            try await couple.world.assembly.outbox.sent(letter)
        }
    }

    /// The form as it is shown, but for what is said.
    private func typed(_ changed: [String: String]) -> [(String, String)] {
        let usual = ReminderRule.usual.flatMap { rule in
            [
                ("\(rule.name)-days", "\(rule.days)"), ("\(rule.name)-every", "\(rule.every)"),
                ("\(rule.name)-channel", rule.channel.rawValue),
            ]
        }
        return (usual + [("quiet-from", "20"), ("quiet-until", "8")]).map { ($0.0, changed[$0.0] ?? $0.1) }
    }

    private func pass(days: Int, _ couple: Couple) async throws {
        for _ in 0..<days {
            couple.world.clock.pass(days: 1)
            try await couple.world.carryOutDue()
            try await post(couple)
        }
    }

    @Test func `reach the volunteer before the deadline and the leaders after it, each once`() async throws {
        let couple = try await Couple()
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.world.carryOutDue()
        try await post(couple)

        try await pass(days: 2, couple)
        #expect(try await subjects(couple, to: "v") == ["Vil du lære nogen at kende?", "Har du tænkt over det?"])
        #expect(try await subjects(couple, to: "leader") == ["Der er kommet et skema"])

        try await pass(days: 2, couple)
        #expect(try await subjects(couple, to: "v").count == 2)
        #expect(try await subjects(couple, to: "leader").last == "Husk: Den frivillige har ikke svaret til fristen")

        try await pass(days: 20, couple)
        #expect(try await subjects(couple, to: "leader").count == 4)
    }

    @Test func `stop when what they are about has happened`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.matches.bring(.volunteerSaysNo(.time), to: match, version: nil, couple.asBirgit)

        try await pass(days: 10, couple)

        #expect(try await subjects(couple, to: "v") == ["Vil du lære nogen at kende?"])
        #expect(try await subjects(couple, to: "leader") == ["Der er kommet et skema"])
    }

    @Test func `are held back while everything is on hold, and come when it is not`() async throws {
        let couple = try await Couple()
        _ = try await couple.meeting()
        try await couple.world.assembly.restrictions.restrict(couple.amina, by: .member(couple.carl))

        try await pass(days: 14, couple)
        #expect(try await subjects(couple, to: "leader").allSatisfy { !$0.hasPrefix("Husk") })
        #expect(try await !subjects(couple, to: "v").contains("Har I mødt hinanden?"))

        try await couple.world.assembly.restrictions.lift(couple.amina, by: .member(couple.carl))
        try await pass(days: 2, couple)
        #expect(try await subjects(couple, to: "leader").contains("Husk: Ingen har fortalt, om de har mødt hinanden"))
        #expect(try await subjects(couple, to: "v").contains("Har I mødt hinanden?"))
    }

    @Test func `are not sent again when something else happens on the same day`() async throws {
        let couple = try await Couple()
        let match = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await pass(days: 2, couple)

        try await couple.world.database.write {
            try couple.world.assembly.timers.set(
                .matchReminders, for: match.text, at: couple.world.clock.now(), in: $0)
        }
        try await couple.world.carryOutDue()

        #expect(try await subjects(couple, to: "v") == ["Vil du lære nogen at kende?", "Har du tænkt over det?"])
    }

    @Test func `follow a rule as soon as it is saved, and are foretold on its page`() async throws {
        let couple = try await Couple()
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.world.carryOutDue()
        try await post(couple)
        let leader = try await couple.world.browser(of: couple.cast.people[.leader])
        let path = "/activities/\(couple.cast.activity)/reminders"
        let page = try await leader.get(path)
        #expect(page.text.contains("Den frivillige (brev): 1 dag før."))
        #expect(page.text.contains("4. marts"), "the volunteer, a day before the fifth")

        let answer = try await leader.post(path, typed(["volunteer-thinks-volunteer-days": "2"]))

        #expect(answer.status == 303)
        #expect(try await leader.get(path).text.contains("3. marts"))
        couple.world.clock.pass(days: 1)
        try await couple.world.carryOutDue()
        #expect(try await subjects(couple, to: "v").last == "Har du tænkt over det?")
    }

    @Test func `go by SMS where a rule says so and the reader has confirmed a number, else by mail`() async throws {
        let couple = try await Couple(channels: [.mail, .sms])
        try await couple.confirmNumber(of: couple.birgitsAccount.account)
        try await couple.world.database.write { transaction in
            var settings = try couple.matches.reminderSettings(of: couple.cast.activity, in: transaction)
            settings.rules = settings.rules.map { rule in
                var rule = rule
                rule.channel = .sms
                return rule
            }
            try couple.matches.change(settings, of: couple.cast.activity, in: transaction)
        }
        _ = try await couple.matches.propose(couple.birgit, to: couple.amina, why: "", by: couple.carl)
        try await couple.world.carryOutDue()
        try await post(couple)

        couple.world.clock.pass(days: 2)
        try await couple.world.carryOutDue()
        #expect(try await couple.world.assembly.outbox.take(atMost: 9, by: .sms).count == 1)
        #expect(try await couple.world.assembly.outbox.take(atMost: 9, by: .mail).isEmpty)

        couple.world.clock.pass(days: 2)
        try await couple.world.carryOutDue()
        #expect(
            try await couple.world.assembly.outbox.take(atMost: 9, by: .mail).count == 1, "the leader has no number")
    }

    @Test func `tell the leaders thirty days and a week before a consent ends, also after an outage`() async throws {
        let couple = try await Couple()
        try await couple.world.carryOutDue()
        try await post(couple)
        func count() async throws -> Int {
            try await subjects(couple, to: "leader").count { $0 == "Et samtykke udløber snart" }
        }

        couple.world.clock.pass(days: 150)
        try await couple.world.carryOutDue()
        try await post(couple)
        #expect(try await count() == 0, "it was given for six months, 184 days")
        couple.world.clock.pass(days: 10)
        try await couple.world.carryOutDue()
        try await post(couple)
        #expect(try await count() == 1)
        try await pass(days: 16, couple)
        #expect(try await count() == 1)
        try await pass(days: 2, couple)
        #expect(try await count() == 2)
    }

    @Test func `are not sent about what ended long ago when a rule is changed`() async throws {
        let couple = try await Couple()
        let match = try await couple.agreed()
        try await couple.matches.bring(
            .ended(by: .volunteer), to: match, version: nil, Telling(.member(couple.carl)))
        let moment = couple.world.clock.now()
        try await couple.world.database.write {
            try couple.world.assembly.timers.stop(.matchReminders, for: match.text, in: $0)
        }
        couple.world.clock.pass(days: 90)
        let leader = try await couple.world.browser(of: couple.cast.people[.leader])

        _ = try await leader.post(
            "/activities/\(couple.cast.activity)/reminders", typed(["quiet-from": "21"]))
        try await couple.world.assembly.clockwork().carryOut()

        #expect(try await subjects(couple, to: "leader").allSatisfy { !$0.hasPrefix("Husk") }, "since \(moment)")
    }

    @Test func `keep what was typed when it is no number, and save nothing`() async throws {
        let couple = try await Couple()
        let leader = try await couple.world.browser(of: couple.cast.people[.leader])
        let path = "/activities/\(couple.cast.activity)/reminders"

        let page = try await leader.post(path, typed(["follow-up-leaders-days": "snart", "quiet-until": "3"]))

        #expect(page.status == 422)
        #expect(page.field("follow-up-leaders-days") == "snart")
        #expect(page.text.contains("En opfølgende samtale skal holdes: skriv et tal fra 0 til 90."))
        #expect(page.text.contains("Stille timer: skriv et tal fra 5 til 12."))
        #expect(
            try await couple.read {
                try couple.matches.reminderSettings(of: couple.cast.activity, in: $0).quiet
            } == .usual)
    }

    @Test func `are nobody else's to set`() async throws {
        let couple = try await Couple()
        let strangers = try await couple.world.town("Fjordby")
        let path = "/activities/\(couple.cast.activity)/reminders"

        for person in [strangers.people[.leader], couple.cast.people[.caseworker], couple.cast.people[.board]] {
            #expect(try await couple.world.browser(of: person).get(path).status == 404)
        }
    }
}
