import Access
import Basics
import Storage

extension Households {
    /// One page of a list, and one line more when there is another page. Walks an index from where the page before ended.
    func lines(_ filter: HouseholdFilter, for reader: Reader, most: Int, in transaction: Transaction) throws
        -> [HouseholdLine]
    {
        let direction: SQL = filter.isDescending ? "DESC" : "ASC"
        let order: SQL =
            switch (filter.order, filter.side) {
            case (.name, _): "household.sort_key \(direction), household.id \(direction)"
            case (.since, .newcomer): "household.waiting_since \(direction), household.id \(direction)"
            // Ids are in the order of birth.
            case (.since, .volunteer): "household.id \(direction)"
            }
        return try rows(
            """
            household.side = \(filter.side) AND \(led(by: reader)) AND \(chosen(filter)) AND \(try after(filter, in: transaction))
            ORDER BY \(order) LIMIT \(most)
            """, in: transaction)
    }

    /// Certain households, for a search.
    func lines(_ ids: [ID<Household>], for reader: Reader, in transaction: Transaction) throws -> [HouseholdLine] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            "household.id IN \(SQL.list(ids)) AND \(led(by: reader)) ORDER BY household.sort_key, household.id",
            in: transaction)
    }

    /// Names are matched by the program: engines do not agree on what æ is.
    func names(_ side: Side, for reader: Reader, in transaction: Transaction) throws -> [(
        ID<Household>, String, String
    )] {
        try transaction.rows(
            """
            SELECT id, COALESCE(name, '') AS name, reference FROM household
            WHERE side = \(side) AND \(led(by: reader)) ORDER BY sort_key, id
            """
        ) { (try $0("id"), try $0("name"), try $0("reference")) }
    }

    private func chosen(_ filter: HouseholdFilter) -> SQL {
        var chosen: SQL = state(filter.state)
        if let activity = filter.activity { chosen = "\(chosen) AND household.activity_id = \(activity)" }
        if let kind = filter.kind { chosen = "\(chosen) AND household.kind = \(kind)" }
        // Volunteers wait for nothing; said, so that the index of waiting serves the order of birth.
        if filter.side == .volunteer && filter.order == .since {
            chosen = "\(chosen) AND household.waiting_since IS NULL"
        }
        return chosen
    }

    private func state(_ state: HouseholdFilter.State?) -> SQL {
        let isCleared: SQL = """
            household.interviewed_on IS NOT NULL AND household.agreement_on IS NOT NULL AND household.guidelines_on IS NOT NULL
            """
        return switch state {
        case nil: "household.ended_on IS NULL"
        case .waiting: "household.ended_on IS NULL AND household.paused_on IS NULL AND pairing.id IS NULL"
        case .matched: "household.ended_on IS NULL AND pairing.id IS NOT NULL"
        case .cleared: "household.ended_on IS NULL AND household.paused_on IS NULL AND \(isCleared)"
        case .notCleared: "household.ended_on IS NULL AND household.paused_on IS NULL AND NOT (\(isCleared))"
        case .paused: "household.ended_on IS NULL AND household.paused_on IS NOT NULL"
        case .ended: "household.ended_on IS NOT NULL"
        }
    }

    private func after(_ filter: HouseholdFilter, in transaction: Transaction) throws -> SQL {
        guard let last = filter.after,
            let (key, since) = try transaction.first(
                "SELECT sort_key, waiting_since FROM household WHERE id = \(last)",
                { (try $0("sort_key", as: [UInt8].self), try $0("waiting_since", as: Day?.self)) })
        else { return "1 = 1" }
        let beyond: SQL = filter.isDescending ? "<" : ">"
        switch filter.order {
        case .name: return "(household.sort_key, household.id) \(beyond) (\(key), \(last))"
        case .since:
            guard let since else { return "household.id \(beyond) \(last)" }
            return "(household.waiting_since, household.id) \(beyond) (\(since), \(last))"
        }
    }

    private func rows(_ condition: SQL, in transaction: Transaction) throws -> [HouseholdLine] {
        try transaction.rows(
            """
            SELECT household.id AS id, reference, household.name AS name, kind, gender, children, postcode, capacity, waiting_since,
              household.created_at AS created_at, paused_on, ended_on, interviewed_on, agreement_on, guidelines_on,
              pairing.state AS match_state,
              (SELECT COUNT(*) FROM pairing AS theirs WHERE household.side = 'volunteer'
                AND theirs.volunteer_id = household.id AND theirs.ended_at IS NULL) AS taken,
              (SELECT COUNT(*) FROM adult WHERE household.side = 'volunteer' AND household.kind = 'family' AND adult.household_id = household.id
                AND (certificate_on IS NULL OR certificate_on <= \(now.today.adding(days: -730)))) AS missing
            FROM household LEFT JOIN pairing ON pairing.newcomer_id = household.id AND pairing.ended_at IS NULL
            WHERE \(condition)
            """, line)
    }

    private func line(_ row: Row) throws -> HouseholdLine {
        var who = Profile(kind: try row("kind"))
        who.gender = try row("gender")
        who.children = try row("children", as: String.self).split(separator: " ").compactMap { Int($0) }
        who.capacity = try row("capacity")
        let clearance = Clearance(
            interviewedOn: try row("interviewed_on"), agreementOn: try row("agreement_on"),
            guidelinesOn: try row("guidelines_on"))
        return HouseholdLine(
            id: try row("id"), reference: try row("reference"), name: try row("name"), who: who,
            town: postcodes.place(of: try row("postcode"))?.town, waitingSince: try row("waiting_since"),
            createdAt: try row("created_at"), isPaused: try row("paused_on", as: Day?.self) != nil,
            isEnded: try row("ended_on", as: Day?.self) != nil, isCleared: clearance.isComplete,
            missingCertificates: try row("missing"), matchState: try row("match_state"), openMatches: try row("taken"))
    }
}
