import Basics
import Web

func callSheetView(_ sheet: CallSheet, _ today: Day, _ say: Speech) -> HTML {
    let path = LeadingAddress.sheet(sheet.activity.id)
    let days = (0..<RoundRules.days).map { today.adding(days: $0) }.html { day in
        "<option value=\"\(day.description)\"\(" selected", when: day == sheet.day)>\(say.weekday(day))</option>"
    }
    let leaders = sheet.leaders.map { name, phone in
        phone.map { T.sheetLeader(name: .name(name), phone: .phone($0)) } ?? T.setName(name: .name(name))
    }
    return """
        <nav class="crumbs" aria-label="\(say.plain(T.boardHere))"><ol><li><a href="\(LeadingAddress.activity(sheet.activity.id))">\(sheet.activity.name)</a></li></ol></nav>
        <form class="filters" method="get" action="\(path)"><div class="field"><label for="day">\(say(T.sheetDay))</label><select id="day" name="day">\(days)</select></div>\
        <button class="button quiet">\(say(T.sheetShow))</button><button class="button" type="button" data-print>\(say(T.sheetPrint))</button></form>
        <article class="sheet"><header class="sheet-head"><span>\(sheet.activity.name)</span><span>\(say(T.sheetPrinted(at: .text(say.shortMoment(sheet.printedAt)))))</span></header>
        <h1>\(say(T.sheetHead(day: .text(say.date(sheet.day)))))</h1><p>\(say(T.sheetLead(names: .list(leaders))))</p>
        \(tableView(sheet, say))<p class="small">\(say(T.sheetShred))</p></article>
        """
}

private func tableView(_ sheet: CallSheet, _ say: Speech) -> HTML {
    guard !sheet.lines.isEmpty else { return "<p>\(say(T.sheetNone))</p>" }
    let head = [T.sheetTime, T.personName, T.personPhone, T.sheetCaller, T.sheetHow].html {
        "<th scope=\"col\" role=\"columnheader\">\(say($0))</th>"
    }
    let rows = sheet.lines.html { line in
        let caller: HTML = line.caller.map { "<bdi>\($0)</bdi>" } ?? say(T.sheetNobody)
        let phone = PhoneNumber(line.person.phone.revealed)?.shown ?? line.person.phone.revealed
        return """
            <tr role="row"><td role="cell" data-label="\(say.plain(T.sheetTime))">\(say.hour(line.at))</td>\
            <th scope="row" role="rowheader"><bdi>\(line.person.name.revealed)</bdi></th>\
            <td role="cell" data-label="\(say.plain(T.personPhone))"><span class="ltr nowrap" dir="ltr">\(phone)</span></td>\
            <td role="cell" data-label="\(say.plain(T.sheetCaller))">\(caller)</td>\
            <td role="cell" data-label="\(say.plain(T.sheetHow))">\(line.isPaused ? say(T.boardPaused) : "")</td></tr>
            """
    }
    return """
        <table class="list" role="table"><caption class="hidden-visually">\(say(T.sheetTitle))</caption><thead role="rowgroup"><tr role="row">\(head)</tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
        """
}
