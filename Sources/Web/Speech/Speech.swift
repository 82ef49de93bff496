import Basics
import CMessageFormat
import Foundation
import Synchronization

/// Says messages in one reader's language: as markup, or as plain text for attributes and letters.
package struct Speech: Sendable {
    package let language: Language
    private let catalogue: Catalogue
    private let own: [String: Pattern]
    private let danish: [String: Pattern]

    package init(_ language: Language, _ catalogue: Catalogue) {
        self.language = language
        self.catalogue = catalogue
        own = catalogue.patterns(in: language)
        danish = catalogue.patterns(in: .danish)
    }

    /// The pattern in the language, otherwise in Danish; nil for a key that nobody wrote.
    private func pattern(_ key: String) -> (Pattern, Language)? {
        if let own = own[key] { return (own, language) }
        return danish[key].map { ($0, .danish) }
    }

    package func `in`(_ other: Language) -> Speech { Speech(other, catalogue) }

    /// Markup. Names are isolated; a sentence that only exists in Danish says that it is Danish.
    package func callAsFunction(_ message: Message) -> HTML {
        guard let (pattern, spoken) = pattern(message.key) else { return HTML(text: message.key) }
        let html = pattern.fixed?.html ?? say(pattern, spoken, message)
        return spoken == language ? html : "<span lang=\"da\" dir=\"ltr\">\(html)</span>"
    }

    /// Plain text, for attributes, titles and letters.
    package func plain(_ message: Message) -> String {
        guard let (pattern, spoken) = pattern(message.key) else { return message.key }
        if let fixed = pattern.fixed { return fixed.text }
        let speech = self.in(spoken)
        guard let pieces = pattern.pieces else {
            return choose(pattern.source, spoken, message.values) { speech.plain($0) }
        }
        return pieces.map { piece in
            switch piece {
            case .text(let text, _): text
            case .place(let name): message.values[name].map(speech.plain) ?? "{\(name)}"
            }
        }.joined()
    }

    /// Whether the sentence exists in this language itself.
    package func has(_ message: Message) -> Bool { catalogue.has(message.key, in: language) }

    private func say(_ pattern: Pattern, _ spoken: Language, _ message: Message) -> HTML {
        let speech = spoken == language ? self : self.in(spoken)
        guard let pieces = pattern.pieces else { return speech.sayRemembered(pattern.source, message) }
        return pieces.html { piece in
            switch piece {
            case .text(_, let html): html
            case .place(let name): message.values[name].map(speech.html) ?? HTML(text: "{\(name)}")
            }
        }
    }

    /// ICU reads its pattern anew each time. What it makes of numbers and marks is remembered; never what names somebody.
    private func sayRemembered(_ source: String, _ message: Message) -> HTML {
        guard message.values.values.allSatisfy(\.isImpersonal) else {
            return sayChosen(source, language, message.values)
        }
        let key = Chosen(message: message, language: language)
        if let known = catalogue.chosen.withLock({ $0[key] }) { return known }
        let html = sayChosen(source, language, message.values)
        catalogue.chosen.withLock { chosen in
            if chosen.count > 20_000 { chosen.removeAll() }
            chosen[key] = html
        }
        return html
    }

    /// Values stand in for themselves as marks while ICU chooses, so that nobody's name is read as a pattern or as markup.
    private func sayChosen(_ source: String, _ spoken: Language, _ values: [String: Message.Value]) -> HTML {
        let names = values.keys.sorted()
        let speech = self.in(spoken)
        let chosen = choose(source, spoken, values, keepNumbers: true) { value in
            names.firstIndex { values[$0] == value }.map { "\u{E000}\($0)\u{E001}" } ?? ""
        }
        var html = HTML.empty
        for (index, part) in chosen.split(separator: "\u{E000}", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = part.firstIndex(of: "\u{E001}"), let place = Int(part[..<end]),
                let value = values[names[place]]
            else {
                html += HTML(text: part)
                continue
            }
            html += speech.html(value) + HTML(text: part[part.index(after: end)...])
        }
        return html
    }

    private func choose(
        _ source: String, _ spoken: Language, _ values: [String: Message.Value], keepNumbers: Bool = true,
        _ text: (Message.Value) -> String
    ) -> String {
        let sorted = values.sorted { $0.key < $1.key }
        let names = sorted.map { strdup($0.key) }
        let texts: [UnsafeMutablePointer<CChar>?] = sorted.map { entry in
            if case .number = entry.value { return nil }
            if case .text(let word) = entry.value, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }) {
                return strdup(word)
            }
            return strdup(text(entry.value))
        }
        let numbers: [Int64] = sorted.map { if case .number(let number) = $0.value { Int64(number) } else { 0 } }
        defer { (names + texts).forEach { free($0) } }
        var offset: Int32 = 0
        let locale = "\(spoken.rawValue)_DK@numbers=latn"
        let said = message_format(
            locale, source, Int32(sorted.count), names.map { UnsafePointer($0) }, texts.map { UnsafePointer($0) },
            numbers, &offset)
        guard let said else { return source }
        defer { free(said) }
        return String(cString: said)
    }

    private func html(_ value: Message.Value) -> HTML {
        switch value {
        case .name(let name): "<bdi>\(name)</bdi>"
        case .phone(let number): "<span class=\"ltr\" dir=\"ltr\">\(number.shown)</span>"
        case .message(let message): self(message)
        case .list(let messages): HTML(text: list(messages.map(plain)))
        default: HTML(text: plain(value))
        }
    }

    private func plain(_ value: Message.Value) -> String {
        switch value {
        case .text(let text): text
        case .name(let name): name
        case .phone(let number): number.shown
        case .number(let number): String(number)
        case .day(let day): date(day)
        case .instant(let instant): moment(instant)
        case .message(let message): plain(message)
        case .list(let messages): list(messages.map(plain))
        }
    }

    /// "a, b and c" in the language.
    package func list(_ words: [String]) -> String {
        words.formatted(.list(type: .and).locale(locale))
    }

    /// `21. november 2026`
    package func date(_ day: Day) -> String { shown(day, .long) { $0.day().month(.wide).year() } }

    /// `21.11.2026`, for lists.
    package func shortDate(_ day: Day) -> String {
        shown(day, .short) { $0.day(.defaultDigits).month(.defaultDigits).year() }
    }

    /// `lør. 21. nov.`
    package func weekday(_ day: Day) -> String { shown(day, .weekday) { $0.weekday(.wide).day().month(.wide) } }

    /// Local date and clock: `21. november 2026 kl. 09.30`.
    package func moment(_ instant: Instant) -> String {
        let clock = Copenhagen.clock(of: instant)
        let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
        let time = language == .danish ? "kl. \(clock.hour).\(minute)" : "\(clock.hour):\(minute)"
        return "\(date(Copenhagen.day(of: instant))) \(time)"
    }

    /// `21.11.2026 09.30`, for lists.
    package func shortMoment(_ instant: Instant) -> String {
        let clock = Copenhagen.clock(of: instant)
        let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
        return "\(shortDate(Copenhagen.day(of: instant))) \(clock.hour)\(language == .danish ? "." : ":")\(minute)"
    }

    private var locale: Locale {
        Locale(identifier: language == .farsi ? "fa_DK@numbers=latn" : "\(language.rawValue)_DK")
    }

    /// Formatting a date costs as much as a whole row of a list, and there are few dates: they are remembered.
    private func shown(_ day: Day, _ form: DayForm, _ style: (Date.FormatStyle) -> Date.FormatStyle) -> String {
        let key = ShownDay(day: day, form: form, language: language)
        if let known = catalogue.days.withLock({ $0[key] }) { return known }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let base = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
        let text = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400).formatted(style(base))
        catalogue.days.withLock { days in
            if days.count > 20_000 { days.removeAll() }
            days[key] = text
        }
        return text
    }
}

extension Message.Value {
    /// Numbers, and marks that choose between words, such as `woman`.
    fileprivate var isImpersonal: Bool {
        switch self {
        case .number: true
        case .text(let mark):
            mark.utf8.count <= 24
                && mark.utf8.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
                }
        default: false
        }
    }
}

/// The bytes to sort a name by, in Danish: the same order in every engine.
package func danishSortKey(_ name: String) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 64 + name.utf8.count * 4)
    let needed = Int(danish_sort_key(name, &key, Int32(key.count)))
    return Array(key.prefix(min(needed, key.count)))
}
