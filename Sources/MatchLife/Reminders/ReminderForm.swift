import Basics
import Web

/// The rules as they are typed.
struct ReminderForm {
    let settings: ReminderSettings
    let problems: Problems

    init(_ fields: Fields, _ present: ReminderSettings) {
        var problems = Problems()
        func number(_ name: String, _ range: ClosedRange<Int>, _ what: Message, _ usual: Int) -> Int {
            guard let typed = Int(fields[name]), range.contains(typed) else {
                problems.add(
                    name, T.reminderProblem(high: range.upperBound, low: range.lowerBound, what: .message(what)))
                return usual
            }
            return typed
        }
        var settings = present
        settings.rules = present.rules.map { rule in
            var rule = rule
            rule.days = number(rule.daysField, ReminderRule.dayRange, rule.occasion.message, rule.days)
            if !rule.occasion.isBefore {
                rule.every = number(rule.everyField, ReminderRule.everyRange, rule.occasion.message, rule.every)
            }
            if let channel = ReminderChannel(rawValue: fields[rule.channelField]) {
                rule.channel = channel
            } else {
                problems.add(rule.channelField, T.reminderProblemChannel(what: .message(rule.occasion.message)))
            }
            return rule
        }
        settings.quiet = QuietHours(
            from: number(Self.from, QuietHours.fromRange, T.reminderQuiet, present.quiet.from),
            until: number(Self.until, QuietHours.untilRange, T.reminderQuiet, present.quiet.until))
        self.settings = settings
        self.problems = problems
    }

    static let from = "quiet-from"
    static let until = "quiet-until"

    static func fields(_ settings: ReminderSettings) -> Fields {
        Fields(
            settings.rules.flatMap { rule in
                [
                    (rule.daysField, String(rule.days)), (rule.everyField, String(rule.every)),
                    (rule.channelField, rule.channel.rawValue),
                ]
            } + [(from, String(settings.quiet.from)), (until, String(settings.quiet.until))])
    }
}

extension ReminderRule {
    var daysField: String { "\(name)-days" }
    var everyField: String { "\(name)-every" }
    var channelField: String { "\(name)-channel" }
}
