import Basics

/// Where the pages of mandates are.
enum MandateAddress {
    static let mine = "/mine/mandates"
    static let held = "/mandates"

    static func mine(_ kind: MandateKind) -> String { "\(mine)/\(kind.rawValue)" }
    static func mineRevocation(_ id: ID<Mandate>) -> String { "\(mine)/\(id)/revocation" }
    static func held(_ id: ID<Mandate>) -> String { "\(held)/\(id)" }
    static func layDown(_ id: ID<Mandate>) -> String { "\(held)/\(id)/ending" }
    static func cases(_ form: ID<IntakeForm>) -> String { "/forms/\(form)/mandates" }
    static func cases(_ form: ID<IntakeForm>, _ kind: MandateKind) -> String { "\(cases(form))/\(kind.rawValue)" }
    static func revocation(_ form: ID<IntakeForm>, _ id: ID<Mandate>) -> String { "\(cases(form))/\(id)/revocation" }
    static func sheet(_ form: ID<IntakeForm>, _ id: ID<Mandate>) -> String { "\(cases(form))/\(id)/sheet" }
}
