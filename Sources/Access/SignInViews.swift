import Basics
import Web

func signInContent(_ form: FormView) -> HTML {
    """
    <h1>\(form.say(T.signInTitle))</h1>
    \(form.summary)<form method="post" action="/sign-in" novalidate>
    <p class="lead">\(form.say(T.signInLead))</p>
    \(form.text("email", T.signInEmail, type: "email", autocomplete: "email", mode: "email"))
    <div class="actions"><button class="button">\(form.say(T.signInSend))</button></div>
    </form>
    """
}

func codeContent(_ form: FormView, isDemo: Bool) -> HTML {
    """
    <h1>\(form.say(T.codeTitle))</h1>
    \(form.summary)<form method="post" action="/sign-in/code" novalidate>
    <p class="lead">\(form.say(T.codeLead))</p>
    <input type="hidden" name="email" value="\(form.typed["email"])">
    \(form.text("code", T.codeCode, autocomplete: "one-time-code", mode: "numeric"))
    \(form.tick("shared", T.signInShared))
    <div class="actions"><button class="button">\(form.say(T.codeGo))</button>
    <a class="button quiet" href="/sign-in">\(form.say(T.codeAgain))</a></div>
    </form>
    \("<p class=\"alone\"><a href=\"/outbox\">\(form.say(T.codeOutbox))</a></p>", when: isDemo)
    """
}

/// A link is not used by being looked at: mail programs open links before people do.
func linkContent(_ secret: String, _ form: FormView) -> HTML {
    """
    <h1>\(form.say(T.linkTitle))</h1>
    <form method="post" action="/sign-in/link/\(urlEncoded(secret))" novalidate>
    <p class="lead">\(form.say(T.linkLead))</p>
    \(form.tick("shared", T.signInShared))
    <div class="actions"><button class="button">\(form.say(T.codeGo))</button></div>
    </form>
    """
}

func aboutContent(_ say: Speech) -> HTML {
    """
    <h1>\(say(T.aboutTitle))</h1><p class="lead">\(say(T.aboutData))</p><p>\(say(T.aboutCookies))</p>
    """
}
