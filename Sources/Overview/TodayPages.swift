import Basics
import Consent
import Intake
import MatchLife

/// One line of Today: one click from the deed, and which of the co-leaders has taken it.
struct TodayLine {
    let key: String
    let words: Message
    let why: Message
    let path: String
    let due: Day?
    let isUrgent: Bool
    /// A line that is done by saying so, such as having told somebody: where that is posted, and for whom.
    var doneHere: (path: String, side: String)?
    var takenBy: String?
    /// What is taken elsewhere is not taken here.
    var isTakenHere = true
    var isMine = false
}

struct TodayPage {
    static let atOnce = 12

    /// The first of all that waits, and at least as many as are shown.
    let lines: [TodayLine]
    let count: Int
    let today: Day
    let waitingCount: Int
    let showsAll: Bool

    /// Few enough to take in at once; the rest is one click away.
    var shown: [TodayLine] { showsAll ? lines : Array(lines.prefix(Self.atOnce)) }
}

extension TodayLine {
    init(_ task: MatchTask) {
        let values: [String: Message.Value] = ["newcomer": .name(task.newcomer), "volunteer": .name(task.volunteer)]
        let tells: [MatchTask.Kind: String] = [.tellVolunteer: "volunteer", .tellNewcomer: "newcomer"]
        self.init(
            key: task.key, words: Message("overview.task.\(task.kind.rawValue)", values),
            why: Message("overview.task.\(task.kind.rawValue)-why", values), path: "/matches/\(task.match)",
            due: task.due,
            isUrgent: task.kind.isUrgent, doneHere: tells[task.kind].map { ("/matches/\(task.match)/told", $0) })
    }

    /// Nil when somebody has each of them.
    init?(untakenCalls count: Int, today: Day) {
        guard count > 0 else { return nil }
        self.init(
            key: "calls", words: T.todayCalls(count: count), why: T.todayCallsWhy, path: "/calls/board", due: today,
            isUrgent: true, isTakenHere: false)
    }

    /// Nil when there is nothing of one's own to delete.
    init?(toDelete recalls: [Recall]) {
        guard let first = recalls.first else { return nil }
        self.init(
            key: "recalls \(first.id)", words: T.todayRecalls(count: recalls.count), why: T.todayRecallsWhy,
            path: RecallAddress.own, due: Copenhagen.day(of: first.orderedAt), isUrgent: false)
    }

    /// Nil when everybody has confirmed.
    init?(unconfirmed recalls: [Recall]) {
        guard let first = recalls.first else { return nil }
        self.init(
            key: "unconfirmed \(first.id)", words: T.todayUnconfirmed(count: recalls.count), why: T.todayUnconfirmedWhy,
            path: RecallAddress.unconfirmed, due: first.escalatedAt.map(Copenhagen.day), isUrgent: false)
    }

    init(_ form: ReceivedForm) {
        self.init(
            key: "received \(form.household)", words: T.todayReceived(name: .name(form.called)),
            why: T.todayReceivedWhy(municipality: .name(form.municipality)), path: "/newcomers/\(form.household)",
            due: Copenhagen.day(of: form.sentAt), isUrgent: false)
    }

    init(_ waiting: WaitingNewcomer) {
        self.init(
            key: "waiting \(waiting.id)", words: T.todayWaiting(name: .name(waiting.called)),
            why: T.todayWaitingWhy(day: .day(waiting.since)), path: "/newcomers/\(waiting.id)#candidates", due: nil,
            isUrgent: false)
    }

    init(_ expiring: ExpiringConsent) {
        self.init(
            key: "expiring \(expiring.id)",
            words: T.todayExpiring(day: .day(expiring.until), name: .name(expiring.called)),
            why: T.todayExpiringWhy, path: "/newcomers/\(expiring.id)", due: expiring.until, isUrgent: false)
    }
}
