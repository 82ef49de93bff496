import Basics

/// Whom a caller may ask about a call that is with the leaders.
struct CallLeaderShown {
    let firstName: String
    let phone: PhoneNumber?
}

/// What the page of today shows.
struct DayPage {
    let calls: [OwnCall]
    let leaders: [ID<Duty>: CallLeaderShown]
    /// First names of others who have had a hand in it.
    let names: [ID<Account>: String]
    let relieved: [RelievedCall]
    let now: Instant
    /// Tells taps of this caller from those of another on the same phone; says nothing of who it is.
    let who: String
    let callsAtAll: Bool
    /// What colleagues ask.
    let asked: [AskedShown]
    /// Why what was just pressed is not so.
    let refusal: CallRefusal?

    /// To be called, by the time; whoever did not answer comes when their time has come.
    var toCall: [OwnCall] { calls.filter(\.isToCall).sorted { $0.at < $1.at } }
    /// The one to call now: the next that may be called.
    var current: OwnCall? { toCall.first { now >= $0.opensAt } }
    var later: [OwnCall] { toCall.filter { $0.id != current?.id } }
    var withLeaders: [OwnCall] {
        calls.filter { call in
            switch call.state {
            case .withLeaders, .held: true
            default: false
            }
        }
    }
    /// Their time is over, and nobody has heard how they went.
    var unreported: [OwnCall] { withLeaders.filter { $0.reported == nil } }
    var done: [OwnCall] { calls.filter { $0.state == .done } }
    var paused: [OwnCall] { calls.filter { $0.state == .paused } }
    /// Nobody is called in a pause, so that a day of pauses is no day on which all were called.
    var isAllCalled: Bool { toCall.isEmpty && calls.contains { $0.state != .paused } }
}
