import Basics

/// Where the pages of households are.
package enum HouseholdAddress {
    package static func list(_ side: Side) -> String { side == .newcomer ? "/newcomers" : "/volunteers" }
    package static func search(_ side: Side) -> String { "\(list(side))/search" }
    package static let new = "/volunteers/new"
    package static func card(_ side: Side, _ id: ID<Household>) -> String { "\(list(side))/\(id.text)" }
    package static func edit(_ side: Side, _ id: ID<Household>) -> String { "\(card(side, id))/edit" }
    package static func talk(_ id: ID<Household>) -> String { "\(card(.newcomer, id))/talk" }
    /// Spreadsheets in, and out.
    package static let imports = "/imports"
    package static func download(_ side: Side) -> String { "\(list(side))/download" }
    package static func clearance(_ id: ID<Household>) -> String { "\(card(.volunteer, id))/clearance" }
    package static func account(_ id: ID<Household>) -> String { "\(card(.volunteer, id))/account" }
}
