import Access
import Assembly
import Basics
import Consent
import Intake
import MatchLife
import Matching
import People
import Storage
import Web

/// What happened to each newcomer of the town, told through the product's own deeds.
struct DemoStories: Sendable {
    let town: DemoTown
    let staff: DemoStaff
    let volunteers: [DemoVolunteer]

    /// How far a newcomer has come.
    private enum Chapter: CaseIterable {
        case running, runningNew, met, meetingSelf, cannotReach, meetingLeader, agreed, wantsCall, askingNewcomer
        case overdue, askingVolunteer, declined, endedAfter, withdrawn, paused, waiting, unread
    }

    func tell() async throws {
        let chapters: [(Chapter, Int)] = [
            (.running, 150), (.endedAfter, 140), (.running, 120), (.withdrawn, 100), (.runningNew, 75), (.met, 60),
            (.declined, 52), (.meetingSelf, 45), (.cannotReach, 42), (.meetingLeader, 38), (.agreed, 33),
            (.wantsCall, 30),
            (.askingNewcomer, 28), (.overdue, 26), (.askingVolunteer, 24), (.askingVolunteer, 22), (.met, 58),
            (.paused, 40),
            (.waiting, 64), (.waiting, 47), (.waiting, 31), (.waiting, 20), (.waiting, 16), (.waiting, 12),
            (.waiting, 9),
            (.waiting, 6), (.waiting, 4), (.unread, 2), (.unread, 1), (.unread, 0),
        ]
        for (number, (chapter, daysAgo)) in chapters.enumerated() {
            town.clock.goBack(days: daysAgo)
            let newcomer = try await arrive(number)
            if chapter != .unread { try await receive(newcomer) }
            try await live(chapter, newcomer, number, daysAgo)
        }
        town.clock.comeHome()
        try await leaveDraft()
    }

    private func arrive(_ number: Int) async throws -> ID<Household> {
        let intakes = town.assembly.intakes
        let profile = newcomerProfile(number)
        let name = DemoNames.newcomers[number]
        let isFamily = profile.kind == .family
        let form = try await intakes.begin(
            NewDraft(
                activity: isFamily ? staff.families : staff.activity, language: profile.language, fields: .none,
                key: "demo-\(number)"),
            by: staff.dorte)
        let adults = isFamily ? [name, DemoNames.newcomers[(number + 11) % 30]] : [name]
        _ = try await intakes.send(
            form,
            IntakeAnswers(
                activity: isFamily ? staff.families : staff.activity, name: isFamily ? "\(name) og familie" : name,
                adults: adults.map { AdultAnswer(name: $0, followUp: number % 3 != 1) },
                contact: Contact(
                    phone: PhoneNumber("3\(String(1_000_000 + number * 211_003).suffix(7))"), email: nil,
                    address: "Birkealle \(number + 2), 8660 Lindby"), profile: profile, interpreter: "Tolk Sara",
                how: .paper),
            by: staff.dorte)
        return try await town.database.read { transaction in
            let waiting = try town.assembly.households.cards(
                .newcomer, ofActivity: isFamily ? staff.families : staff.activity, for: .system, in: transaction)
            guard let newest = waiting.max(by: { $0.id < $1.id }) else { throw DemoFault(what: name) }
            return newest.id
        }
    }

    private func receive(_ newcomer: ID<Household>) async throws {
        try await town.database.write { transaction in
            try town.assembly.intakes.markReceived(newcomer, by: .member(staff.carl), in: transaction)
            try town.assembly.households.note(
                Talk(
                    on: town.clock.now.today, note: Personal("Vil gerne øve dansk og lære byen at kende."),
                    toldWaiting: true),
                with: newcomer, by: staff.carl, in: transaction)
        }
    }

    private func newcomerProfile(_ number: Int) -> Profile {
        var profile = Profile(kind: number % 3 == 2 ? .family : .person)
        let year = town.clock.now.today.year
        profile.gender = profile.kind == .family ? nil : number % 2 == 0 ? .woman : .man
        profile.children = profile.kind == .family ? [year - 4 - number % 6, year - 8 - number % 4] : []
        profile.languages = [["ar"], ["ti"], ["fa"], ["ar", "en"], ["ti", "en"], ["fa", "en"]][number % 6]
        profile.interests = number % 5 == 3 ? [] : Interests(pick(Interest.allCases, number + 1, 4))
        profile.hopes = number % 7 == 5 ? [] : Hopes(pick(Hope.allCases, number + 2, 3))
        profile.times = number % 5 == 3 ? [] : MeetingTimes(pick(MeetingTime.allCases, number + 1, 5))
        profile.postcode = ["8660", "8680", "8660", "8362"][number % 4]
        profile.language = [Language.arabic, .tigrinya, .farsi][number % 3]
        return profile
    }

