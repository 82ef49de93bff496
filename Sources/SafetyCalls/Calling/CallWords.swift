import Access
import Basics
import Web

extension Speech {
    /// The time, and the day where it is not today.
    func clock(_ instant: Instant, today: Day) -> Message.Value {
        let day = Copenhagen.day(of: instant)
        return .text(day == today ? hour(instant) : "\(hour(instant)) (\(weekday(day)))")
    }
}

extension CallReport {
    var message: Message { Message("calls.day.report.\(rawValue)") }
    /// What a press means, beside the word on the button.
    var meaning: Message { Message("calls.day.means.\(rawValue)") }
}

/// A number to tap, which shows itself.
func dialView(_ phone: PhoneNumber, _ label: Message, _ say: Speech) -> HTML {
    """
    <p><a class="button wide" href="tel:\(phone.text)">\(say(label)) <span class="ltr" dir="ltr">\(phone.shown)</span></a></p>
    """
}

/// Why not, above the page as it is now: what was refused has changed nothing.
func refusedView(_ refusal: CallRefusal?, _ say: Speech) -> HTML {
    guard let refusal else { return "" }
    return "<div class=\"notice bad\" role=\"alert\" tabindex=\"-1\"><p>\(say(refusal.message))</p></div>"
}

/// Why not, and nothing of anybody: what a deed about oneself answers before whoever does it has confirmed that it is them.
func refused(_ visit: Visit<Member>, _ refusal: CallRefusal, _ title: Message, see path: String) -> Answer {
    let say = visit.say
    return visit.page(
        title, status: refusal.status,
        "<h1>\(say(title))</h1>\(refusedView(refusal, say))<p class=\"alone\"><a href=\"\(path)\">\(say(T.refusedSee))</a></p>"
    )
}

extension CallRefusal {
    var status: Int { ErrorPage(self, requestID: "").status }
}

func firstName(_ name: String) -> String { String(name.prefix { $0 != " " }) }
