import CLibpq
import Dispatch
import Synchronization

/// A COMMIT waits for the standby without end, and everybody behind it waits too (no time-out of the server ends that).
/// After a while the server is asked to let go: what it has kept is then kept there, and maybe nowhere else.
final class CommitPatience: Sendable {
    private struct State {
        /// The address of libpq's note of whom to ask.
        var way: UInt
        var hasAsked = false
    }

    private let state: Mutex<State>

    init(with connection: OpaquePointer, _ patience: Duration) {
        state = Mutex(State(way: UInt(bitPattern: PQgetCancel(connection))))
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(patience.milliseconds))) { [weak self] in
            self?.ask()
        }
    }

    private func ask() {
        state.withLock { state in
            guard let way = OpaquePointer(bitPattern: state.way) else { return }
            var words = [CChar](repeating: 0, count: 256)
            state.hasAsked = PQcancel(way, &words, Int32(words.count)) == 1
        }
    }

    /// - Returns: whether the server was asked, and may still let go of something.
    func end() -> Bool {
        state.withLock { state in
            PQfreeCancel(OpaquePointer(bitPattern: state.way))
            state.way = 0
            return state.hasAsked
        }
    }
}
