import Basics
import Organisations
import Web

struct NewVolunteerPage {
    let activities: [ActivityCard]
}

func newVolunteerView(_ page: NewVolunteerPage, _ form: FormView) -> HTML {
    let say = form.say
    guard !page.activities.isEmpty else {
        return "<h1>\(say(T.newTitle))</h1><div class=\"empty\"><p>\(say(T.newNoActivity))</p></div>"
    }
    return """
        \(crumbs(.volunteer, nil, say))<h1>\(say(T.newTitle))</h1><p class="lead">\(say(T.newLead))</p>
        <form method="post" action="\(HouseholdAddress.new)" novalidate>\(form.summary)
        <section class="panel"><h2>\(say(T.editWho))</h2>\(activityField(page, form))\(ProfileForm.kindChoice(form))\(PeopleForm.nameFields(form))</section>
        <section class="panel"><h2>\(say(T.editContact))</h2>\(PeopleForm.contactFields(form))</section>
        <section class="panel"><h2>\(say(T.editAnswers))</h2>\(ProfileForm.fields(form, side: .volunteer, asksKind: false))</section>
        <div class="actions"><button class="button">\(say(T.newSave))</button>
        <a class="button quiet" href="\(HouseholdAddress.list(.volunteer))">\(say(T.editCancel))</a></div></form>
        """
}

/// Local names of activities are data; with only one there is nothing to choose.
private func activityField(_ page: NewVolunteerPage, _ form: FormView) -> HTML {
    if page.activities.count == 1, let only = page.activities.first {
        return "<input type=\"hidden\" name=\"activity\" value=\"\(only.id.text)\">"
    }
    let problem = form.problems.all.first { $0.field == "activity" }
    let options = page.activities.html { activity in
        "<option value=\"\(activity.id.text)\"\(" selected", when: form.typed["activity"] == activity.id.text)>\(activity.name)</option>"
    }
    return """
        <div class="field\(" invalid", when: problem != nil)"><label for="activity">\(form.say(T.newActivity))</label>
        \(problem.map { "<p class=\"error\">\(form.say($0.message))</p>" })<select id="activity" name="activity">\(options)</select></div>
        """
}

/// Back to the list, and to the card when there is one.
func crumbs(_ side: Side, _ card: HouseholdCard?, _ say: Speech) -> HTML {
    let list = say(side == .newcomer ? T.newcomersTitle : T.volunteersTitle)
    let own: HTML? = card.map {
        "<li><a href=\"\(HouseholdAddress.card(side, $0.id))\"><bdi>\($0.called)</bdi></a></li>"
    }
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.editCrumbs))"><ol><li><a href="\(HouseholdAddress.list(side))">\(list)</a></li>\(own)</ol></nav>
        """
}
