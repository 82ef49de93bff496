import Access
import Basics
import Storage

/// How somebody stands to a household at this moment. What they may see follows from it, never from a role's name alone (C181).
package enum Relation: String, Sendable, CaseIterable {
    /// A newcomer with their private link.
    case oneself
    /// A volunteer with an account, to their own household.
    case ownHousehold = "own-household"
    /// Leader in the organisation whose activity it takes part in.
    case leads
    /// Steps in for such a leader, from one day to another.
    case coversLeader = "covers-leader"
    /// The caseworker who sent the form.
    case sent
    /// Steps in for that caseworker.
    case coversCaseworker = "covers-caseworker"
    /// Co-ordinator in the municipality that sent it.
    case coordinates
    /// The volunteer who is asked, or waits for the newcomer's answer, or has met them.
    case matched
    /// The volunteer to whom contact data is open, until contact is made.
    case contactOpen = "contact-open"
    /// The newcomer to whom a volunteer is presented, or who goes on with them.
    case presented
    /// The newcomer who meets the volunteer on their own, until contact is made.
    case meetsAlone = "meets-alone"
    /// Deadlines that have passed.
    case system
}

extension Relation {
    /// The one table of who sees what.
    package var sights: Set<Sight> {
        switch self {
        case .oneself: [.existence, .name, .answers, .contact, .keptContact, .consents, .ledger, .match, .export]
        case .ownHousehold: [.existence, .name, .answers, .contact, .clearance, .match, .export]
        case .leads, .coversLeader:
            [
                .existence, .name, .answers, .contact, .keptContact, .notes, .clearance, .consents, .ledger, .match,
                .export,
            ]
        case .sent, .coversCaseworker, .coordinates: [.existence, .name, .answers, .contact, .consents, .ledger, .form]
        case .matched: [.description]
        case .contactOpen: [.description, .name, .contact]
        case .presented: [.presentation]
        case .meetsAlone: [.presentation, .contact]
        case .system: Set(Sight.allCases)
        }
    }

    /// What is left of it while the household has asked that nothing is done with what is known of them (GDPR art. 18): they
    /// themselves see everything, others that there is somebody, what was agreed to, and who holds what.
    package var sightsWhileRestricted: Set<Sight> {
        switch self {
        case .oneself, .ownHousehold, .system: sights
        default: sights.intersection([.existence, .consents, .ledger, .form])
        }
    }

    /// Whether the reader stands so to the household of this row; nil when nobody of their kind ever does.
    /// - Parameter household: the name of the row of the table `household` in the statement.
    func condition(_ household: SQL, for reader: Reader, on today: Day) -> SQL? {
        switch reader {
        case .system: return self == .system ? "1 = 1" : nil
        case .newcomer(let newcomer): return condition(household, for: newcomer, on: today)
        case .member(let member): return condition(household, for: member, on: today)
        }
    }

    private func condition(_ household: SQL, for newcomer: NewcomerReader, on today: Day) -> SQL? {
        switch self {
        case .oneself: "\(household).id = \(newcomer.household)"
        case .presented:
            """
            EXISTS (SELECT 1 FROM pairing WHERE pairing.volunteer_id = \(household).id
              AND pairing.newcomer_id = \(newcomer.household) AND pairing.ended_at IS NULL
              AND pairing.state <> 'asking-volunteer')
            """
        case .meetsAlone:
            """
            EXISTS (SELECT 1 FROM pairing WHERE pairing.volunteer_id = \(household).id
              AND pairing.newcomer_id = \(newcomer.household) AND \(contactIsOpen(on: today)))
            """
        default: nil
        }
    }

    private func condition(_ household: SQL, for member: Member, on today: Day) -> SQL? {
        switch self {
        case .leads:
            return member.ownRoles.contains(.leader) ? "\(household).organisation_id = \(member.organisation)" : nil
        case .coversLeader:
            return member.covers.contains { $0.role == .leader }
                ? "\(household).organisation_id = \(member.organisation)" : nil
        case .ownHousehold:
            guard member.ownRoles.contains(.volunteer), let own = member.household else { return nil }
            return "\(household).id = \(own)"
        case .matched: return matched(household, member, "pairing.ended_at IS NULL")
        case .contactOpen: return matched(household, member, contactIsOpen(on: today))
        case .sent:
            return member.ownRoles.contains(.caseworker) ? sent(household, member, by: [member.account]) : nil
        case .coversCaseworker:
            let covered = member.covers.filter { $0.role == .caseworker }.map(\.absent)
            return covered.isEmpty ? nil : sent(household, member, by: covered)
        case .coordinates:
            return member.roles.contains(.coordinator) ? sent(household, member, by: nil) : nil
        case .oneself, .presented, .meetsAlone, .system: return nil
        }
    }

    private func matched(_ household: SQL, _ member: Member, _ only: SQL) -> SQL? {
        guard member.ownRoles.contains(.volunteer), let own = member.household else { return nil }
        return """
            EXISTS (SELECT 1 FROM pairing WHERE pairing.newcomer_id = \(household).id AND pairing.volunteer_id = \(own)
              AND \(only))
            """
    }

    /// Contact data of a match: opened, not yet served, not too old (C055, C057).
    private func contactIsOpen(on today: Day) -> SQL {
        """
        pairing.state = 'meeting' AND pairing.contact_opened_at IS NOT NULL AND pairing.contact_made_at IS NULL
        AND pairing.ended_at IS NULL AND pairing.contact_until >= \(today)
        """
    }

    /// Nil: by anybody of the municipality.
    private func sent(_ household: SQL, _ member: Member, by accounts: [ID<Account>]?) -> SQL {
        let whose: SQL = accounts.map { " AND intake_form.account_id IN \(SQL.list($0))" } ?? ""
        return """
            EXISTS (SELECT 1 FROM intake_form WHERE intake_form.household_id = \(household).id
              AND intake_form.municipality_id = \(member.organisation)\(whose))
            """
    }
}
