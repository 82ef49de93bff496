import Basics
import Web

struct CoverPage: Sendable {
    struct Line: Sendable {
        let id: String
        let absent: String
        let deputy: String
        let from: Day
        let until: Day
        let isNow: Bool
    }

    let absent: [PersonWithRole]
    let deputies: [(ID<Account>, String)]
    let lines: [Line]
}

func coverContent(_ page: CoverPage, _ form: FormView) -> HTML {
    let say = form.say
    let lines: HTML =
        page.lines.isEmpty
        ? "<p>\(say(T.coverNobody))</p>" : "<ul class=\"cards\">\(page.lines.html { coverLine($0, say) })</ul>"
    return """
        <h1>\(say(T.coverTitle))</h1>\(form.summary)<p class="lead">\(say(T.coverLead))</p>
        \(lines)
        <section class="panel"><h2>\(say(T.coverNew))</h2><form method="post" action="/people/cover" novalidate>
        \(form.select("absent", T.coverAbsent, page.absent.map { person in
            FormView.Option("\(person.role.rawValue) \(person.account.text)", T.coverPerson(name: .name(person.name), role: .message(person.role.message)))
        }))
        \(form.select("deputy", T.coverDeputy, page.deputies.map { FormView.Option($0.0.text, T.coverName(name: .name($0.1))) }))
        \(form.text("from", T.coverFrom, mode: "numeric"))\(form.text("until", T.coverUntil, mode: "numeric"))
        <div class="actions"><button class="button">\(say(T.coverSave))</button></div></form></section>
        """
}

private func coverLine(_ line: CoverPage.Line, _ say: Speech) -> HTML {
    """
    <li class="panel\(" accent", when: line.isNow)"><p>\(say(T.coverLine(
        absent: .name(line.absent), deputy: .name(line.deputy), from: .day(line.from), until: .day(line.until))))</p>
    <form method="post" action="/people/cover/end"><input type="hidden" name="cover" value="\(line.id)">
    <button class="link">\(say(T.coverEnd))</button></form></li>
    """
}
