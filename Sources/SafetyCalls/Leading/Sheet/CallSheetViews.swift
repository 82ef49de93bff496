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
        <h1>\(say(T.sheetHead(day: .text(say.date(sheet.day)))))</h1><p>\(say(T.sheetLead(names: .list(leaders))))</p>\(chainView(sheet, say))
        \(tableView(sheet, say))<p class="small">\(say(T.sheetShred))</p></article>
        """
}

private func chainView(_ sheet: CallSheet, _ say: Speech) -> HTML {
    guard sheet.activity.form == .chain, !sheet.lines.isEmpty else { return "" }
    let time = Message.Value.text(say.hour(sheet.begins))
    guard let starter = sheet.starter else { return "<p>\(say(T.sheetChainNobody(time: time)))</p>" }
    let phone = starter.phone.map { Message.Value.phone($0) } ?? .text("–")
    return "<p>\(say(T.sheetChain(name: .name(starter.name), phone: phone, time: time)))</p>"
}

private func tableView(_ sheet: CallSheet, _ say: Speech) -> HTML {
    guard !sheet.lines.isEmpty else { return "<p>\(say(T.sheetNone))</p>" }
    let isChain = sheet.activity.form == .chain
    let titles = [
        isChain ? T.sheetNumber : T.sheetTime, T.personName, T.personPhone, isChain ? T.sheetNext : T.sheetCaller,
        T.sheetContacts, T.sheetHow,
    ]
    let head = titles.html { "<th scope=\"col\" role=\"columnheader\">\(say($0))</th>" }
    let rows = sheet.lines.enumerated().html { index, line in
        let first: HTML = isChain ? "\(index + 1)" : "\(say.hour(line.at))"
        let other: HTML =
            isChain
            ? line.next.map { "<bdi>\($0)</bdi>" } ?? "–" : line.caller.map { callerView($0) } ?? say(T.sheetNobody)
        let cells: [(Message, HTML)] = [
            (titles[2], numberView(line.person.phone.revealed)), (titles[3], other),
            (titles[4], line.contacts.html { contactView($0, say) }),
            (titles[5], line.isPaused ? say(T.boardPaused) : ""),
        ]
        return """
            <tr role="row"><td role="cell" data-label="\(say.plain(titles[0]))">\(first)</td>\
            <th scope="row" role="rowheader"><bdi>\(line.person.name.revealed)</bdi></th>\
            \(cells.html { "<td role=\"cell\" data-label=\"\(say.plain($0.0))\">\($0.1)</td>" })</tr>
            """
    }
    return """
        <table class="list" role="table"><caption class="hidden-visually">\(say(T.sheetTitle))</caption><thead role="rowgroup"><tr role="row">\(head)</tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
        """
}

private func numberView(_ phone: String) -> HTML {
    "<span class=\"ltr nowrap\" dir=\"ltr\">\(PhoneNumber(phone)?.shown ?? phone)</span>"
}

private func callerView(_ caller: CallSheet.Person) -> HTML {
    "<bdi>\(caller.name)</bdi>\(caller.phone.map { " \(numberView($0.text))" as HTML })"
}

private func contactView(_ contact: KeyContactCard, _ say: Speech) -> HTML {
    let access: HTML = contact.hasAccess ? ", \(say(T.dutyHasAccess))" : ""
    return """
        <div><bdi>\(contact.name.revealed)</bdi> (\(say(contact.kind.message))\(access)) \(numberView(contact.phone.revealed))</div>
        """
}
