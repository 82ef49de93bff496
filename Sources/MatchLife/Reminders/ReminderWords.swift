import Basics
import Post

extension ReminderOccasion {
    var message: Message { Message("match.reminder.occasion.\(rawValue)") }
    var volunteerSubject: Message { Message("match.reminder.\(rawValue)-subject") }
    var volunteerBody: Message { Message("match.reminder.\(rawValue)-body") }
}

extension ReminderReader {
    var message: Message { Message("match.reminder.reader.\(rawValue)") }
}

extension ReminderChannel {
    var message: Message { Message("match.reminder.channel.\(rawValue)") }
    var by: Message { Message("match.reminder.by.\(rawValue)") }
    /// Nil when their own choice counts.
    var letter: LetterChannel? { self == .sms ? .sms : nil }
}

extension ReminderRule {
    /// The rule as a sentence.
    var sentence: Message {
        let reader = Message.Value.message(self.reader.message)
        if channel == .page { return T.reminderOff(reader: reader) }
        let by = Message.Value.message(channel.by)
        return occasion.isBefore
            ? T.reminderBefore(channel: by, days: days, reader: reader)
            : T.reminderAfter(channel: by, days: days, every: every, reader: reader)
    }
}
