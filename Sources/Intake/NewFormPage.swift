import Basics
import Organisations
import People
import Web

/// The start of a form: which language, whom for, who receives it.
struct NewFormPage {
    let receivers: [ActivityCard]
    /// So that the page sent twice begins one form.
    let key: String
}

func newFormView(_ page: NewFormPage, _ form: FormView, _ say: Speech) -> HTML {
    guard !page.receivers.isEmpty else {
        return "<h1>\(say(T.newTitle))</h1><div class=\"empty\"><p>\(say(T.newNone))</p></div>"
    }
    return """
        <h1>\(say(T.newTitle))</h1><p class="lead">\(say(T.newLead))</p>
        <form method="post" action="\(IntakeAddress.new)" novalidate>\(form.summary)
        <input type="hidden" name="key" value="\(page.key)">
        \(form.radios("language", T.newLanguage, languageOptions))
        \(form.radios("kind", T.newKind, kindOptions))
        \(form.select("activity", T.newActivity, activityOptions(page.receivers)))
        <div class="actions"><button class="button">\(say(T.newStart))</button></div></form>
        """
}

let languageOptions = Language.allCases.map {
    FormView.Option($0.rawValue, Message("words.language.\($0.rawValue)"))
}

private let kindOptions = HouseholdKind.allCases.map {
    FormView.Option($0.rawValue, Message("words.kind.\($0.rawValue)"))
}

/// Local names are data: they are said as they are, in every language.
func activityOptions(_ activities: [ActivityCard]) -> [FormView.Option] {
    activities.map {
        FormView.Option($0.id.text, T.newReceiver(activity: .name($0.name), branch: .name($0.organisationName)))
    }
}
