import Basics
import Web

/// The periods as they are typed. Each field goes with what stood in it, so that only what somebody has changed is changed:
/// two administrators at once undo nothing for each other.
struct RetentionForm {
    let chosen: RetentionPeriods
    let problems: Problems
    private let seen: String

    init(_ fields: Fields, _ present: RetentionPeriods) {
        var problems = Problems()
        var chosen = present
        for kind in RetentionKind.allCases {
            let typed = fields[Self.months(kind)]
            guard let months = Int(typed), RetentionPeriods.range.contains(months) else {
                problems.add(Self.months(kind), Self.problem(kind))
                continue
            }
            if String(months) != fields[Self.before(kind)] { chosen[kind] = months }
        }
        self.chosen = chosen
        self.problems = problems
        seen = fields[Self.seen]
    }

    /// Whether what would happen has been shown for just these periods.
    func hasSeen(_ shortened: [RetentionKind], of present: RetentionPeriods) -> Bool {
        seen == Self.mark(shortened, present, chosen)
    }

    /// Says for which kind, since the list of what is wrong stands far from the fields.
    private static func problem(_ kind: RetentionKind) -> Message {
        let range = RetentionPeriods.range
        return T.retentionProblem(high: range.upperBound, kind: .message(kind.message), low: range.lowerBound)
    }

    static func months(_ kind: RetentionKind) -> String { "months-\(kind.rawValue)" }
    static func before(_ kind: RetentionKind) -> String { "before-\(kind.rawValue)" }
    static let seen = "seen"

    static func mark(_ kinds: [RetentionKind], _ from: RetentionPeriods, _ to: RetentionPeriods) -> String {
        kinds.map { "\($0.rawValue) \(from[$0]) \(to[$0])" }.joined(separator: ", ")
    }

    static func fields(_ present: RetentionPeriods, typed: RetentionPeriods? = nil) -> Fields {
        Fields(
            RetentionKind.allCases.flatMap { kind in
                [(months(kind), String((typed ?? present)[kind])), (before(kind), String(present[kind]))]
            })
    }
}
