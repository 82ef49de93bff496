import Basics
import Consent
import People
import Web

/// The questions of a mandate: the same on the private page and beside the caseworker.
struct MandateForm: Sendable {
    struct Giver: Sendable {
        let id: ID<Adult>
        /// Nil when it has been erased.
        let name: String?
    }

    struct Known: Sendable {
        let account: ID<Account>
        let label: Message
    }

    static let other = "other"
    static let months = [1, 3, 6, 12]

    let kind: MandateKind
    let givers: [Giver]
    /// The volunteer whom the household has met: the only one who can be let see anything here.
    let known: [Known]
    /// A caseworker writes it down.
    let isWitnessed: Bool
    let language: Language

    func read(_ fields: Fields, witness: ID<Account>?, on today: Day) throws(Problems) -> NewMandate {
        var form = FormReader(fields)
        let adult = readGiver(&form)
        let holder = readHolder(&form)
        let content = kind == .attorney ? readAttorney(&form) : readCompanion(&form)
        let until = kind == .attorney ? readMonths(&form, today) : readDay(&form, today)
        let how = isWitnessed ? form.choice("how", as: ConsentHow.self) : .screen
        try form.finish()
        guard let adult, let holder, let content, let until, let how else { throw form.problems }
        return NewMandate(
            adult: adult, holder: holder, content: content, until: until, language: language, how: how, witness: witness
        )
    }

    private func readGiver(_ form: inout FormReader) -> ID<Adult>? {
        guard givers.count > 1 else { return givers.first?.id }
        return form.parsed(
            "adult", true, { typed in givers.first { $0.id.text == typed }?.id }, T.problemScopes)
    }

    private func readHolder(_ form: inout FormReader) -> MandateHolder? {
        let chosen = known.isEmpty ? Self.other : form.text("holder")
        if let account = known.first(where: { $0.account.text == chosen })?.account { return .account(account) }
        guard chosen == Self.other else {
            if !chosen.isEmpty { form.problems.add("holder", T.problemScopes) }
            return nil
        }
        return .named(Personal(form.textWithoutCPR("name", max: 80)))
    }

    private func readAttorney(_ form: inout FormReader) -> MandateContent? {
        let scopes = Set(form.choices("scopes", as: MandateScope.self))
        let matters = Set(form.choices("matters", as: MandateMatter.self))
        if scopes.isEmpty { form.problems.add("scopes", T.problemScopes) }
        let isTold = scopes.contains(where: \.isTold)
        if isTold && matters.isEmpty { form.problems.add("matters", T.problemMatters) }
        if !isTold && !matters.isEmpty { form.problems.add("matters", T.problemNoMatters) }
        return .attorney(scopes, matters)
    }

    private func readMonths(_ form: inout FormReader, _ today: Day) -> Day? {
        form.number("months", in: 1...MandateRules.monthsAtMost).map { MandateRules.lastDay(from: today, months: $0) }
    }

    private func readCompanion(_ form: inout FormReader) -> MandateContent? {
        form.choice("meeting", as: CompanionMeeting.self).map { .companion($0) }
    }

    private func readDay(_ form: inout FormReader, _ today: Day) -> Day? {
        guard let day = form.day("on") else { return nil }
        if day < today || day > MandateRules.lastDay(from: today) { form.problems.add("on", T.problemDay) }
        return day
    }
}

func mandateFields(_ page: MandateForm, _ form: FormView) -> HTML {
    let holders = page.known.map { FormView.Option($0.account.text, $0.label) }
    let kind = page.kind == .attorney ? attorneyFields(form) : companionFields(form)
    let how = ConsentHow.allCases.map { FormView.Option($0.rawValue, Message("consent.how.\($0.rawValue)")) }
    let choice = form.radios("holder", T.formHolder, holders + [.init(MandateForm.other, T.formOther)])
    return """
        \(givers(page, form))\(choice, when: !holders.isEmpty)
        \(form.text("name", holders.isEmpty ? T.formHolder : T.formName, hint: T.formNameHint, optional: !holders.isEmpty))
        \(kind)\(form.radios("how", T.formHow, how), when: page.isWitnessed)
        """
}

private func givers(_ page: MandateForm, _ form: FormView) -> HTML {
    guard page.givers.count > 1 else { return "" }
    let options = page.givers.enumerated().map { number, giver in
        FormView.Option(
            giver.id.text,
            giver.name.map { T.formAdultName(name: .name($0)) } ?? T.formAdultNumber(number: number + 1))
    }
    return form.radios("adult", T.formAdult, options)
}

private func attorneyFields(_ form: FormView) -> HTML {
    let scopes = MandateScope.allCases.map { FormView.Option($0.rawValue, Message("duties.scope.\($0.rawValue)")) }
    let matters = MandateMatter.allCases.map { FormView.Option($0.rawValue, Message("duties.matter.\($0.rawValue)")) }
    let months = MandateForm.months.map { FormView.Option(String($0), T.formMonthsCount(months: $0)) }
    return """
        \(form.checkboxes("scopes", T.formScopes, scopes))
        \(form.checkboxes("matters", T.formMatters, matters, hint: T.formMattersHint, optional: true))
        \(form.radios("months", T.formMonths, months))
        """
}

private func companionFields(_ form: FormView) -> HTML {
    let meetings = CompanionMeeting.allCases.map {
        FormView.Option($0.rawValue, Message("duties.meeting.\($0.rawValue)"))
    }
    return """
        \(form.radios("meeting", T.formMeeting, meetings))
        \(form.text("on", T.formOn, hint: T.formOnHint))
        """
}
