import Access
import Basics
import NeedToKnow
import Storage

extension Matches {
    /// For a statement over `pairing`: while the volunteer has everything on hold nobody's, otherwise the matches of newcomers to whom the reader stands so (C181). Whoever leads through an
    /// index by organisation besides, narrows with it and asks nothing.
    func known(_ sight: Sight = .match, to member: Member) -> SQL {
        let newcomer = NeedToKnow.condition(
            sight, ofHousehold: "pairing.newcomer_id", for: .member(member), on: now.today)
        return """
            (\(newcomer) AND NOT EXISTS (SELECT 1 FROM household AS volunteer_on_hold
              WHERE volunteer_on_hold.id = pairing.volunteer_id AND volunteer_on_hold.restricted_at IS NOT NULL))
            """
    }

    /// What the reader is to this match now; nil when they may not know of it. A leader who is its volunteer as well acts as
    /// its leader.
    func actor(_ reader: Reader, on match: Pairing, in transaction: Transaction) throws -> MatchActor? {
        let toNewcomer = try NeedToKnow.relations(of: reader, to: match.newcomerID, on: now.today, in: transaction)
        if let actor = toNewcomer.compactMap(\.actsOnMatches).first { return actor }
        let toVolunteer = try NeedToKnow.relations(of: reader, to: match.volunteerID, on: now.today, in: transaction)
        return toVolunteer.contains(.ownHousehold) ? .volunteer : nil
    }
}

extension Relation {
    /// As whom somebody who stands so to a newcomer acts on their match.
    fileprivate var actsOnMatches: MatchActor? {
        switch self {
        case .system: .system
        case .oneself: .newcomer
        case .leads, .coversLeader: .leader
        case .sent, .coversCaseworker, .coordinates: .municipality
        case .ownHousehold, .matched, .contactOpen, .presented, .meetsAlone: nil
        }
    }
}
