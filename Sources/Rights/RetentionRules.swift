import Basics

/// What kind of record a rule is about. How long each is kept is data (GDPR art. 5(1)(e)).
package enum RetentionKind: String, Sendable, CaseIterable {
    /// A newcomer for whom nobody was found.
    case neverMatched = "never-matched"
    /// A newcomer whose last match stopped before the two met.
    case declined
    /// A newcomer whose last relation has ended.
    case ended
    /// A volunteer who is in no match and has not been for long.
    case volunteerIdle = "volunteer-idle"
    /// What was written about a match that has ended.
    case matchNotes = "match-notes"
    /// Letters that have been written.
    case letters
    /// Who called whom and how it went; after that only numbers are left (issue 5, C167).
    case callLog = "call-log"
    /// Used and outlived ways in: sign-in codes, sessions, links.
    case waysIn = "ways-in"

    /// Months, unless the installation says otherwise.
    package var usualMonths: Int {
        switch self {
        case .neverMatched, .declined, .ended, .matchNotes: 6
        case .volunteerIdle: 24
        case .callLog: 12
        case .letters: 3
        case .waysIn: 1
        }
    }

    /// Whoever is erased is told before.
    package var isAboutPeople: Bool {
        switch self {
        case .neverMatched, .declined, .ended, .volunteerIdle: true
        case .matchNotes, .letters, .callLog, .waysIn: false
        }
    }
}

/// How many months each kind of record is kept.
package struct RetentionPeriods: Sendable, Hashable {
    package static let noticeDays = 30
    /// As the table allows.
    package static let range = 1...120
    private var months: [RetentionKind: Int]

    package init(_ chosen: [RetentionKind: Int] = [:]) {
        months = chosen
    }

    package subscript(_ kind: RetentionKind) -> Int {
        get { months[kind] ?? kind.usualMonths }
        set { months[kind] = newValue }
    }

    /// What would go earlier than it does by these periods.
    package func shortened(in others: RetentionPeriods) -> [RetentionKind] {
        RetentionKind.allCases.filter { others[$0] < self[$0] }
    }

    package func lengthened(in others: RetentionPeriods) -> [RetentionKind] { others.shortened(in: self) }
}

/// What a household's retention follows from.
package struct RetentionFacts: Sendable, Hashable {
    package enum LastMatch: Sendable, Hashable {
        case none
        /// One is under way, or running.
        case open
        /// It stopped before they met.
        case stopped(Day)
        case ended(Day)
    }

    package let isVolunteer: Bool
    package let addedOn: Day
    package let lastMatch: LastMatch

    package init(isVolunteer: Bool, addedOn: Day, lastMatch: LastMatch) {
        self.isVolunteer = isVolunteer
        self.addedOn = addedOn
        self.lastMatch = lastMatch
    }
}

/// Which rule a household falls under, and the day on which its time is over; nil while it is in a match.
package func retention(of facts: RetentionFacts, _ periods: RetentionPeriods) -> (kind: RetentionKind, over: Day)? {
    let (kind, since): (RetentionKind, Day)
    switch (facts.isVolunteer, facts.lastMatch) {
    case (_, .open): return nil
    case (true, .none): (kind, since) = (.volunteerIdle, facts.addedOn)
    case (true, .stopped(let day)), (true, .ended(let day)): (kind, since) = (.volunteerIdle, max(day, facts.addedOn))
    case (false, .none): (kind, since) = (.neverMatched, facts.addedOn)
    case (false, .stopped(let day)): (kind, since) = (.declined, day)
    case (false, .ended(let day)): (kind, since) = (.ended, day)
    }
    return (kind, since.adding(months: periods[kind]))
}

/// What is to be done about one household today.
package enum RetentionStep: Sendable, Hashable {
    /// Told that it will be erased, on that day at the earliest.
    case giveNotice(eraseOn: Day)
    /// Something has changed since it was told: it stays.
    case takeBackNotice
    case erase
}

/// Nobody is erased who was not told thirty days before.
package func step(_ over: Day?, noticedFor day: Day?, on today: Day) -> RetentionStep? {
    guard let over, over <= today.adding(days: RetentionPeriods.noticeDays) else {
        return day == nil ? nil : .takeBackNotice
    }
    guard let day else { return .giveNotice(eraseOn: max(over, today.adding(days: RetentionPeriods.noticeDays))) }
    return day <= today && over <= today ? .erase : nil
}
