import Basics
import Web

extension Speech {
    /// `18.02`, in Danish; `18:02` elsewhere.
    func hour(_ instant: Instant) -> String {
        let clock = Copenhagen.clock(of: instant)
        return hour(clock.hour * 60 + clock.minute)
    }

    /// Minutes after midnight.
    func hour(_ clock: Int) -> String {
        let minute = clock % 60 < 10 ? "0\(clock % 60)" : "\(clock % 60)"
        return "\(clock / 60)\(language == .danish ? "." : ":")\(minute)"
    }
}

extension CallReport {
    var noted: Message { Message("calls.duty.report-\(rawValue)") }
}

extension CallNote {
    /// Somebody was told that they must act.
    var isAlert: Bool { kind == .alerted || kind == .exhausted }
}

extension CallDuty {
    /// Why a leader has it. Whoever took it in time took it from a caller who was not late.
    func why(_ isTold: Bool) -> Message? {
        trouble == .unreported && holder != nil && !isTold ? T.dutyTakenEarly : trouble?.message
    }
}

extension CallFinding {
    var message: Message { Message("calls.duty.finding-\(rawValue)") }
}

extension ContactAnswer {
    var message: Message { Message("calls.duty.answer-\(rawValue)") }
}

extension KeyContactKind {
    var message: Message { Message("calls.duty.contact-\(rawValue)") }
}

/// A number to be dialled with a thumb.
func dialView(_ label: Message, _ number: String, quiet: Bool = false, _ say: Speech) -> HTML {
    guard let phone = PhoneNumber(number) else { return "" }
    return """
        <a class="button\(" quiet", when: quiet) wide" href="tel:\(phone.text)">\(say(label)) <span class="ltr nowrap" dir="ltr">\(phone.shown)</span></a>
        """
}
