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

extension CallRefusal {
    var status: Int { ErrorPage(self, requestID: "").status }
}

func firstName(_ name: String) -> String { String(name.prefix { $0 != " " }) }
