import Access
import Basics
import Storage
import Web

/// The private link of somebody who is called: shown once, to be printed or sent on; a new one ends the one before.
extension LeadingRoutes {
    func putLink(on site: Site) {
        site.members(.post, "/calls/persons/:person/link", Self.roles, about: .organisation) { visit in
            let (person, link) = try await database.write { transaction in
                let (card, _) = try self.person(visit, in: transaction)
                return (card, try calls.issueLink(for: card.id, by: visit.reader, in: transaction))
            }
            return visit.page(T.linkTitle, linkView(link, of: person, visit.say))
        }
        site.members(.post, "/calls/persons/:person/link/end", Self.roles, about: .organisation) { visit in
            let id = try await database.write { transaction in
                let (card, _) = try self.person(visit, in: transaction)
                try calls.endLink(of: card.id, by: visit.reader, in: transaction)
                return card.id
            }
            return after(T.linkDoneEnded, LeadingAddress.person(id))
        }
    }
}

func linkView(_ link: String, of person: PersonCalledCard, _ say: Speech) -> HTML {
    let code: HTML? = QRCode(link).map { code in
        """
        <figure class="qr">\(code.svg(alternative: say.plain(T.linkCode(link: .text(link)))))<figcaption>\(say(T.linkScan))</figcaption></figure>
        """
    }
    return """
        <h1>\(say(T.linkTitle))</h1><p class="lead">\(say(T.linkLead(name: .name(person.name.revealed))))</p>
        \(code)<p class="ltr" dir="ltr"><a href="\(link)">\(link)</a></p><p>\(say(T.linkOnce))</p>
        <div class="actions no-print"><button class="button" type="button" data-print>\(say(T.sheetPrint))</button></div>
        <p class="alone no-print"><a href="\(LeadingAddress.person(person.id))">\(say(T.linkBack))</a></p>
        """
}

/// Their page, and everything that is kept about them.
func rightsView(of person: ID<PersonCalled>, hasLink: Bool, _ say: Speech) -> HTML {
    let path = LeadingAddress.person(person)
    let end: HTML =
        hasLink
        ? "<form method=\"post\" action=\"\(path)/link/end\"><button class=\"link\">\(say(T.linkEnd))</button></form>"
        : ""
    return """
        <section class="panel"><h2>\(say(T.linkTitle))</h2><p>\(say(hasLink ? T.linkThere : T.linkNone))</p>\
        <form method="post" action="\(path)/link"><button class="button quiet">\(say(hasLink ? T.linkAgain : T.linkMake))</button></form>\(end)\
        <p class="alone"><a href="\(path)/export">\(say(T.linkExport))</a></p></section>
        """
}
