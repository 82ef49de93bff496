import Basics
import SafetyCalls
import Storage
import Synchronization

/// Learns what was kept, and only that.
final class Recorder: Sendable {
    private let letters = Mutex<[CallLetter]>([])
    private let deeds = Mutex<[Int]>([])

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
