import Basics
import People
import Web

/// A company and who speaks for it, as they are typed.
enum CompanyForm {
    static let names = (name: "name", address: "address", contact: "contact-name", email: "email")

    /// - Parameter present: the names of those that are there already.
    static func read(_ fields: Fields, present: [String] = []) throws(Problems) -> NewCompany {
        var form = FormReader(fields)
        let name = form.textWithoutCPR(names.name, max: 100)
        let address = form.textWithoutCPR(names.address, max: 140)
        let contact = form.textWithoutCPR(names.contact, max: 80)
        let email = form.email(names.email)
        form.ask(T.companyAgain(name: .name(name)), when: present.contains { $0.isLike(name) })
        try form.finish()
        guard let email else { throw form.problems }
        return NewCompany(name: name, address: address, contactName: contact, email: email)
    }

    /// Only who speaks for it: where it is stands already.
    static func readContact(_ fields: Fields, of card: CompanyCard) throws(Problems) -> NewCompany {
        try read(fields.setting(names.name, card.name).setting(names.address, card.address))
    }
}

/// What the branch says of a company later.
struct CompanySettings {
    let name: String
    let address: String
    let activity: ID<CallActivity>?
    let employees: [ID<Account>]

    init(_ fields: Fields) throws(Problems) {
        var form = FormReader(fields)
        name = form.textWithoutCPR("name", max: 100)
        address = form.textWithoutCPR("address", max: 140)
        activity = form.id("activity", required: false)
        employees = fields.each("employee").compactMap { ID<Account>($0) }
        try form.finish()
    }

    static func fields(_ card: CompanyCard, _ employees: [ID<Account>]) -> Fields {
        Fields(
            [("name", card.name), ("address", card.address), ("activity", card.activity?.text ?? "")]
                + employees.map { ("employee", $0.text) })
    }
}

/// An agreement as it is typed. Its paragraphs are about nobody, and are looked through for people.
struct AgreementForm {
    let terms: AgreementTerms
    let seen: (number: Int, edits: Int)?

    /// - Parameter leaders: who may be named, and on which side they stand.
    init(_ fields: Fields, leaders: [ID<Account>: CompanySide]) throws(Problems) {
        var form = FormReader(fields)
        let calls: CallForm? = form.choice("form")
        let side: CompanySide? = form.choice("leader-side")
        let leader = form.parsed(
            "leader", false, { text in leaders.keys.first { $0.text == text } }, T.companyProblemLeader)
        if let leader, let side, leaders[leader] != side { form.problems.add("leader", T.companyProblemLeader) }
        let budget = form.kroner("budget", in: 0...10_000_000)
        let weeks = form.number("notice-weeks", in: 1...52)
        var words: [AgreementTerm: String] = [:]
        for term in AgreementTerm.allCases {
            words[term] = form.guardedText(term.rawValue, max: AgreementTerm.longest, for: .companyText)
        }
        try form.finish()
        guard let calls, let side, let budget, let weeks else { throw form.problems }
        terms = AgreementTerms(
            form: calls, leaderSide: side, leader: leader, budget: budget, noticeWeeks: weeks, words: words)
        seen = Int(fields["seen-version"]).flatMap { number in Int(fields["seen-edits"]).map { (number, $0) } }
    }

    /// What stands already need not be looked through again.
    static func fields(_ terms: AgreementTerms, _ newest: AgreementVersion?) -> Fields {
        let words = AgreementTerm.allCases.map { (name: $0.rawValue, value: terms.words[$0] ?? "") }
        let rest = [
            ("form", terms.form.rawValue), ("leader-side", terms.leaderSide.rawValue),
            ("leader", terms.leader?.text ?? ""), ("budget", String(terms.budget)),
            ("notice-weeks", String(terms.noticeWeeks)),
        ]
        return seeing(newest, in: Fields(rest.map { (name: $0.0, value: $0.1) } + words))
            .lettingStand(words.map(\.name))
    }

    /// The same words, by somebody who knows what stands now.
    static func seeing(_ newest: AgreementVersion?, in fields: Fields) -> Fields {
        guard let newest else { return fields }
        return fields.setting("seen-version", String(newest.number)).setting("seen-edits", String(newest.edits))
    }
}

extension GuardedUse {
    /// What both sides of a co-operation read.
    static let companyText = GuardedUse.aboutNobody(because: T.companyGuardWhy)
}

/// What the national office said.
enum CheckForm {
    static func read(_ fields: Fields, on today: Day) throws(Problems) -> NationalCheck {
        var form = FormReader(fields)
        let day = form.day("contacted-on")
        if let day, day > today { form.problems.add("contacted-on", T.companyProblemFuture) }
        let said = form.guardedText("said", max: 1000, for: .companyText)
        let others = form.guardedText("others", max: 1000, for: .companyText)
        try form.finish()
        guard let day else { throw form.problems }
        return NationalCheck(contactedOn: day, said: said, others: others)
    }

    static func fields(_ check: NationalCheck?) -> Fields {
        guard let check else { return .none }
        return Fields([
            ("contacted-on", check.contactedOn.description), ("said", check.said), ("others", check.others),
        ]).lettingStand(["said", "others"])
    }
}

/// A line of the budget.
struct CostForm {
    let kroner: Int
    let on: Day
    let what: String

    init(_ fields: Fields, on today: Day) throws(Problems) {
        var form = FormReader(fields)
        let kroner = form.kroner("kroner", in: 1...10_000_000)
        let day = form.day("spent-on")
        if let day, day > today { form.problems.add("spent-on", T.companyProblemFuture) }
        what = form.textWithoutCPR("what", max: 120)
        try form.finish()
        guard let kroner, let day else { throw form.problems }
        (self.kroner, on) = (kroner, day)
    }
}

/// From which day it ends.
struct NoticeForm {
    let endsOn: Day

    init(_ fields: Fields, earliest: Day?) throws(Problems) {
        var form = FormReader(fields)
        let day = form.day("ends-on")
        if let day, let earliest, day < earliest {
            form.problems.add("ends-on", T.companyProblemTooSoon(day: .day(earliest)))
        }
        try form.finish()
        guard let day else { throw form.problems }
        endsOn = day
    }
}
