import Storage
import Synchronization

/// Who is at work in the file, and whether it is still open: the engine does not survive being asked after it was closed.
final class Traffic: Sendable {
    private struct Counts {
        var waiting = 0
        var busy = 0
    }

    private let reading = Mutex(Counts())
    private let writing = Mutex(Counts())
    private let isClosed = Atomic(false)
    private let readers: Int

    init(readers: Int) {
        self.readers = readers
    }

    var pools: [PoolUse] {
        [("reading", readers, reading.withLock { $0 }), ("writing", 1, writing.withLock { $0 })].map {
            PoolUse(name: $0, most: $1, open: $1, busy: $2.busy, waiting: $2.waiting)
        }
    }

    func close() { isClosed.store(true, ordering: .sequentiallyConsistent) }

    func arrive(isWriting: Bool) throws -> Visitor {
        guard !isClosed.load(ordering: .sequentiallyConsistent) else { throw Unreachable(what: "it has been closed") }
        count(isWriting) { $0.waiting += 1 }
        return Visitor(self, isWriting: isWriting)
    }

    private func count(_ isWriting: Bool, _ change: (inout Counts) -> Void) {
        if isWriting {
            writing.withLock { change(&$0) }
        } else {
            reading.withLock { change(&$0) }
        }
    }

    final class Visitor: Sendable {
        private let traffic: Traffic
        private let isWriting: Bool
        private let hasBegun = Atomic(false)

        fileprivate init(_ traffic: Traffic, isWriting: Bool) {
            self.traffic = traffic
            self.isWriting = isWriting
        }

        /// It has its connection from now on.
        func begin() {
            hasBegun.store(true, ordering: .relaxed)
            traffic.count(isWriting) {
                $0.waiting -= 1
                $0.busy += 1
            }
        }

        /// Once, whether it ever got its connection or not.
        func leave() {
            let hasBegun = hasBegun.load(ordering: .relaxed)
            traffic.count(isWriting) {
                if hasBegun { $0.busy -= 1 } else { $0.waiting -= 1 }
            }
        }
    }
}
