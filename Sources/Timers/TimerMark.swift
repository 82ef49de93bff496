import Basics
import Storage

/// The latest moment that whoever carries deadlines out has seen, on any node.
package enum TimerMark {
    package static func latest(in transaction: Transaction) throws -> Instant? {
        try TimerStore(kinds: []).mark(in: transaction)
    }
}