    /// Goes on until the chapter is reached, a few days between the steps.
    private func live(_ chapter: Chapter, _ newcomer: ID<Household>, _ number: Int, _ daysAgo: Int) async throws {
        switch chapter {
        case .waiting, .unread: return
        case .withdrawn:
            town.clock.goBack(days: daysAgo - 20)
            return try await town.database.write {
                try town.assembly.consents.withdraw(newcomer, how: .spoken, by: .member(staff.dorte), in: $0)
            }
        case .paused:
            return try await town.database.write {
                try town.assembly.households.pause(newcomer, on: town.clock.now.today, by: .member(staff.carl), in: $0)
            }
        default: break
        }
        let asked =
            [.askingVolunteer: 1, .overdue: 6, .askingNewcomer: 4, .wantsCall: 5][chapter] ?? max(8, daysAgo - 6)
        town.clock.goBack(days: asked)
        guard let match = try await propose(newcomer) else { return }
        guard chapter != .askingVolunteer && chapter != .overdue else { return }
        if chapter == .declined { return try await bring(.volunteerSaysNo(.notNow), match, .volunteer, asked - 2) }
        try await bring(.volunteerSaysYes, match, .volunteer, asked - 2)
        guard chapter != .askingNewcomer else { return }
        if chapter == .wantsCall { return try await bring(.newcomerWantsCall, match, .newcomer, asked - 3) }
        try await bring(.newcomerSaysYes, match, .newcomer, asked - 4)
        guard chapter != .agreed else { return }
        try await meet(chapter, match, asked)
    }

    private func meet(_ chapter: Chapter, _ match: ID<Match>, _ asked: Int) async throws {
        let isOwn = chapter != .meetingLeader
        let later = chapter == .meetingSelf || chapter == .cannotReach ? 9 : chapter == .meetingLeader ? 3 : asked - 6
        town.clock.goBack(days: later)
        let on = isOwn ? nil : town.clock.now.today.adding(days: 5)
        try await town.assembly.matches.bring(
            .arranged(isOwn ? .themselves : .leader), to: match, version: nil, Telling(.member(staff.carl)),
            arrangement: Arrangement(
                form: isOwn ? .themselves : .leader, place: isOwn ? "" : "Medborgerhuset", at: isOwn ? "" : "16.30",
                on: on))
        switch chapter {
        case .meetingSelf, .meetingLeader: return
        case .cannotReach: return try await bring(.cannotReach(.volunteer), match, .volunteer, 2)
        default: break
        }
        try await bring(.contactMade, match, .volunteer, max(0, later - 5))
        guard chapter != .met else { return }
        try await bring(.goesOn(.volunteer, true), match, .volunteer, max(0, later - 12))
        try await bring(.goesOn(.newcomer, true), match, .newcomer, max(0, later - 13))
        guard chapter == .endedAfter else { return }
        try await bring(.ended(by: .newcomer), match, .newcomer, 3)
    }

    /// The best who can be asked; nobody when nobody can.
    private func propose(_ newcomer: ID<Household>) async throws -> ID<Match>? {
        try await town.database.write { transaction in
            guard let card = try town.assembly.households.card(newcomer, for: .member(staff.carl), in: transaction),
                let best = try town.assembly.matches.candidates(for: card, in: transaction)?.ranked.first
            else { return nil }
            return try town.assembly.matches.propose(
                best.volunteer.id, to: newcomer, why: "", by: staff.carl, in: transaction)
        }
    }

    private func bring(_ event: MatchEvent, _ match: ID<Match>, _ side: MatchSide, _ daysAgo: Int) async throws {
        town.clock.goBack(days: max(0, daysAgo))
        let told = Telling(.member(staff.carl), how: .phone, on: town.clock.now.today)
        try await town.assembly.matches.bring(event, to: match, version: nil, told)
    }

    private func leaveDraft() async throws {
        let form = try await town.assembly.intakes.begin(
            NewDraft(activity: staff.activity, language: .arabic, fields: .none, key: "demo-draft"), by: staff.dorte)
        try await town.assembly.intakes.save(
            form,
            Fields([("activity", staff.activity.text), ("language", "ar"), ("kind", "person"), ("name", "Hiba")]),
            by: staff.dorte)
    }
}
