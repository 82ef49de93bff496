import Basics

/// Something about a match that waits for the leader (C072–C077, C082).
package struct MatchTask: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case helpReach = "help-reach"
        case callNewcomer = "call-newcomer"
        case volunteerOverdue = "volunteer-overdue"
        case newcomerOverdue = "newcomer-overdue"
        case erasedSoon = "erased-soon"
        case confirmMeeting = "confirm-meeting"
        case arrange
        case tellVolunteer = "tell-volunteer"
        case tellNewcomer = "tell-newcomer"
        case followVolunteer = "follow-volunteer"
        case followNewcomer = "follow-newcomer"
        case askVolunteer = "ask-volunteer"
        case askNewcomer = "ask-newcomer"
        case tellEnded = "tell-ended"
        case askAboutNew = "ask-about-new"

        /// The most urgent first: the order of the cases.
        package var urgency: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        package var isUrgent: Bool { urgency < 4 }
    }

    package let kind: Kind
    package let match: ID<Match>
    package let due: Day
    /// What the two are called; asked for only of tasks that are shown.
    package internal(set) var newcomer = ""
    package internal(set) var volunteer = ""

    /// What a claim is about: the task as it is now.
    package var key: String { "\(kind.rawValue) \(match)" }
}

/// What the tasks of one match follow from.
package struct TaskSource: Sendable {
    package let pairing: Pairing
    package let changedOn: Day
}

/// How many days pass before the leader is asked to look.
package enum TaskDays {
    /// They meet themselves: did they (C073)?
    package static let confirmOwnMeeting = 7
    /// After the first meetings each is asked whether to go on (C072 step 9).
    package static let goingOn = 14
    package static let erasureNotice = 7
    /// For so long it is asked about a new match.
    package static let afterEnd = 60
}

/// The tasks of one match today: pure, so that every row of the handbook's order is a test.
package func tasks(of source: TaskSource, today: Day) -> [MatchTask] {
    let match = source.pairing
    func task(_ kind: MatchTask.Kind, _ due: Day) -> MatchTask {
        MatchTask(kind: kind, match: match.matchID, due: due)
    }
    switch match.state {
    case .askingVolunteer:
        let due = match.volunteerDue ?? source.changedOn
        if due < today { return [task(.volunteerOverdue, due)] }
        return match.volunteerSeenAt == nil && match.volunteerToldAt == nil
            ? [task(.tellVolunteer, source.changedOn)] : []
    case .askingNewcomer:
        let due = match.newcomerDue ?? source.changedOn
        if match.newcomerWantsCall { return [task(.callNewcomer, source.changedOn)] }
        if due < today { return [task(.newcomerOverdue, due)] }
        return match.newcomerSeenAt == nil && match.newcomerToldAt == nil ? [task(.tellNewcomer, source.changedOn)] : []
    case .agreed:
        return [task(.arrange, source.changedOn)]
    case .meeting:
        return meetingTasks(match, source.changedOn, today, task)
    case .met:
        let met = match.contactMadeAt.flatMap { Instant($0) }.map(Copenhagen.day) ?? source.changedOn
        let due = met.adding(days: TaskDays.goingOn)
        guard due <= today else { return [] }
        return (match.volunteerGoesOn == nil ? [task(.askVolunteer, due)] : [])
            + (match.newcomerGoesOn == nil ? [task(.askNewcomer, due)] : [])
    case .running:
        return []
    case .ended:
        // A newcomer who was never asked is not told of it: there is nobody to be disappointed (C072).
        let concernsBoth = match.newcomerDue != nil && match.ending != .takenBack
        return match.askedAboutNew || !concernsBoth ? [] : [task(endingTask(match), source.changedOn)]
    }
}

/// After a withdrawal there is only the volunteer to talk with.
private func endingTask(_ match: Pairing) -> MatchTask.Kind {
    match.ending == .consentWithdrawn ? .tellEnded : .askAboutNew
}

private func meetingTasks(
    _ match: Pairing, _ changedOn: Day, _ today: Day, _ task: (MatchTask.Kind, Day) -> MatchTask
) -> [MatchTask] {
    var tasks: [MatchTask] = []
    if match.cannotReachAt != nil { tasks.append(task(.helpReach, changedOn)) }
    if match.volunteerSeenAt == nil && match.volunteerToldAt == nil { tasks.append(task(.tellVolunteer, changedOn)) }
    if match.newcomerSeenAt == nil && match.newcomerToldAt == nil { tasks.append(task(.tellNewcomer, changedOn)) }
    let confirm = match.meetingOn ?? changedOn.adding(days: TaskDays.confirmOwnMeeting)
    if confirm < today { tasks.append(task(.confirmMeeting, confirm)) }
    if match.contactIsOpen(on: today), let until = match.contactUntil, today.daysUntil(until) <= TaskDays.erasureNotice
    {
        tasks.append(task(.erasedSoon, until))
    }
    return tasks
}
