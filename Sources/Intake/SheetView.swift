import Basics
import Consent
import Matching
import People
import Web

func sheetView(_ page: SheetPage, _ say: Speech) -> HTML {
    let danish = say.in(.danish)
    let beside = page.language == .danish ? nil : say.in(page.language)
    let both = FormView(danish, beside: beside)
    let own = page.kind == .person ? page.adults.first?.name ?? "" : page.name
    return """
        <p class="actions no-print"><button class="button" type="button" data-print>\(say(T.receiptPrint))</button>
        <a class="button quiet" href="\(IntakeAddress.list)">\(say(T.listBack))</a></p>
        <article class="sheet" lang="da" dir="ltr"><header class="sheet-head"><span><bdi>\(page.wording.branch)</bdi> · \
        <bdi>\(page.wording.activity)</bdi></span><span><bdi>\(page.wording.municipality ?? "")</bdi></span></header>
        <h1>\(both.both(T.formTitle))</h1>
        \(line(page.kind == .person ? HouseholdWords.name : T.formFamilyName, own, both))
        \(adultNames(page, both), when: page.kind == .family)\(line(HouseholdWords.phone, page.phone, both))\(line(HouseholdWords.email, page.email, both))\(line(HouseholdWords.address, page.address, both))
        <h2>\(both.both(T.formAnswers))</h2>\(answers(page, both))
        \(wordingView(page.wording, danish, beside: beside))
        \(page.adults.enumerated().html { consent($0 + 1, $1, page.wording, both) })
        \(line(page.wording.interpreter, page.interpreter, both))\(signatures(page, both))
        <p class="print-only small">\(both.both(T.sheetShredded))</p></article>
        """
}

private func adultNames(_ page: SheetPage, _ both: FormView) -> HTML {
    page.adults.enumerated().html { line(T.formAdult(number: $0 + 1), $1.name, both) }
}

private func line(_ label: Message, _ value: String, _ both: FormView) -> HTML {
    let written: HTML = value.isEmpty ? "" : "<bdi>\(value)</bdi>"
    return "<p class=\"line\"><span>\(both.both(label))</span> \(written)</p>"
}

private func answers(_ page: SheetPage, _ both: FormView) -> HTML {
    if let card = page.card {
        guard let beside = both.beside else { return profileFacts(card, both.say) }
        return answersInBoth(card, both.say, beside)
    }
    return questions(page.kind, both)
}

/// Every word of every list with an empty square, to tick by hand.
private func questions(_ kind: HouseholdKind, _ both: FormView) -> HTML {
    let person =
        tickable(HouseholdWords.gender, words("gender", MatchProfile.Gender.allCases), both)
        + tickable(HouseholdWords.genderWish, words("gender-wish", MatchProfile.GenderWish.allCases), both)
    return """
        <p class="small">\(both.both(T.sheetTick))</p><p class="small">\(both.both(T.sheetNotAsked))</p>
        \(kind == .person ? person : line(HouseholdWords.children, "", both))\(line(HouseholdWords.languages, "", both))
        \(tickable(HouseholdWords.hopes, words("hope", Hope.allCases), both))
        \(tickable(HouseholdWords.times, words("time", MeetingTime.allCases), both))
        \(tickable(HouseholdWords.interests, words("interest", Interest.allCases), both))\(line(HouseholdWords.postcode, "", both))
        \(tickable(HouseholdWords.ageBand, words("age-band", AgeBand.allCases), both))
        \(tickable(HouseholdWords.education, words("education", Education.allCases), both))
        <p class="line tall"><span>\(both.both(HouseholdWords.ownWords))</span></p>
        """
}

private func words<Word: RawRepresentable<String>>(_ list: String, _ words: [Word]) -> [Message] {
    words.map { Message("words.\(list).\($0.rawValue)") }
}

private func tickable(_ question: Message, _ words: [Message], _ both: FormView) -> HTML {
    "<h3>\(both.both(question))</h3><ul class=\"tags\">\(words.html { tag($0, both) })</ul>"
}

private func tag(_ word: Message, _ both: FormView) -> HTML {
    let beside: HTML? = both.beside.map { other in
        " · <span lang=\"\(other.language.rawValue)\" dir=\"\(other.language.direction)\">\(other(word))</span>"
    }
    return "<li class=\"tag\"><span aria-hidden=\"true\">☐</span> \(both.say(word))\(beside)</li>"
}

private func consent(_ number: Int, _ adult: SheetPage.Adult, _ wording: ConsentWording, _ both: FormView) -> HTML {
    let title = adult.name.isEmpty ? T.formConsentOfNumber(number: number) : T.formConsentOf(name: .name(adult.name))
    return """
        <h2>\(both.both(title))</h2>\(box(wording.partPassingOn, adult.isGiven, both))
        \(box(wording.partVolunteer, adult.isGiven, both))\(box(wording.partFollowUp, adult.followUp, both))
        """
}

private func box(_ part: Message, _ isTicked: Bool, _ both: FormView) -> HTML {
    "<div class=\"box\(" checked", when: isTicked)\"><div>\(both.both(part))</div></div>"
}

private func signatures(_ page: SheetPage, _ both: FormView) -> HTML {
    let signs = page.adults.enumerated().html { number, adult in
        let name: HTML = adult.name.isEmpty ? both.both(T.formAdult(number: number + 1)) : "<bdi>\(adult.name)</bdi>"
        return "<div class=\"sign\"><p>\(both.both(page.wording.signature))</p><p>\(name)</p></div>"
    }
    return "<div class=\"signs\">\(signs)</div>"
}
