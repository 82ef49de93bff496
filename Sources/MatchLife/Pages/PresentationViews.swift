import Basics
import Matching
import People
import Web

/// The volunteer as presented to a newcomer, in the newcomer's language; the volunteer's own words as written (C072 step 6).
package func presentationView(_ volunteer: VolunteerPresentation, _ say: Speech) -> HTML {
    let age: HTML =
        volunteer.ageBand.map { fact(T.presentAge, say(Message("words.age-band.\($0.rawValue)")), say) } ?? ""
    let children: HTML =
        volunteer.children.isEmpty ? "" : fact(T.presentChildren, childBands(volunteer.children, say), say)
    let lives: HTML =
        volunteer.roughKilometres.map { fact(T.presentLives, say(T.presentKilometres(km: $0)), say) } ?? ""
    func list(_ label: Message, _ kind: String, _ codes: [String]) -> HTML {
        codes.isEmpty ? "" : fact(label, wordTags(kind, codes, say), say)
    }
    return """
        <section class="panel accent"><h2><bdi>\(volunteer.firstName)</bdi></h2>\(ownWords(volunteer, say))
        <dl class="facts">\(fact(T.askedHousehold, say(volunteer.kind == .person ? T.askedPerson : T.askedFamily), say))\(age)\(children)
        \(list(T.presentSpeaks, "language", volunteer.languages))\(list(T.presentLikes, "interest", volunteer.interests.map(\.rawValue)))
        \(list(T.presentContributes, "hope", volunteer.hopes.map(\.rawValue)))\(list(T.presentCan, "time", volunteer.times.map(\.rawValue)))\(lives)</dl></section>
        """
}

private func ownWords(_ volunteer: VolunteerPresentation, _ say: Speech) -> HTML {
    guard !volunteer.ownWords.isEmpty else { return "" }
    let language = volunteer.ownWordsLanguage
    return """
        <blockquote class="quote" lang="\(language.rawValue)" dir="\(language.direction)"><p>\(volunteer.ownWords)</p>\
        <footer lang="\(say.language.rawValue)" dir="\(say.language.direction)">\(say(T.presentOwnWords(language: .message(Message("words.language.\(language.rawValue)")))))</footer></blockquote>
        """
}

struct ShownPage {
    let preview: VolunteerPresentation
    let shown: Set<Shown>
}

func shownView(_ page: ShownPage, _ say: Speech) -> HTML {
    let typed = Fields(page.shown.map { ("shown", $0.rawValue) })
    let options = Shown.allCases.map { FormView.Option($0.rawValue, Message("match.shown.\($0.rawValue)")) }
    return """
        <h1>\(say(T.shownTitle))</h1><p class="lead">\(say(T.shownLead))</p>
        <form method="post" action="/asked/shown">\(FormView(say, typed).checkboxes("shown", T.shownChoose, options, optional: true))
        <button class="button">\(say(T.shownSave))</button></form><h2>\(say(T.shownPreview))</h2>\(presentationView(page.preview, say))
        """
}
