import Access
import Basics
import SafetyCalls
import Storage

/// Somebody who is called in the town.
struct DemoCalled: Sendable {
    let number: Int
    let name: String
    let activity: ID<CallActivity>
    let clock: Int
    let place: Int
    let callers: [ID<Account>]

    var id: ID<PersonCalled> { ID(trusted: "demo-called-\(number)") }
}

/// Everybody of the calls. Made-up people; resemblance to anyone is chance.
struct DemoCallCast: Sendable {
    let star = ID<CallActivity>(trusted: "demo-star")
    let chain = ID<CallActivity>(trusted: "demo-chain")
    let pair = ID<CallActivity>(trusted: "demo-pair")
    let leaders: [Member]
    let contact: Member
    let callers: [(member: Member, activity: ID<CallActivity>)]
    let persons: [DemoCalled]

    var activities: [ID<CallActivity>] { [star, chain, pair] }

    func callers(of activity: ID<CallActivity>) -> [ID<Account>] {
        callers.filter { $0.activity == activity }.map(\.member.account)
    }

    static func move(into story: DemoCalls) async throws -> DemoCallCast {
        let (town, branch) = (story.town, story.staff.branch)
        town.clock.goBack(days: DemoCalls.days + 20)
        return try await town.database.write { transaction in
            func hire(_ name: String, _ email: String) throws -> Member {
                try town.invite(name, email, .volunteer, branch, household: nil, in: transaction)
            }
            let leaders = [
                try hire("Lise Ravnholt", "lise@lindby.example"), try hire("Aksel Tind", "aksel@lindby.example"),
            ]
            let contact = try hire("Vera Munkbo", "vera@fjordglas.example")
            let company = [
                try hire("Simon Glarbæk", "simon@fjordglas.example"),
                try hire("Ditte Ovnsø", "ditte@fjordglas.example"),
                try hire("Rolf Sandvad", "rolf@fjordglas.example"),
            ]
            let others = [
                try hire("Jytte Solbjerg", "jytte@lindby.example"), try hire("Mogens Risvig", "mogens@lindby.example"),
                try hire("Karla Tangaa", "karla@lindby.example"),
            ]
            return DemoCallCast(story, leaders: leaders, contact: contact, company: company, others: others)
        }
    }

    private init(_ story: DemoCalls, leaders: [Member], contact: Member, company: [Member], others: [Member]) {
        self.leaders = leaders
        self.contact = contact
        let (star, chain, pair) = (star, chain, pair)
        callers = company.map { ($0, star) } + [(others[0], chain), (others[1], pair), (others[2], pair)]
        let clocks = story.early + [story.missed] + story.late
        let starred = ["Agnes Nørlund", "Viggo Bergsø", "Ellen Markvad", "Otto Kjærbo", "Gerda Lyngdal"].enumerated()
            .map { index, name in
                DemoCalled(
                    number: index, name: name, activity: star, clock: clocks[index], place: index,
                    callers: [company[index % 3].account, company[(index + 1) % 3].account])
            }
        let chained = [
            "Thora Bechsø", "Emil Graavad", "Asta Rudholt", "Henning Søbo", "Rita Flintø", "Børge Aalund",
        ].enumerated().map { index, name in
            DemoCalled(
                number: 5 + index, name: name, activity: chain, clock: story.chainClock, place: index + 1,
                callers: index == 0 ? [others[0].account] : [])
        }
        let alone = DemoCalled(
            number: 11, name: "Sigrid Hvidtoft", activity: pair, clock: story.early[1], place: 0,
            callers: [others[1].account, others[2].account])
        // One who has calls that can be made and reported now, whenever the town is opened.
        let now = ["Ingeborg Vistrup", "Poul Egebæk", "Meta Rørholt"].enumerated().map { index, name in
            DemoCalled(
                number: 12 + index, name: name, activity: star, clock: story.soon[index], place: 5 + index,
                callers: [company[2].account, company[1].account])
        }
        persons = starred + chained + [alone] + now
    }
}
