import Basics

/// What reminders of a match follow from.
package struct ReminderFacts: Sendable {
    package let match: Pairing
    package let changedOn: Day
    /// Days on which talks are due that have not been held.
    package let followUps: [Day]

    /// Everything that waits now, with the day from which its days are counted.
    var waiting: [(occasion: ReminderOccasion, anchor: Day)] {
        switch match.state {
        case .askingVolunteer:
            guard let due = match.volunteerDue else { return [] }
            return [(.volunteerThinks, due), (.volunteerSilent, due)]
        case .askingNewcomer:
            if match.newcomerWantsCall { return [(.newcomerWantsCall, changedOn)] }
            return match.newcomerDue.map { [(.newcomerSilent, $0)] } ?? []
        case .agreed: return [(.notArranged, changedOn)]
        case .meeting: return meeting
        case .met: return [(.goingOn, day(match.contactMadeAt) ?? changedOn)]
        case .running: return followUps.map { (.followUp, $0) }
        case .ended:
            // A newcomer who was never asked is not told of it (C072); of one who has withdrawn there is nobody to ask.
            let concernsBoth =
                match.newcomerDue != nil && match.ending != .takenBack && match.ending != .consentWithdrawn
                && !match.askedAboutNew
            return concernsBoth ? [(.askAboutNew, day(match.endedAt) ?? changedOn)] : []
        }
    }

    private var meeting: [(occasion: ReminderOccasion, anchor: Day)] {
        var waiting: [(ReminderOccasion, Day)] = []
        if let day = match.meetingOn { waiting.append((.meetingSoon, day)) }
        if let day = day(match.cannotReachAt) {
            waiting.append((.cannotReach, day))
        } else {
            waiting.append((.notConfirmed, match.meetingOn ?? changedOn.adding(days: TaskDays.confirmOwnMeeting)))
        }
        if match.contactOpenedAt != nil, let until = match.contactUntil { waiting.append((.contactEnds, until)) }
        return waiting
    }

    /// A volunteer who has answered is not asked again.
    func concerns(_ reader: ReminderReader, _ occasion: ReminderOccasion) -> Bool {
        occasion != .goingOn || reader != .volunteer || match.volunteerGoesOn == nil
    }

    private func day(_ instant: String?) -> Day? { instant.flatMap { Instant($0) }.map(Copenhagen.day) }
}

/// One reminder: by which rule, counted from which day, the how-manieth.
package struct Reminder: Sendable, Hashable {
    package struct Key: Sendable, Hashable {
        package let occasion: ReminderOccasion
        package let reader: ReminderReader
        package let anchor: Day
        package let number: Int
    }

    package let key: Key
    package let at: Instant
    package let channel: ReminderChannel
}

/// Every reminder of a match by the rules, sent or not, if nothing changes.
package func reminders(of facts: ReminderFacts, _ rules: [ReminderRule], _ quiet: QuietHours) -> [Reminder] {
    facts.waiting.flatMap { occasion, anchor in
        rules.filter { $0.occasion == occasion && $0.channel != .page && facts.concerns($0.reader, occasion) }
            .flatMap { reminders(by: $0, from: anchor, quiet) }
    }
}

private func reminders(by rule: ReminderRule, from anchor: Day, _ quiet: QuietHours) -> [Reminder] {
    let repeats = rule.every > 0 && !rule.occasion.isBefore
    return (0..<(repeats ? ReminderRule.most : 1)).map { number in
        let days = rule.occasion.isBefore ? -rule.days : rule.days + number * rule.every
        return Reminder(
            key: Reminder.Key(occasion: rule.occasion, reader: rule.reader, anchor: anchor, number: number),
            at: quiet.moment(on: anchor.adding(days: days)), channel: rule.channel)
    }
}

/// What is to be done about a match now, and when it is to be looked at next.
package struct ReminderStep: Sendable {
    package var send: [Reminder] = []
    /// Those that are sent, and those that would have been while nobody was there: they are not caught up on.
    package var done: Set<Reminder.Key> = []
    package var next: Instant?

    package init(
        _ all: [Reminder], sent: Set<Reminder.Key>, _ quiet: QuietHours, at moment: Instant
    ) {
        let open = all.filter { !sent.contains($0.key) && $0.isWorthSending(at: moment) }
        let due = open.filter { $0.at <= moment }
        next = open.filter { $0.at > moment }.map(\.at).min()
        guard !due.isEmpty else { return }
        let allowed = quiet.next(moment)
        guard allowed <= moment else {
            next = allowed
            return
        }
        done = Set(due.map(\.key))
        // Whoever was not reminded for a week is reminded once.
        send = due.filter { one in !due.contains { $0.key.isSame(as: one.key) && $0.key.number > one.key.number } }
    }
}

extension Reminder {
    /// Before a day that has passed, it comes too late.
    func isWorthSending(at moment: Instant) -> Bool {
        !key.occasion.isBefore || Copenhagen.day(of: max(at, moment)) <= key.anchor
    }
}

extension Reminder.Key {
    fileprivate func isSame(as other: Self) -> Bool {
        (occasion, reader, anchor) == (other.occasion, other.reader, other.anchor)
    }
}
