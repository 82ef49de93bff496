import Basics
import Storage

/// What somebody is reminded of: something about a match that waits (C072–C077, C082, C184).
package enum ReminderOccasion: String, Sendable, CaseIterable, SQLStorable {
    case volunteerThinks = "volunteer-thinks"
    case volunteerSilent = "volunteer-silent"
    case newcomerWantsCall = "newcomer-wants-call"
    case newcomerSilent = "newcomer-silent"
    case notArranged = "not-arranged"
    case meetingSoon = "meeting-soon"
    case cannotReach = "cannot-reach"
    case notConfirmed = "not-confirmed"
    case contactEnds = "contact-ends"
    case goingOn = "going-on"
    case followUp = "follow-up"
    case askAboutNew = "ask-about-new"

    /// Its days are counted back from a day that comes; afterwards it is not worth sending.
    package var isBefore: Bool {
        switch self {
        case .volunteerThinks, .meetingSoon, .contactEnds: true
        default: false
        }
    }
}

/// Who is reminded. A newcomer has no address with us: leaders talk with them.
package enum ReminderReader: String, Sendable, CaseIterable, SQLStorable {
    case volunteer
    case leaders
}

/// How they are reminded, beside what their page says anyway.
package enum ReminderChannel: String, Sendable, CaseIterable, SQLStorable {
    /// Their page alone.
    case page
    case mail
    /// By SMS to whoever has confirmed a number, by mail to the others.
    case sms
}

/// One rule: of what, whom, after how many days, and again after how many (0: once).
package struct ReminderRule: Sendable, Hashable {
    package let occasion: ReminderOccasion
    package let reader: ReminderReader
    package var days: Int
    package var every: Int
    package var channel: ReminderChannel

    /// As the tables allow.
    package static let dayRange = 0...90
    package static let everyRange = 0...30
    /// Nobody is reminded more often of one thing; the texts say so.
    package static let most = 3

    package init(
        _ occasion: ReminderOccasion, _ reader: ReminderReader, days: Int, every: Int = 0,
        by channel: ReminderChannel = .mail
    ) {
        self.occasion = occasion
        self.reader = reader
        self.days = days
        self.every = every
        self.channel = channel
    }

    package var name: String { "\(occasion.rawValue)-\(reader.rawValue)" }

    /// Where the handbook names a time it is this one: three days to think, a week after a meeting of their own, a fortnight
    /// until they are asked whether to go on, a week's notice before contact data goes.
    package static let usual = [
        ReminderRule(.volunteerThinks, .volunteer, days: 1),
        ReminderRule(.volunteerSilent, .leaders, days: 1, every: 3),
        ReminderRule(.newcomerWantsCall, .leaders, days: 1, every: 2),
        ReminderRule(.newcomerSilent, .leaders, days: 1, every: 3),
        ReminderRule(.notArranged, .leaders, days: 3, every: 4),
        ReminderRule(.meetingSoon, .volunteer, days: 1),
        ReminderRule(.cannotReach, .leaders, days: 1, every: 2),
        ReminderRule(.notConfirmed, .volunteer, days: 1),
        ReminderRule(.notConfirmed, .leaders, days: 3, every: 7),
        ReminderRule(.contactEnds, .volunteer, days: 7),
        ReminderRule(.contactEnds, .leaders, days: 7),
        ReminderRule(.goingOn, .volunteer, days: 14),
        ReminderRule(.goingOn, .leaders, days: 14, every: 7),
        ReminderRule(.followUp, .leaders, days: 0, every: 7),
        ReminderRule(.askAboutNew, .leaders, days: 3, every: 7),
    ]
}

/// The hours in Copenhagen between which nobody is reminded: from one in the evening until one in the morning.
package struct QuietHours: Sendable, Hashable {
    package var from: Int
    package var until: Int

    package static let usual = QuietHours(from: 20, until: 8)
    package static let fromRange = 17...24
    package static let untilRange = 5...12

    package init(from: Int, until: Int) {
        self.from = from
        self.until = until
    }

    /// When whoever is to be reminded on a day is reminded.
    package func moment(on day: Day) -> Instant { Copenhagen.instant(on: day, hour: until, minute: 0) }

    /// The moment itself, or the end of the quiet hours that it falls into.
    package func next(_ moment: Instant) -> Instant {
        let (day, hour) = (Copenhagen.day(of: moment), Copenhagen.clock(of: moment).hour)
        if hour < until { return self.moment(on: day) }
        return hour >= from ? self.moment(on: day.adding(days: 1)) : moment
    }
}
