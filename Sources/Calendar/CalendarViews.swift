import Access
import Basics
import Web

/// What the page of one's own calendar address shows.
struct CalendarPage {
    /// Nil when there is none.
    let dates: CalendarAddressDates?
    let path: String
    let back: String
}

/// An address that has just been made.
struct MadeAddress {
    let address: String
    let back: String

    /// What opens the calendar of this telephone or computer.
    var subscription: String {
        address.split(separator: "//", maxSplits: 1).last.map { "webcal://\($0)" } ?? address
    }
}

func calendarView(_ page: CalendarPage, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.pageTitle))</h1><p class="lead">\(say(T.pageLead))</p><p>\(say(T.pageNoNames))</p>
    \(page.dates.map { kept($0, page.path, say) } ?? none(page.path, say))
    <p class="alone"><a class="button quiet" href="\(page.back)">\(say(T.pageBack))</a></p>
    """
}

private func none(_ path: String, _ say: Speech) -> HTML {
    """
    <section class="panel accent"><p>\(say(T.pageNone))</p>
    <form method="post" action="\(path)"><button class="button">\(say(T.pageMake))</button></form></section>
    """
}

private func kept(_ dates: CalendarAddressDates, _ path: String, _ say: Speech) -> HTML {
    let read = dates.readOn.map { T.pageRead(day: .day($0)) } ?? T.pageUnread
    return """
        <section class="panel accent"><p>\(say(T.pageHas(day: .day(Copenhagen.day(of: dates.madeAt)))))</p><p>\(say(read))</p>
        <p>\(say(T.pageRotateHelp))</p>
        <div class="actions"><form method="post" action="\(path)"><button class="button">\(say(T.pageRotate))</button></form>
        <form method="post" action="\(path)/end"><button class="button quiet">\(say(T.pageEnd))</button></form></div></section>
        """
}

func madeView(_ page: MadeAddress, _ say: Speech) -> HTML {
    let ways = [T.howApple, T.howGoogle, T.howOutlook]
    return """
        <div class="receipt"><h1>\(say(T.madeTitle))</h1><p class="lead">\(say(T.madeLead))</p>
        <div class="field"><label for="address">\(say(T.madeAddress))</label>
        <input type="url" id="address" value="\(page.address)" dir="ltr" readonly></div>
        <p class="alone"><a class="button" href="\(page.subscription)">\(say(T.madeOpen))</a></p>
        <p>\(say(T.madeSecret))</p><h2>\(say(T.howTitle))</h2><ul>\(ways.html { "<li>\(say($0))</li>" })</ul><p>\(say(T.howSlow))</p>
        <p class="alone"><a class="button quiet" href="\(page.back)">\(say(T.madeDone))</a></p></div>
        """
}
