import Basics
import SafetyCalls
import Storage
import Synchronization

/// Learns what was kept, and only that.
final class Recorder: Sendable {
    private let letters = Mutex<[CallLetter]>([])
    private let failures = Mutex<[String]>([])
    private let deeds = Mutex<[Int]>([])

    /// A deed that a deadline asked for, and that could not be done.
    func noteFailure(_ what: String) { failures.withLock { $0.append(what) } }

    func newFailures() -> [String] {
        failures.withLock { all in
            defer { all = [] }
            return all
        }
    }

    func note(_ letter: CallLetter, in transaction: Transaction) {
        transaction.afterCommit { self.letters.withLock { $0.append(letter) } }
    }

    /// What somebody did, by its number.
    func note(_ deed: Int, in transaction: Transaction) {
        transaction.afterCommit { self.deeds.withLock { $0.append(deed) } }
    }

    func keptDeeds() -> Set<Int> {
        deeds.withLock { all in
            defer { all = [] }
            return Set(all)
        }
    }

    func keptLetters() -> [CallLetter] {
        letters.withLock { all in
            defer { all = [] }
            return all
        }
    }
}
