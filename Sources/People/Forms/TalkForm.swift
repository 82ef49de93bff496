import Basics
import Web

/// The three questions of the first talk (C050), and whether they heard how long it may take (C072 step 2).
enum TalkForm {
    static let questions = [
        ("wishes", T.talkWishes), ("often", T.talkOften), ("interests", T.talkInterests), ("note", T.talkNote),
    ]

    /// The answers stand behind their questions, in the language of whoever wrote them.
    static func read(
        _ form: inout FormReader, _ say: Speech, today: Day, knowing names: KnownNames, kept: inout [KeptText]
    ) -> Talk? {
        let day = form.day("on")
        if let day, day > today { form.problems.add("on", T.problemFuture) }
        var answers: [String] = []
        for (name, question) in questions {
            let answer = form.staffText(name, required: false, knowing: names, kept: &kept)
            if !answer.isEmpty { answers.append(name == "note" ? answer : "\(say.plain(question)) \(answer)") }
        }
        let told = form.ticked("told")
        if answers.isEmpty && !told { form.problems.add("wishes", T.problemNothingSaid) }
        return day.map { Talk(on: $0, note: Personal(answers.joined(separator: "\n")), toldWaiting: told) }
    }
}

func talkView(_ card: HouseholdCard, _ form: FormView) -> HTML {
    let say = form.say
    let questions = TalkForm.questions.html { name, question in
        let isInterests = name == "interests"
        let correct: HTML =
            "<p class=\"alone\"><a href=\"\(HouseholdAddress.edit(.newcomer, card.id))\">\(say(T.talkCorrect))</a></p>"
        return """
            \(form.staffArea(name, question, hint: isInterests ? T.talkInterestsHint : nil, optional: true, rows: 3))\(correct, when: isInterests)
            """
    }
    return """
        \(crumbs(.newcomer, card, say))<h1>\(say(T.talkTitle(name: .name(card.called))))</h1><p class="lead">\(say(T.talkLead))</p>
        <form method="post" action="\(HouseholdAddress.talk(card.id))" novalidate>\(form.summary)<section class="panel">
        \(form.text("on", T.talkOn, mode: "numeric"))\(questions)\(form.tick("told", T.talkTold))</section>
        <div class="actions"><button class="button">\(say(T.talkSave))</button>
        <a class="button quiet" href="\(HouseholdAddress.card(.newcomer, card.id))">\(say(T.editCancel))</a></div></form>
        """
}
