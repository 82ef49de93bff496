import Basics
import SafetyCalls
import Testing

@Suite struct `The rules of an agreement with a company` {
    private let today = Day(year: 2026, month: 3, day: 2) ?? Day(daysSinceEpoch: 0)
    private let branch = ID<Account>(trusted: "branch")
    private let company = ID<Account>(trusted: "company")

    private func version(_ signers: [CompanySide: ID<Account>] = [:], number: Int = 1, edits: Int = 1)
        -> AgreementVersion
    {
        AgreementVersion(
            number: number, edits: edits, writtenOn: today,
            terms: AgreementTerms(
                form: .star, leaderSide: .branch, leader: nil, budget: 0, noticeWeeks: 8, words: [:]),
            signatures: signers.mapValues { Signature(by: $0, on: today) })
    }

    private func sign(_ now: CompanySituation, by account: ID<Account>, for side: CompanySide) throws {
        try AgreementRules.sign(version: 1, edits: 1, by: account, for: side, now)
    }

    private let all: Set<StartUpStep> = [.considers, .looks, .dialogue, .check]

    @Test(arguments: [
        (StartUpStep.check, CompanyRefusal.checkFirst), (.considers, .stepsFirst), (.looks, .stepsFirst),
        (.dialogue, .stepsFirst),
    ])
    func `let nobody sign before every step is done`(missing: StartUpStep, refusal: CompanyRefusal) throws {
        let ready = CompanySituation(ticked: all, newest: version())
        try sign(ready, by: company, for: .company)

        let early = CompanySituation(ticked: all.subtracting([missing]), newest: version())
        #expect(throws: refusal) { try sign(early, by: company, for: .company) }
    }

    @Test func `let nobody sign for both sides, or twice, or what was not read`() {
        let half = CompanySituation(ticked: all, newest: version([.branch: branch]))
        #expect(throws: CompanyRefusal.bothSides) { try sign(half, by: branch, for: .company) }
        #expect(throws: CompanyRefusal.signedAlready) { try sign(half, by: branch, for: .branch) }

        let changed = CompanySituation(ticked: all, newest: version(edits: 2))
        #expect(throws: CompanyRefusal.changedMeanwhile) { try sign(changed, by: company, for: .company) }
        let newer = CompanySituation(ticked: all, newest: version(number: 2))
        #expect(throws: CompanyRefusal.changedMeanwhile) { try sign(newer, by: company, for: .company) }
    }

    @Test func `take a step back until somebody has signed`() throws {
        let open = CompanySituation(ticked: all, newest: version())
        try AgreementRules.undo(.dialogue, by: .company, open)
        #expect(throws: CompanyRefusal.otherSide) { try AgreementRules.undo(.check, by: .company, open) }

        let half = CompanySituation(ticked: all, newest: version([.company: company]))
        #expect(throws: CompanyRefusal.signed) { try AgreementRules.undo(.dialogue, by: .company, half) }
    }

    @Test func `begin with the calls only when both have signed and the activity is chosen`() throws {
        var now = CompanySituation(ticked: all, newest: version(), hasActivity: true)
        #expect(throws: CompanyRefusal.unsigned) { try AgreementRules.tick(.run, by: .branch, now) }
        now.isInForce = true
        try AgreementRules.tick(.run, by: .branch, now)
        #expect(throws: CompanyRefusal.otherSide) { try AgreementRules.tick(.run, by: .company, now) }
        now.hasActivity = false
        #expect(throws: CompanyRefusal.noActivity) { try AgreementRules.tick(.run, by: .branch, now) }
        #expect(throws: CompanyRefusal.signInstead) { try AgreementRules.tick(.agreement, by: .branch, now) }
    }

    @Test func `make a new version of what somebody has signed, and only of that`() {
        #expect(AgreementRules.next(after: nil) == (1, 1))
        #expect(AgreementRules.next(after: version()) == (1, 2))
        #expect(AgreementRules.next(after: version([.company: company])) == (2, 1))
        #expect(AgreementRules.next(after: version([.company: company, .branch: branch])) == (2, 1))
    }

    @Test func `end it only after notice, on its day, with a voice for everybody and a leader`() throws {
        let notice = EndingNotice(side: .company, by: company, on: today, endsOn: today.adding(days: 56))
        var now = CompanySituation(ticked: all, newest: version(), isInForce: true)
        func end(on day: Day, alone: Bool = false, leader: Bool = true, by side: CompanySide = .branch) throws {
            try AgreementRules.end(on: day, by: side, leavesAlone: alone, leavesLeader: leader, now)
        }
        #expect(throws: CompanyRefusal.noNotice) { try end(on: today) }
        now.notice = notice
        #expect(throws: CompanyRefusal.notYet) { try end(on: today.adding(days: 55)) }
        #expect(throws: CompanyRefusal.leftAlone) { try end(on: notice.endsOn, alone: true) }
        #expect(throws: CompanyRefusal.noLeader) { try end(on: notice.endsOn, leader: false) }
        #expect(throws: CompanyRefusal.otherSide) { try end(on: notice.endsOn, by: .company) }
        try end(on: notice.endsOn)
        #expect(throws: CompanyRefusal.otherSide) { try AgreementRules.takeBackNotice(by: .branch, now) }
        try AgreementRules.takeBackNotice(by: .company, now)

        now.isOver = true
        #expect(throws: CompanyRefusal.over) { try end(on: notice.endsOn) }
        #expect(throws: CompanyRefusal.over) { try AgreementRules.tick(.dialogue, by: .branch, now) }
    }
}

@Suite struct `Whoever would lose their daily voice` {
    private let day = Day(daysSinceEpoch: 20_000)
    private let ours = ID<Account>(trusted: "ours")
    private let theirs = ID<Account>(trusted: "theirs")

    private func lost(
        _ persons: [[ID<Account>]], _ form: CallForm = .star, weekdays: Int = 127, ended: Day? = nil
    ) -> [Int] {
        let callers = [
            RoundCaller(account: theirs, begun: day.adding(days: -9)),
            RoundCaller(account: ours, weekdays: weekdays, begun: day.adding(days: -9), ended: ended),
        ]
        let called = persons.enumerated().map { number, known in
            RoundPerson(
                id: ID(trusted: "person-\(number)"), clock: 600, begins: day, callers: known, hasMetChain: true)
        }
        let all = VoiceRules.lost(form, called, callers, leaving: [theirs], on: day)
        return called.map { all[$0.id] ?? 0 }
    }

    @Test func `is who knows nobody else that stays`() {
        #expect(lost([[theirs], [theirs, ours], [ours], []]) == [127, 0, 0, 0])
    }

    @Test func `is told by the weekdays that nobody else can`() {
        #expect(lost([[theirs, ours]], weekdays: 0b001_1111) == [0b110_0000])
        #expect(lost([[theirs, ours]], ended: day) == [127])
        #expect(lost([[theirs, ours]], ended: day.adding(days: 1)) == [0])
    }

    @Test func `is everybody in a chain that nobody else can start`() {
        #expect(lost([[theirs], [], []], .chain) == [127, 127, 127])
        #expect(lost([[theirs, ours], [theirs], []], .chain) == [0, 0, 0])
    }

    @Test func `is everybody in a chain where those who stay have met another than the first`() {
        #expect(lost([[theirs], [theirs], [ours]], .chain) == [127, 127, 127])
        #expect(lost([[ours], [theirs], [theirs]], .chain) == [0, 0, 0])
    }
}
