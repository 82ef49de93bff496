import Basics
import Web

func factsView(_ facts: [ExportFact], _ say: Speech) -> HTML {
    let lines = facts.html { fact in
        guard let value = fact.value, !value.isEmpty else { return "" }
        return """
            <div\(" class=\"wide\"", when: value.isWide)><dt>\(say(fact.label))</dt><dd>\(valueView(value, called: fact.label, say))</dd></div>
            """
    }
    return "<dl class=\"facts\">\(lines)</dl>"
}

/// A few short columns are a table; anything longer is told one after the other.
func recordsView(_ records: [[ExportFact]], called title: Message, _ say: Speech) -> HTML {
    let said = records.flatMap { $0 }.filter { $0.value?.isEmpty == false }
    let columns = Set(said.map(\.name))
    guard columns.count <= 4, columns.count > 1, said.allSatisfy(\.isShort) else {
        return "<ol class=\"plain-list\">\(records.html { "<li>\(factsView($0, say))</li>" })</ol>"
    }
    let heads = (records.first ?? []).filter { columns.contains($0.name) }
    let head = heads.html { "<th scope=\"col\" role=\"columnheader\">\(say($0.label))</th>" }
    let lines = records.html { record in
        let cells = record.filter { columns.contains($0.name) }.enumerated().html { index, fact in
            cell(fact, isFirst: index == 0, say)
        }
        return "<tr role=\"row\">\(cells)</tr>"
    }
    return """
        <table class="list" role="table"><caption class="hidden-visually">\(say(title))</caption>
        <thead role="rowgroup"><tr role="row">\(head)</tr></thead><tbody role="rowgroup">\(lines)</tbody></table>
        """
}

private func cell(_ fact: ExportFact, isFirst: Bool, _ say: Speech) -> HTML {
    let value = fact.value.map { shortView($0, called: fact.label, say) } ?? ""
    return isFirst
        ? "<th scope=\"row\" role=\"rowheader\">\(value)</th>"
        : "<td role=\"cell\" data-label=\"\(say.plain(fact.label))\">\(value)</td>"
}

private func valueView(_ value: ExportValue, called label: Message, _ say: Speech) -> HTML {
    switch value {
    case .text(let text), .note(let text):
        text.split(separator: "\n").map { "<bdi>\($0)</bdi>" as HTML }.joined(by: "<br>")
    case .code(let code): "<span class=\"ltr\" dir=\"ltr\">\(code)</span>"
    case .word(_, let message), .counted(_, let message): say(message)
    case .number(let number): HTML(text: String(number))
    case .claim(let claim): say(claim ? ExportWords.yes : ExportWords.no)
    case .day(let day): HTML(text: say.date(day))
    case .instant(let instant): HTML(text: say.moment(instant))
    case .list(let values): HTML(text: say.list(values.map { inLine($0, say) }))
    case .records(let all): recordsView(all, called: label, say)
    }
}

private func shortView(_ value: ExportValue, called label: Message, _ say: Speech) -> HTML {
    switch value {
    case .day(let day): HTML(text: say.shortDate(day))
    case .instant(let instant): HTML(text: say.shortMoment(instant))
    default: valueView(value, called: label, say)
    }
}

/// Names keep their own direction among others.
private func inLine(_ value: ExportValue, _ say: Speech) -> String {
    switch value {
    case .text(let text), .note(let text): "\u{2068}\(text)\u{2069}"
    case .code(let code): code
    case .word(_, let message), .counted(_, let message): say.plain(message)
    case .number(let number): String(number)
    case .day(let day): say.date(day)
    case .instant(let instant): say.moment(instant)
    case .claim, .list, .records: ""
    }
}

extension ExportSection {
    var isEmpty: Bool {
        switch content {
        case .facts(let facts): facts.allSatisfy { $0.value?.isEmpty != false }
        case .records(let all): all.isEmpty
        }
    }
}

extension ExportFact {
    /// Fits into a column.
    fileprivate var isShort: Bool {
        switch value {
        case .records: false
        case .text(let text), .note(let text): text.count <= 40
        default: true
        }
    }
}

extension ExportValue {
    /// Takes the whole line.
    fileprivate var isWide: Bool { if case .records = self { true } else { false } }

    fileprivate var isEmpty: Bool {
        switch self {
        case .list(let values): values.isEmpty
        case .records(let all): all.isEmpty
        default: false
        }
    }
}
