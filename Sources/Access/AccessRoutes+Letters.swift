import Basics
import Post
import Storage
import Web

/// Letters that never arrived: what the administrator can do about them.
extension AccessRoutes {
    static var deadLetters: String { "/administration/letters" }

    func putLetters(on site: Site) {
        site.members(.get, Self.deadLetters, [.administrator], about: .organisation) { visit in
            let page = try await database.read { transaction in
                let dead = try letters.dead(in: visit.who.organisation, in: transaction)
                let names = try accounts.names(dead.map(\.account), in: transaction)
                return DeadLettersPage(
                    lines: dead.map { ($0, names[$0.account] ?? "") },
                    waiting: try letters.waiting(in: visit.who.organisation, in: transaction))
            }
            return visit.page(T.lettersTitle, deadLettersContent(page, visit.say))
        }
        site.members(.post, Self.deadLetters, [.administrator], about: .organisation) { visit in
            let ids = visit.form.each("letter")
            guard !ids.isEmpty else { throw PageNotFound() }
            let isAll = try await database.write { try letters.sendAgain(ids, in: visit.who.organisation, in: $0) }
            return after(isAll ? T.lettersDoneAgain : T.lettersDoneOver, Self.deadLetters)
        }
    }
}

struct DeadLettersPage {
    let lines: [(letter: DeadLetter, name: String)]
    /// How many are on their way.
    let waiting: Int
}

func deadLettersContent(_ page: DeadLettersPage, _ say: Speech) -> HTML {
    let lead: HTML =
        "<h1>\(say(T.lettersTitle))</h1><p class=\"lead\">\(say(T.lettersWaiting(count: page.waiting)))</p>"
    guard !page.lines.isEmpty else {
        return "\(lead)<div class=\"empty\"><p><strong>\(say(T.lettersNone))</strong></p></div>"
    }
    let all: HTML =
        page.lines.count > 1
        ? """
        <form method="post" action="\(AccessRoutes.deadLetters)">\
        \(page.lines.html { "<input type=\"hidden\" name=\"letter\" value=\"\($0.letter.id)\">" })\
        <button class="button">\(say(T.lettersAgainAll(count: page.lines.count)))</button></form>
        """ : ""
    return "\(lead)<p>\(say(T.lettersDead))</p>\(page.lines.html { deadLetter($0.letter, $0.name, say) })\(all)"
}

private func deadLetter(_ letter: DeadLetter, _ name: String, _ say: Speech) -> HTML {
    let why =
        letter.bounce.map { T.lettersBounced(status: .text($0)) } ?? letter.answer.map { T.lettersRefused(number: $0) }
        ?? T.lettersUnreached
    return """
        <section class="panel"><h2><bdi>\(name)</bdi></h2>
        <p>\(say(letter.kind.message)) · \(say.moment(letter.writtenAt))<br>\(say(why))</p>
        <form method="post" action="\(AccessRoutes.deadLetters)"><button class="button quiet" name="letter" value="\(letter.id)">\
        \(say(T.lettersAgain))<span class="hidden-visually"> – <bdi>\(name)</bdi></span></button></form></section>
        """
}
