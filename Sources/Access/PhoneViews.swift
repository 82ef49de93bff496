import Basics
import Web

/// A number for SMS: given, confirmed by a code, taken away.
func phonePanel(_ phone: AccountPhone?, _ form: FormView) -> HTML {
    let say = form.say
    let head: HTML = "<h2>\(say(T.phoneTitle))</h2>\(form.summary)"
    guard let phone else {
        return """
            <section class="panel">\(head)<form method="post" action="\(AccessRoutes.phone)" novalidate>
            \(form.text("phone", T.phoneNumber, hint: T.phoneHint, type: "tel", autocomplete: "tel", mode: "tel"))
            <div class="actions"><button class="button quiet">\(say(T.phoneSend))</button></div></form></section>
            """
    }
    let number: HTML = "<span class=\"ltr\" dir=\"ltr\">\(phone.number.shown)</span>"
    let end: HTML = """
        <form method="post" action="\(AccessRoutes.phone)/end"><button class="link">\(say(T.phoneRemove))</button></form>
        """
    guard !phone.isConfirmed else {
        return "<section class=\"panel\">\(head)<p>\(number) – \(say(T.phoneConfirmed))</p>\(end)</section>"
    }
    return """
        <section class="panel">\(head)<p>\(number) – \(say(T.phoneWaiting))</p>
        <form method="post" action="\(AccessRoutes.phone)/code" novalidate>
        \(form.text("code", T.codeCode, autocomplete: "one-time-code", mode: "numeric"))
        <div class="actions"><button class="button quiet">\(say(T.phoneConfirm))</button></div></form>
        <form method="post" action="\(AccessRoutes.phone)"><input type="hidden" name="phone" value="\(phone.number.text)">\
        <button class="link">\(say(T.phoneAgain))</button></form>\(end)</section>
        """
}
