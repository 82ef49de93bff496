import Basics
import Organisations
import Storage

/// What another room knows of somebody that every page of theirs needs: what their menu leads to, and what none may hide.
package struct Standing: Sendable, Hashable {
    package var calls = false
    package var leadsCalls = false
    /// Speaks for a company that calls together with the branch.
    package var company = false
    /// Where a matter is that everybody was told of and nobody has taken.
    package var alarm: String?

    package init(calls: Bool = false, leadsCalls: Bool = false, company: Bool = false, alarm: String? = nil) {
        self.calls = calls
        self.leadsCalls = leadsCalls
        self.company = company
        self.alarm = alarm
    }

    package typealias Ask =
        @Sendable (ID<Account>, ID<Organisation>, Transaction) throws -> Standing
}
