import Basics
import Post
import Storage
import Web

/// Wanting no more of a kind of letter, from the mail itself and without signing in.
extension AccessRoutes {
    func putUnsubscribing(on site: Site) {
        site.open(.get, "/letters/:secret") { visit in
            let letter = try await database.read { try unwanted(visit, in: $0) }
            let say = visit.say.in(letter.language)
            return visit.speaking(letter.language).page(
                T.unwantedTitle, unwantedContent(letter, visit.text("secret"), say))
        }
        // Programs of mail post here by themselves: nothing but the link is asked of them.
        site.fromMail("/letters/:secret") { visit in
            let letter = try await database.write { transaction in
                let letter = try unwanted(visit, in: transaction)
                try letters.unsubscribe(letter, in: transaction)
                return letter
            }
            let say = visit.say.in(letter.language)
            return visit.speaking(letter.language).page(T.unwantedDoneTitle, unwantedDoneContent(letter, say))
        }
    }

    private func unwanted(_ visit: Visit<Member?>, in transaction: Transaction) throws -> UnwantedLetter {
        guard let letter = try letters.unwanted(visit.text("secret"), in: transaction) else { throw PageNotFound() }
        return letter
    }
}

/// Nothing happens by looking: programs open links before people do.
private func unwantedContent(_ letter: UnwantedLetter, _ secret: String, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.unwantedTitle))</h1><p class="lead">\(say(T.unwantedLead(kind: .message(letter.kind.message))))</p>
    <p>\(say(T.unwantedDuties))</p>
    <form method="post" action="/letters/\(urlEncoded(secret))">
    <div class="actions"><button class="button">\(say(T.unwantedGo))</button></div></form>
    """
}

private func unwantedDoneContent(_ letter: UnwantedLetter, _ say: Speech) -> HTML {
    """
    <div class="receipt"><h1>\(say(T.unwantedDoneTitle))</h1>
    <p>\(say(T.unwantedDoneLead(kind: .message(letter.kind.message))))</p>
    <p class="alone"><a class="button quiet" href="/account">\(say(T.accountTitle))</a></p></div>
    """
}

extension LetterKind {
    var message: Message { Message("access.letters.kind.\(rawValue)") }
}
