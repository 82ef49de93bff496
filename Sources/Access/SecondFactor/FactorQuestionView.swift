import Basics
import Web

/// Asks who is there. Nothing that was typed before is lost: it lies in the form.
func factorQuestionContent(_ question: FactorQuestion, _ form: FormView) -> HTML {
    let say = form.say
    let kept = question.kept.all.html { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
    let answer = question.ways.workHere ? answerForm(question, kept, form) : helpFirst(question, kept, say)
    return """
        <h1>\(say(T.factorAskTitle))</h1>\(form.summary)
        <p class="lead">\(say(T.factorAskLead))</p>
        \("<p class=\"notice calm\">\(say(T.factorAskKept))</p>", when: question.isDeed)
        \(answer)
        """
}

private func answerForm(_ question: FactorQuestion, _ kept: HTML, _ form: FormView) -> HTML {
    """
    <form method="post" action="\(question.action)" novalidate>\(kept)
    \(answerField(question.ways, form))
    <div class="actions"><button class="button">\(form.say(T.factorAskGo))</button></div></form>
    <p class="alone">\(setUpLink(question, form.say(T.factorAskLost), isMain: false, form.say))</p>
    """
}

private func answerField(_ ways: FactorWays, _ form: FormView) -> HTML {
    switch (ways.hasApp, ways.hasPin) {
    case (false, true):
        form.text(Gate.factorField, T.factorAskPin, type: "password", mode: "numeric")
    case (true, true):
        form.text(Gate.factorField, T.factorAskEither, autocomplete: "one-time-code", mode: "numeric")
    default:
        form.text(Gate.factorField, T.factorAskApp, autocomplete: "one-time-code", mode: "numeric")
    }
}

/// There is nothing to confirm with in this browser yet.
private func helpFirst(_ question: FactorQuestion, _ kept: HTML, _ say: Speech) -> HTML {
    let goOn: HTML = """
        <form method="post" action="\(question.action)" novalidate>\(kept)
        <div class="actions"><button class="button quiet">\(say(T.factorAskReady))</button></div></form>
        """
    return """
        <p>\(say(question.ways.isEmpty ? T.factorAskNone : T.factorAskElsewhere))</p>
        <p class="alone">\(setUpLink(question, say(T.factorAskSetUp), isMain: true, say))</p>
        \(goOn, when: question.isDeed)
        """
}

/// Beside a deed that waits, in a window of its own: this page must stay.
private func setUpLink(_ question: FactorQuestion, _ label: HTML, isMain: Bool, _ say: Speech) -> HTML {
    """
    <a href="\(question.setUp)"\(" class=\"button\"", when: isMain)\(" target=\"_blank\"", when: question.isDeed)>\(label)\
    \(" \(say(T.factorAskNewWindow))", when: question.isDeed)</a>
    """
}
