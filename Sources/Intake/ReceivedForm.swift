import Basics

/// A form that no leader has opened yet.
package struct ReceivedForm: Sendable {
    package let household: ID<Household>
    /// The name, or the number when it is erased; empty where it was not asked for.
    package internal(set) var called = ""
    package let municipality: String
    package let sentAt: Instant
}
