import Synchronization

/// Says no when it is asked first, and then yes.
final class Asked: Sendable {
    private let times = Mutex(0)

    func isSecondTime() -> Bool {
        times.withLock { times in
            times += 1
            return times > 1
        }
    }
}
