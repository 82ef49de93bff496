import Basics

/// All that stands round the content of a page.
package struct Frame: Sendable {
    package enum Audience: String, Sendable {
        case staff
        case newcomer
        case plain
    }

    package struct Link: Sendable {
        package let path: String
        package let label: Message
        package let isCurrent: Bool

        package init(_ path: String, _ label: Message, isCurrent: Bool = false) {
            self.path = path
            self.label = label
            self.isCurrent = isCurrent
        }
    }

    package var audience: Audience
    package var navigation: [Link] = []
    /// Name and role of who is signed in.
    package var who: String?
    package var accountPath = "/account"
    /// Where something is that no page may hide.
    package var alarm: String?
    /// Asks for the page again after so many seconds where no script does.
    package var refreshSeconds: Int?
    /// Said after a deed, on the page it leads to.
    package var notice: Message?
    package var isDemo = false
    /// The languages that this page can be read in, with where each leads.
    package var languages: [(Language, String)] = []

    package init(_ audience: Audience) {
        self.audience = audience
    }
}

/// A whole page. `title` begins with the problem when there is one, for those who hear the page.
package func layout(_ frame: Frame, _ say: Speech, title: String, _ content: HTML) -> HTML {
    let notice: HTML? = frame.notice.map { "<p class=\"notice\" role=\"status\">\(say($0))</p>" }
    return """
        <!doctype html>
        <html lang="\(say.language.rawValue)" dir="\(say.language.direction)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – Brobygger</title>
        <link rel="icon" href="/public/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/public/brobygger.css">
        <script src="/public/brobygger.js" defer></script>\(frame.refreshSeconds.map(refresh))</head>
        <body class="\(frame.audience.rawValue)">
        <a class="skip" href="#main">\(say(T.layoutSkip))</a>
        \(demoBanner(say), when: frame.isDemo)\(alarmBanner(frame.alarm, say))\(header(frame, say))
        <main id="main" tabindex="-1">\(notice)
        \(content)
        </main>
        \(footer(frame, say))
        </body></html>
        """
}

private func refresh(after seconds: Int) -> HTML {
    "<noscript><meta http-equiv=\"refresh\" content=\"\(seconds)\"></noscript>"
}

private func header(_ frame: Frame, _ say: Speech) -> HTML {
    let links = frame.navigation.html { link in
        "<li><a href=\"\(link.path)\"\(" aria-current=\"page\"", when: link.isCurrent)>\(say(link.label))</a></li>"
    }
    let navigation: HTML =
        frame.navigation.isEmpty
        ? "" : "<nav class=\"main-nav\" aria-label=\"\(say.plain(T.layoutNavigation))\"><ul>\(links)</ul></nav>"
    let who: HTML? = frame.who.map { "<div class=\"who\"><a href=\"\(frame.accountPath)\"><bdi>\($0)</bdi></a></div>" }
    return
        "<header class=\"top\"><a class=\"brand\" href=\"/\">\(logo)<span>Brobygger</span></a>\(navigation)\(who)</header>"
}

private func footer(_ frame: Frame, _ say: Speech) -> HTML {
    let languages = frame.languages.html { language, path in
        """
        <li><a href="\(path)" lang="\(language.rawValue)" dir="\(language.direction)" hreflang="\(language.rawValue)"\
        \(" aria-current=\"true\"", when: language == say.language)>\(language.ownName)</a></li>
        """
    }
    let choice: HTML =
        frame.languages.isEmpty
        ? "" : "<nav class=\"languages\" aria-label=\"\(say.plain(T.layoutLanguages))\"><ul>\(languages)</ul></nav>"
    return
        "<footer class=\"foot\">\(choice)<p>\(say(T.layoutFooter)) · <a href=\"/about\">\(say(T.layoutAbout))</a> · <a href=\"/child\">\(say(T.layoutChild))</a></p></footer>"
}

private func demoBanner(_ say: Speech) -> HTML {
    """
    <section class="banner no-print" aria-label="\(say.plain(T.layoutDemoRoles))"><p>\(say(T.layoutDemo)) <a href="/demo">\(say(T.layoutDemoRoles))</a></p></section>
    """
}

private func alarmBanner(_ path: String?, _ say: Speech) -> HTML {
    guard let path else { return "" }
    return """
        <section class="banner alarm" aria-label="\(say.plain(T.layoutAlarmLabel))"><p><strong>\(say(T.layoutAlarm))</strong> \
        <a href="\(path)">\(say(T.layoutAlarmLink))</a></p></section>
        """
}

private let logo: HTML = """
    <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false"><path d="M1 16h30M3 16a13 13 0 0 1 26 0M9 16V7.6M16 16V3M23 16V7.6" \
    fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
    """

/// Links to the first and the next page of a long list.
package func pagerView(first: String?, next: String?, _ say: Speech) -> HTML {
    guard first != nil || next != nil else { return "" }
    let back: HTML = first.map { "<a href=\"\($0)\" rel=\"first\">\(say(T.pagerFirst))</a>" } ?? ""
    let on: HTML = next.map { "<a href=\"\($0)\" rel=\"next\">\(say(T.pagerNext))</a>" } ?? ""
    return "<nav class=\"pager\" aria-label=\"\(say.plain(T.pagerLabel))\">\(back)\(on)</nav>"
}
