import Basics
import Storage

/// One match as it is stored: the whole row, also kept with each step so that the step can be undone.
package struct Pairing: Sendable, Codable, Hashable {
    package let id: String
    let organisation: String
    let activity: String
    let volunteer: String
    let newcomer: String
    package var state: MatchState
    package var version: Int
    package let score: Int
    package let why: String
    package var volunteerDue: Day?
    package var newcomerDue: Day?
    package var volunteerToldAt: String?
    package var volunteerSeenAt: String?
    package var newcomerToldAt: String?
    package var newcomerSeenAt: String?
    package var newcomerWantsCall: Bool
    package var meetingForm: MeetingForm?
    package var meetingPlace: String
    package var meetingAt: String
    package var meetingOn: Day?
    package var contactOpenedAt: String?
    package var contactUntil: Day?
    package var contactMadeAt: String?
    package var cannotReachAt: String?
    package var volunteerGoesOn: Bool?
    package var newcomerGoesOn: Bool?
    package var ending: Ending?
    package var endedAt: String?
    package var endedBy: String?
    package var askedAboutNew: Bool
    package var waitedDays: Int
    package let createdAt: String
    package var changedAt: String

    package var matchID: ID<Match> { ID(trusted: id) }
    package var organisationID: ID<Organisation> { ID(trusted: organisation) }
    package var activityID: ID<Activity> { ID(trusted: activity) }
    package var volunteerID: ID<Household> { ID(trusted: volunteer) }
    package var newcomerID: ID<Household> { ID(trusted: newcomer) }

    package func household(of side: MatchSide) -> ID<Household> { side == .volunteer ? volunteerID : newcomerID }

    var situation: MatchSituation {
        MatchSituation(state: state, ending: ending, volunteerGoesOn: volunteerGoesOn, newcomerGoesOn: newcomerGoesOn)
    }

    /// Contact data of the newcomer is open to the volunteer: opened, not yet served, not too old (C055, C057).
    package func contactIsOpen(on today: Day) -> Bool {
        state == .meeting && contactOpenedAt != nil && contactMadeAt == nil
            && (contactUntil.map { today <= $0 } ?? false)
    }

    /// Nobody has seen or been told of anything since then.
    func isUnseen(since step: Instant) -> Bool {
        [volunteerSeenAt, volunteerToldAt, newcomerSeenAt, newcomerToldAt].allSatisfy { mark in
            mark.flatMap { Instant($0) }.map { $0 < step } ?? true
        }
    }
}
