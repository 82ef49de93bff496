import Basics
import Consent
import Organisations
import Web

/// What the page of reminders shows.
struct ReminderPage {
    let activity: ActivityCard
    let settings: ReminderSettings
    let coming: [ComingReminder]
}

func reminderView(_ page: ReminderPage, _ form: FormView) -> HTML {
    let say = form.say
    let quiet: HTML = """
        <section class="panel"><h2>\(say(T.reminderQuiet))</h2><p class="soft">\(say(T.reminderQuietLead))</p><div class="two">\
        \(form.text(ReminderForm.from, T.reminderQuietFrom, mode: "numeric"))\
        \(form.text(ReminderForm.until, T.reminderQuietUntil, mode: "numeric"))</div></section>
        """
    return """
        <h1>\(say(T.reminderTitle))</h1><p class="soft">\(page.activity.name)</p><p class="lead">\(say(T.reminderLead))</p>\
        \(form.summary)\(comingView(page.coming, say))
        <form method="post" action="\(ReminderRoutes.path(page.activity.id))" novalidate><h2>\(say(T.reminderRules))</h2>
        \(ReminderOccasion.allCases.html { occasionView($0, page.settings.rules, form) })
        \(quiet)<div class="actions"><button class="button">\(say(T.reminderSave))</button></div></form>\(fixedView(say))
        """
}

/// Each rule as a sentence; a press opens what can be changed. What was typed wrong stands open.
private func occasionView(_ occasion: ReminderOccasion, _ rules: [ReminderRule], _ form: FormView) -> HTML {
    let lines = rules.filter { $0.occasion == occasion }.html { ruleView($0, form) }
    return "<section class=\"panel\"><h3>\(form.say(occasion.message))</h3>\(lines)</section>"
}

private func ruleView(_ rule: ReminderRule, _ form: FormView) -> HTML {
    let fields = [rule.daysField, rule.everyField, rule.channelField]
    let isWrong = form.problems.all.contains { fields.contains($0.field) }
    let days = rule.occasion.isBefore ? T.reminderDaysBefore : T.reminderDaysAfter
    let every: HTML =
        rule.occasion.isBefore
        ? "" : form.text(rule.everyField, T.reminderEvery, hint: T.reminderEveryHint, mode: "numeric")
    let channel = form.select(
        rule.channelField, T.reminderChannelLabel,
        ReminderChannel.allCases.map { FormView.Option($0.rawValue, $0.message) })
    return """
        <details class="more"\(" open", when: isWrong)><summary>\(form.say(rule.sentence))</summary>\
        \(form.text(rule.daysField, days, mode: "numeric"))\(every)\(channel)</details>
        """
}

private func comingView(_ coming: [ComingReminder], _ say: Speech) -> HTML {
    let lines = coming.html { one in
        let key = one.reminder.key
        let words = T.reminderComingLine(
            channel: .message(one.reminder.channel.by), reader: .message(key.reader.message),
            what: .message(key.occasion.message))
        return """
            <li><strong>\(say.moment(one.reminder.at))</strong><br>\(say(words))<br>\
            <a href="/matches/\(one.match)"><bdi>\(one.newcomer)</bdi> · <bdi>\(one.volunteer)</bdi></a></li>
            """
    }
    let list: HTML =
        coming.isEmpty
        ? "<p>\(say(T.reminderComingNone))</p>" : "<ol class=\"plain-list\">\(lines)</ol>"
    return """
        <section class="panel"><h2>\(say(T.reminderComing))</h2><p class="soft">\(say(T.reminderComingLead))</p>\(list)</section>
        """
}

/// What the law or the house promises, and nobody chooses.
private func fixedView(_ say: Speech) -> HTML {
    let days = RecallRules.reminderDays.map { Message.Value.number($0) }
    let recall = T.reminderFixedRecall(
        first: days[0], last: .number(RecallRules.escalationDays), second: days[1])
    return """
        <section class="panel"><h2>\(say(T.reminderFixed))</h2><ul><li>\(say(recall))</li>\
        <li>\(say(T.reminderFixedErasure(days: 30)))</li><li>\(say(T.reminderFixedOwn))</li></ul></section>
        """
}
