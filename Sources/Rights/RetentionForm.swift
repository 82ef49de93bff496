import Basics
import Web

/// The periods as they are typed. Each field goes with what stood in it, so that only what somebody has changed is changed:
/// two administrators at once undo nothing for each other.
struct RetentionForm {
    let chosen: RetentionPeriods
    let problems: Problems
    private let seen: String

    init(_ fields: Fields, _ present: RetentionPeriods) {
        var form = FormReader(fields)
        var chosen = present
        for kind in RetentionKind.allCases {
            guard let months = form.number(Self.months(kind), in: RetentionPeriods.range) else { continue }
            if String(months) != fields[Self.before(kind)] { chosen[kind] = months }
        }
        self.chosen = chosen
        problems = form.problems
        seen = fields[Self.seen]
    }

    /// Whether what would happen has been shown for just these periods.
    func hasSeen(_ shortened: [RetentionKind], of present: RetentionPeriods) -> Bool {
        seen == Self.mark(shortened, present, chosen)
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
