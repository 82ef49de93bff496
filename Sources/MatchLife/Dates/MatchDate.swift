import Basics

/// A day of a match that somebody plans by (C072–C077, C082). It says what, and nothing of whom.
package struct MatchDate: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case volunteerAnswer = "volunteer-answer"
        case newcomerAnswer = "newcomer-answer"
        case meeting
        case confirmMeeting = "confirm-meeting"
        case contactEnds = "contact-ends"
        case volunteerGoesOn = "volunteer-goes-on"
        case newcomerGoesOn = "newcomer-goes-on"
        case followVolunteer = "follow-volunteer"
        case followNewcomer = "follow-newcomer"
    }

    package let kind: Kind
    package let match: ID<Match>
    /// Of a follow-up its own; nil where a match has one such date at a time.
    package internal(set) var followUp: String?
    package let on: Day
    package internal(set) var hours: MeetingHours?
    /// Answered, moved to somebody else or called off: nobody has to think of it any more.
    package let isOff: Bool
    /// Grows whenever the date or what it stands for has been changed.
    package let changes: Int
    package let changedAt: Instant
}

/// The dates that whoever acts so on a match plans by: pure, so that every one of them is a test.
package func dates(of match: Pairing, for actor: MatchActor) -> [MatchDate] {
    let all: [MatchDate?] = [
        answer(.volunteerAnswer, match.volunteerDue, while: .askingVolunteer, match),
        answer(.newcomerAnswer, match.newcomerDue, while: .askingNewcomer, match), meeting(match, actor),
        confirmation(match), contactEnds(match), goingOn(.volunteerGoesOn, match.volunteerGoesOn, match),
        goingOn(.newcomerGoesOn, match.newcomerGoesOn, match),
    ]
    let wanted = kinds(for: actor)
    return all.compactMap { $0 }.filter { wanted.contains($0.kind) }
}

private func kinds(for actor: MatchActor) -> Set<MatchDate.Kind> {
    switch actor {
    case .leader: Set(MatchDate.Kind.allCases)
    case .volunteer: [.volunteerAnswer, .meeting, .contactEnds, .volunteerGoesOn]
    case .newcomer: [.newcomerAnswer, .meeting, .contactEnds, .newcomerGoesOn]
    // What the municipality hears of a match, it hears from the newcomer.
    case .municipality, .system: []
    }
}

private func date(_ kind: MatchDate.Kind, _ match: Pairing, on day: Day, isOff: Bool) -> MatchDate {
    MatchDate(
        kind: kind, match: match.matchID, on: day, isOff: isOff, changes: match.version,
        changedAt: changedAt(match.changedAt))
}

func changedAt(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }

private func answer(
    _ kind: MatchDate.Kind, _ due: Day?, while state: MatchState, _ match: Pairing
) -> MatchDate? {
    due.map { date(kind, match, on: $0, isOff: match.state != state) }
}

/// The leader is there only when they said so; the two always are.
private func meeting(_ match: Pairing, _ actor: MatchActor) -> MatchDate? {
    guard let day = match.meetingOn, let form = match.meetingForm else { return nil }
    let comes = actor != .leader || form == .joint || form == .leader
    let isHeld = match.state == .meeting || match.contactMadeAt != nil
    return date(.meeting, match, on: day, isOff: !comes || !isHeld)
}

/// The day after, a leader asks whether they met (C073).
private func confirmation(_ match: Pairing) -> MatchDate? {
    guard match.meetingForm != nil else { return nil }
    let changed = Copenhagen.day(of: changedAt(match.changedAt))
    let met = match.meetingOn ?? changed.adding(days: TaskDays.confirmOwnMeeting)
    return date(.confirmMeeting, match, on: met.adding(days: 1), isOff: match.state != .meeting)
}

/// Contact data that has not served by then is erased (C057).
private func contactEnds(_ match: Pairing) -> MatchDate? {
    match.contactUntil.map { date(.contactEnds, match, on: $0, isOff: !match.contactIsOpen(on: $0)) }
}

private func goingOn(_ kind: MatchDate.Kind, _ answer: Bool?, _ match: Pairing) -> MatchDate? {
    guard let made = match.contactMadeAt.flatMap({ Instant($0) }) else { return nil }
    let day = Copenhagen.day(of: made).adding(days: TaskDays.goingOn)
    return date(kind, match, on: day, isOff: match.state != .met || answer != nil)
}
