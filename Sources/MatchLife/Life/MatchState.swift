import Basics
import Storage

/// Where a match stands (C072, C073, C075–C077).
package enum MatchState: String, Sendable, CaseIterable, SQLStorable, Codable {
    /// The volunteer reads the anonymous description and thinks.
    case askingVolunteer = "asking-volunteer"
    /// The volunteer said yes; the newcomer has them presented and thinks.
    case askingNewcomer = "asking-newcomer"
    /// Both said yes; how they meet is to be chosen.
    case agreed
    /// How they meet is chosen.
    case meeting
    /// They are in contact or have met; each is asked whether to go on.
    case met
    /// Both go on.
    case running
    case ended
}

/// Why a match ended. None of these is a judgement of a person.
package enum Ending: String, Sendable, CaseIterable, SQLStorable, Codable {
    case volunteerDeclined = "volunteer-declined"
    case newcomerDeclined = "newcomer-declined"
    case takenBack = "taken-back"
    case neverStarted = "never-started"
    case notGoingOn = "not-going-on"
    case volunteerEnded = "volunteer-ended"
    case newcomerEnded = "newcomer-ended"
    case consentWithdrawn = "consent-withdrawn"
    case paused

    /// The two are not proposed to each other again unless the leader lifts that.
    package var keepsApart: Bool {
        switch self {
        case .volunteerDeclined, .newcomerDeclined, .neverStarted, .notGoingOn, .volunteerEnded, .newcomerEnded: true
        case .takenBack, .consentWithdrawn, .paused: false
        }
    }
}

/// How the two meet the first time (C073).
package enum MeetingForm: String, Sendable, CaseIterable, SQLStorable, Codable {
    case joint
    case leader
    /// They meet themselves: only then is contact data opened.
    case themselves = "self"
    case municipality
}

/// A no that judges nobody.
package enum DeclineReason: String, Sendable, CaseIterable, SQLStorable, Codable {
    case time
    case distance
    case language
    case notNow = "not-now"
    case other
}

package enum MatchSide: String, Sendable, CaseIterable, SQLStorable, Codable {
    case volunteer
    case newcomer

    package var other: MatchSide { self == .volunteer ? .newcomer : .volunteer }
}
