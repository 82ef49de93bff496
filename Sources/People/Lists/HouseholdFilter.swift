import Basics
import Web

/// What may be asked of a list of households; all of it stands in the URL, and no name does.
package struct HouseholdFilter: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case waiting, matched, cleared, notCleared = "not-cleared", paused, ended

        package static func offered(_ side: Side) -> [State] {
            side == .newcomer ? [.waiting, .matched, .paused, .ended] : [.cleared, .notCleared, .paused, .ended]
        }
    }

    package enum Order: String, Sendable, CaseIterable {
        case name
        /// Newcomers by how long they wait, volunteers by when they came.
        case since
    }

    package let side: Side
    package var activity: ID<Activity>?
    /// Without one: all who take part.
    package var state: State?
    package var kind: HouseholdKind?
    package var order = Order.name
    package var isDescending = false
    /// The household that the page before ended with.
    package var after: ID<Household>?

    package init(_ side: Side) {
        self.side = side
    }

    /// What the URL says; what it says wrongly is not looked at.
    init(_ side: Side, _ query: Fields) {
        self.side = side
        activity = ID<Activity>(query["activity"])
        state = State(rawValue: query["state"]).flatMap { State.offered(side).contains($0) ? $0 : nil }
        kind = HouseholdKind(rawValue: query["kind"])
        order = Order(rawValue: query["sort"]) ?? .name
        isDescending = query["order"] == "down"
        after = ID<Household>(query["after"])
    }

    /// Whether everybody who takes part is meant.
    var isPlain: Bool { activity == nil && state == nil && kind == nil }

    /// The page's own address.
    var path: String {
        let parts = [
            ("activity", activity?.text), ("state", state?.rawValue), ("kind", kind?.rawValue),
            ("sort", order == .name ? nil : order.rawValue), ("order", isDescending ? "down" : nil),
            ("after", after?.text),
        ].compactMap { name, value in value.map { "\(name)=\(urlEncoded($0))" } }
        let start = HouseholdAddress.list(side)
        return parts.isEmpty ? start : "\(start)?\(parts.joined(separator: "&"))"
    }

    /// The first page with this order; the same order again turns it round.
    func sorted(by order: Order) -> HouseholdFilter {
        var filter = self
        filter.isDescending = self.order == order && !isDescending
        filter.order = order
        filter.after = nil
        return filter
    }

    func continuing(after household: ID<Household>?) -> HouseholdFilter {
        var filter = self
        filter.after = household
        return filter
    }
}

extension HouseholdFilter {
    var asksForMatches: Bool { state == .waiting || state == .matched }

    /// Everybody in the order asked for, from where the page before ended.
    func ordered(_ sheet: RollSheet) -> ArraySlice<RollLine> {
        let lines = order == .name ? sheet.byName : sheet.bySince
        let all = isDescending ? lines.reversed() : lines
        guard let after, let last = all.firstIndex(where: { $0.id == after }) else { return all[...] }
        return all[(last + 1)...]
    }

    func admits(_ line: RollLine, isMatched: Bool) -> Bool {
        (activity == nil || line.activity == activity) && (kind == nil || line.who.kind == kind)
            && isInState(line, isMatched)
    }

    private func isInState(_ line: RollLine, _ isMatched: Bool) -> Bool {
        switch state {
        case nil: !line.isEnded
        case .waiting: !line.isEnded && !line.isPaused && !line.isRestricted && !isMatched
        case .matched: !line.isEnded && isMatched
        case .cleared: !line.isEnded && !line.isPaused && !line.isRestricted && line.isCleared
        case .notCleared: !line.isEnded && !line.isPaused && !line.isRestricted && !line.isCleared
        case .paused: !line.isEnded && line.isPaused
        case .ended: line.isEnded
        }
    }
}

/// One line of a list.
package struct HouseholdLine: Sendable {
    let roll: RollLine
    /// The state of a newcomer's open match.
    var matchState: String?
    /// Adults of a family whose child certificate is missing or too old.
    var missingCertificates = 0
    /// A volunteer's open matches.
    var openMatches = 0

    package var id: ID<Household> { roll.id }
}
