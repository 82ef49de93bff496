import Basics
import Consent
import People
import Web

/// The forms a caseworker or coordinator may see: how far each is, and nothing of the volunteer.
struct FormListPage {
    struct Line {
        let path: String
        /// The name while it exists, otherwise the number or what stands for a draft.
        let called: String?
        let reference: String
        let activity: String
        let state: FormState
        let since: String
    }

    let isWholeMunicipality: Bool
    let state: FormState?
    let lines: [Line]
    let next: String?
    let isFirst: Bool
    let recalls: [Recall]

    init(
        _ forms: [FormCard], state: FormState?, isWholeMunicipality: Bool, next: String?, isFirst: Bool,
        recalls: [Recall] = [], _ say: Speech
    ) {
        self.isWholeMunicipality = isWholeMunicipality
        self.state = state
        self.next = next
        self.isFirst = isFirst
        self.recalls = recalls
        lines = forms.map { form in
            Line(
                path: IntakeAddress.form(form.id), called: form.name?.revealed ?? draftName(form),
                reference: form.reference,
                activity: form.activityName, state: form.state, since: say.shortDate(form.since))
        }
    }
}

private func draftName(_ form: FormCard) -> String? {
    guard form.state == .draft, let fields = try? Fields(decoding: form.fields.revealed.utf8) else { return nil }
    return [fields["name"], fields["adult-1"]].first { !$0.isEmpty }
}

func formListView(_ page: FormListPage, _ say: Speech) -> HTML {
    """
    <div class="page-head"><h1>\(say(T.listTitle))</h1>
    <div class="actions"><a class="button" href="\(IntakeAddress.new)">\(say(T.listNew))</a></div></div>
    <p class="lead">\(say(page.isWholeMunicipality ? T.listLeadAll : T.listLead))</p>
    \(recallNotice(page.recalls, say))\(filters(page, say))\(searchForm("", say))
    \(formTable(page.lines, empty: T.listEmpty, T.listEmptyHelp, say))
    \(pager(page, say))
    <p class="soft small">\(say(T.listDraftsGo))</p>\(blanks(say))
    """
}

/// What a search found; names stand in no URL.
func foundFormsView(_ page: FormListPage, _ words: String, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.listFound))</h1>\(searchForm(words, say))
    \(formTable(page.lines, empty: T.listFound, T.listFoundNone, say))
    <p class="alone"><a href="\(IntakeAddress.list)">\(say(T.listBack))</a></p>
    """
}

private func filters(_ page: FormListPage, _ say: Speech) -> HTML {
    let options = FormState.allCases.html { state in
        """
        <option value="\(state.rawValue)"\(" selected", when: page.state == state)>\(say.plain(stateWord(state)))</option>
        """
    }
    return """
        <form class="filters" method="get" action="\(IntakeAddress.list)"><div class="field"><label for="state">\(say(T.listFilter))</label>
        <select id="state" name="state"><option value="">\(say.plain(T.listAll))</option>\(options)</select></div>
        <button class="button quiet">\(say(T.listShow))</button></form>
        """
}

private func searchForm(_ words: String, _ say: Speech) -> HTML {
    """
    <form class="filters" role="search" method="post" action="\(IntakeAddress.search)"><div class="field">
    <label for="q">\(say(T.listSearch))</label><input id="q" name="q" type="search" value="\(words)" autocomplete="off"></div>
    <button class="button quiet">\(say(T.listSearchDeed))</button></form>
    """
}

private func formTable(_ lines: [FormListPage.Line], empty: Message, _ help: Message, _ say: Speech) -> HTML {
    guard !lines.isEmpty else {
        return "<div class=\"empty\"><p><strong>\(say(empty))</strong></p><p>\(say(help))</p></div>"
    }
    let heads = [T.listWho, T.listActivity, T.listState, T.listDate].html {
        "<th scope=\"col\" role=\"columnheader\">\(say($0))</th>"
    }
    return """
        <table class="list" role="table"><caption>\(say(T.listCaption(count: lines.count)))</caption>
        <thead role="rowgroup"><tr role="row">\(heads)</tr></thead><tbody role="rowgroup">\(lines.html { row($0, say) })</tbody></table>
        """
}

private func row(_ line: FormListPage.Line, _ say: Speech) -> HTML {
    let called: HTML =
        line.called.map { "<bdi>\($0)</bdi>" }
        ?? say(line.state == .draft ? T.listDraftNameless : T.listNameless(id: line.reference))
    return """
        <tr role="row"><th scope="row" role="rowheader"><a href="\(line.path)">\(called)</a></th>
        <td role="cell" data-label="\(say.plain(T.listActivity))"><bdi>\(line.activity)</bdi></td>
        <td role="cell" data-label="\(say.plain(T.listState))">\(stateBadge(line.state, say))</td>
        <td role="cell" data-label="\(say.plain(T.listDate))">\(line.since)</td></tr>
        """
}

private func pager(_ page: FormListPage, _ say: Speech) -> HTML {
    guard page.next != nil || !page.isFirst else { return "" }
    let first: HTML =
        page.isFirst ? "" : "<a href=\"\(IntakeAddress.list(state: page.state, after: nil))\">\(say(T.listFirst))</a>"
    let next: HTML? = page.next.map { "<a rel=\"next\" href=\"\($0)\">\(say(T.listNext))</a>" }
    return "<nav class=\"pager\" aria-label=\"\(say.plain(T.listPages))\">\(first)\(next)</nav>"
}

private func blanks(_ say: Speech) -> HTML {
    let links = Language.allCases.html { language in
        HouseholdKind.allCases.html { kind in
            let label = kind == .person ? T.listBlankPerson : T.listBlankFamily
            return """
                <li><a href="\(IntakeAddress.blank(language, kind.rawValue))">\
                \(say(label(.message(Message("words.language.\(language.rawValue)")))))</a></li>
                """
        }
    }
    return "<details class=\"more\"><summary>\(say(T.listBlank))</summary><ul>\(links)</ul></details>"
}

func stateWord(_ state: FormState) -> Message { Message("intake.state.\(state.rawValue)") }

func stateBadge(_ state: FormState, _ say: Speech) -> HTML {
    let tone =
        switch state {
        case .draft: "quiet"
        case .sent, .received: "waiting"
        case .matched: "good"
        case .ended, .withdrawn: "quiet"
        }
    return "<span class=\"badge \(tone)\">\(say(stateWord(state)))</span>"
}
