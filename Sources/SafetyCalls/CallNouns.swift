import Basics
import Storage

/// An activity of safety calls: a branch alone, or with a company (C162).
package enum CallActivity {}
package enum PersonCalled {}
package enum Duty {}
package enum KeyContact {}

/// How the calls of an activity hang together (C162).
package enum CallForm: String, Sendable, CaseIterable, SQLStorable {
    /// One calls several.
    case star
    /// One calls one.
    case pairs
    /// Those who are called call on; whoever started it is called by the last, and closes the round.
    case chain
}

/// What a caller says of a call.
package enum CallReport: String, Sendable, CaseIterable, SQLStorable {
    case allWell = "all-well"
    case noAnswer = "no-answer"
    case somethingWrong = "something-wrong"
    case couldNotCall = "could-not-call"
}

/// Why a human must act. The words differ; what follows is the same (`reliability.md` E8).
package enum CallTrouble: String, Sendable, CaseIterable, SQLStorable {
    case noAnswer = "no-answer"
    /// Nobody has said anything: the call counts as missed, never as fine.
    case unreported
    case somethingWrong = "something-wrong"
    case couldNotCall = "could-not-call"
    case noCaller = "no-caller"
    /// A chain that nobody closed by its time.
    case stalled
    /// What is stored of it cannot be judged (E4).
    case unreadable
}

/// What a leader found out, beside their own words.
package enum CallFinding: String, Sendable, CaseIterable, SQLStorable {
    case well
    case helped
    case hospital
    case died
    case other
}

/// What a key contact said.
package enum ContactAnswer: String, Sendable, CaseIterable, SQLStorable {
    /// They go and look.
    case goes
    case cannot
    case noAnswer = "no-answer"
}
