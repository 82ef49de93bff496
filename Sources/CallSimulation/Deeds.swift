import Basics
import SafetyCalls

/// What people do at their screens.
enum HumanDeed {
    case tap(Tap)
    case lead(ID<Duty>, CallEvent, by: ID<Account>)
    case swap(ID<Duty>, to: ID<Account>)
    case change(Change)
}

struct Tap {
    let duty: ID<Duty>
    let report: CallReport
    let by: ID<Account>
    /// Sent again, or by somebody whose call it is not: nothing may come of it.
    var isRepeat = false
    var isSecondCall = false
    /// Whoever said that all was well had pressed wrong.
    var isCorrection = false
    /// What the page had asked for when this was tapped for the first time.
    var call: CallAsked?
}

/// What leaders change about who is called and who calls.
enum Change {
    /// - Parameter byLink: by the person or a relative, on the private page.
    case pause(Int, ClosedRange<Day>, byLink: Bool)
    case endPauses(Int)
    case away(Int, ClosedRange<Day>)
    case meet(Int, caller: Int)
    case endPerson(Int)
    case endCaller(Int)
    /// The two call each other no more.
    case part(Int, caller: Int)
    /// Of an activity: within which calls, and rounds of a chain, are reported.
    case minutes(Int, report: Int, chain: Int)
}

struct Errand {
    let number: Int
    let deed: HumanDeed
    var tries = 0
}

enum SimulationEvent {
    case dawn(Day)
    case errand(Errand)
    case start(Int)
    case fault(FaultEvent)
}

enum FaultEvent {
    case outage(seconds: Int)
    case jump(machine: Int?, seconds: Int, lasting: Int)
    /// Set back, and started again while it is.
    case restartSetBack(seconds: Int, lasting: Int)
    case clockRight
    case channelDown(isSMS: Bool, seconds: Int)
    case channelUp(isSMS: Bool)
}
