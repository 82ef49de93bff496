import Basics
import Web

struct ExportPage {
    let export: Export
    let title: Message
    let lead: Message
    let file: String
    let back: String
    /// In which it can be read here; one or none needs no choice.
    var languages: [Language] = []
    /// In which it is told, when that is not the reader's own.
    var language: Language?
}

func exportView(_ page: ExportPage, _ say: Speech) -> HTML {
    let told = page.language.map { say.in($0) } ?? say
    return """
        <h1>\(say(page.title))</h1><p class="lead no-print">\(say(page.lead))</p>
        <div class="actions no-print"><a class="button" href="\(page.file)" download>\(say(T.exportDownload))</a>
        <button class="button quiet" type="button" data-print>\(say(T.exportPrint))</button>\(languageLinks(page, say))</div>
        <p class="hint no-print">\(say(T.exportDownloadHint))</p>
        <article class="export" lang="\(told.language.rawValue)" dir="\(told.language.direction)">
        <p class="print-only">\(told(T.exportLead))</p>
        <p class="soft">\(told(T.exportMade(moment: .instant(page.export.madeAt))))</p>
        \(contents(page.export, told))\(page.export.parts.enumerated().html { part($1, $0, isAlone: page.export.parts.count == 1, told) })\(leftOutView(page.export, told))</article>
        <p class="alone no-print"><a class="button quiet" href="\(page.back)">\(say(T.exportBack))</a></p>
        """
}

private func languageLinks(_ page: ExportPage, _ say: Speech) -> HTML {
    page.languages.filter { $0 != page.language }.html { language in
        """
        <a class="button quiet" href="?in=\(language.rawValue)" lang="\(language.rawValue)" dir="\(language.direction)">\(language.ownName)</a>
        """
    }
}

/// It is long: where to find what.
private func contents(_ export: Export, _ say: Speech) -> HTML {
    let links = export.parts.enumerated().html { number, part in
        part.sections.filter { !$0.isEmpty }.html { section in
            "<li><a href=\"#\(anchor(section, in: number))\">\(say(section.title))</a></li>"
        }
    }
    return
        "<details class=\"more no-print\"><summary>\(say(T.exportContents))</summary><ul class=\"plain-list\">\(links)</ul></details>"
}

private func anchor(_ section: ExportSection, in part: Int) -> String { "\(section.name)-\(part + 1)" }

private func part(_ part: Export.Part, _ number: Int, isAlone: Bool, _ say: Speech) -> HTML {
    let heading: HTML = isAlone ? "" : "<h2>\(say(part.title))</h2>"
    let empty = part.sections.filter(\.isEmpty)
    let nothing: HTML =
        empty.isEmpty
        ? ""
        : panel(
            T.exportNothing, "<ul>\(empty.html { "<li>\(say($0.title))</li>" })</ul>", isAlone: isAlone, say)
    return heading
        + part.sections.filter { !$0.isEmpty }.html { panel($0.title, content($0, say), isAlone: isAlone, say) }
        + nothing
}

private func panel(_ title: Message, _ content: HTML, isAlone: Bool, _ say: Speech) -> HTML {
    let heading: HTML = isAlone ? "<h2>\(say(title))</h2>" : "<h3>\(say(title))</h3>"
    return "<section class=\"panel\">\(heading)\(content)</section>"
}

private func content(_ section: ExportSection, _ say: Speech) -> HTML {
    switch section.content {
    case .facts(let facts): factsView(facts, say)
    case .records(let all): recordsView(all, called: section.title, say)
    }
}

private func leftOutView(_ export: Export, _ say: Speech) -> HTML {
    let lines = export.leftOut.html { "<li>\(say($0.why))</li>" }
    return "<section class=\"panel calm\"><h2>\(say(T.exportLeftOut))</h2><ul>\(lines)</ul></section>"
}
