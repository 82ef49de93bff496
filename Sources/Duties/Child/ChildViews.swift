import Basics
import Web

/// The most urgent first; short, since whoever reads it is upset.
func childView(_ page: ChildPage, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.childTitle))</h1><p class="lead">\(say(T.childLead))</p>
    <section class="panel accent"><h2>\(say(T.childNow))</h2>
    <p class="alone"><a class="button danger" href="tel:112">\(say(T.childCall112))</a></p></section>
    <section class="panel"><h2>\(say(T.childCall))</h2><p>\(say(T.childCallMunicipality))</p>\(numbers(page.municipalities, say))
    <p>\(say(T.childCallClosed))</p><p class="alone"><a class="button quiet" href="tel:114">\(say(T.childCall114))</a></p>
    <p>\(say(T.childCallTalk))</p></section>
    \(list(T.childSigns, signs, say))\(list(T.childSay, [T.childSaySeen, T.childSayListen], say))
    \(list(T.childNot, [T.childNotSecret, T.childNotOutcome, T.childNotFamily], say))
    <section class="panel"><h2>\(say(T.childLeader))</h2><p>\(say(T.childLeaderHelp))</p>\(numbers(page.leaders, say))</section>
    <section class="panel"><h2>\(say(T.childGeneral))</h2><p>\(say(T.childGeneralHelp))</p></section>
    \(list(T.childThen, [T.childThenAnswer, T.childThenLook], say))
    \(list(T.childDuty, [T.childDutyEverybody, T.childDutyWork, T.childDutyCheck], say))
    <section class="panel"><h2>\(say(T.childCrime))</h2><p>\(say(T.childCrimeHelp))</p></section>
    <p class="soft">\(say(T.childNothing))</p>
    """
}

private let signs = [
    T.childSignsNeglect, T.childSignsDegrading, T.childSignsViolence, T.childSignsSexual, T.childSignsCutting,
    T.childSignsOther,
]

private func list(_ title: Message, _ lines: [Message], _ say: Speech) -> HTML {
    "<section class=\"panel\"><h2>\(say(title))</h2><ul>\(lines.html { "<li>\(say($0))</li>" })</ul></section>"
}

/// Whom to call by name; without a number the name alone still says where to ask.
private func numbers(_ all: [ChildPage.Number], _ say: Speech) -> HTML {
    all.html { number in
        guard let phone = number.phone else { return "<p><bdi>\(number.name)</bdi></p>" }
        return """
            <p class="alone"><a class="button quiet" href="tel:\(phone.text)"><bdi>\(number.name)</bdi> \
            <span class="ltr" dir="ltr">\(phone.shown)</span></a></p>
            """
    }
}
