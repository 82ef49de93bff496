import Dispatch
import Foundation
import Storage
import Synchronization

/// Threads of our own, each with its connection, as many at most as are allowed: what waits for a server never holds up
/// a thread that answers requests.
final class Lanes: Sendable {
    /// Works in a lane, and says how to tell whoever asked; lets go of what it was asked before that.
    private typealias Deed = @Sendable (Lane) -> @Sendable () -> Void

    private struct State {
        var waiting: [(number: Int, deed: Deed)] = []
        var threads = 0
        var idle = 0
        var asked = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let ended = DispatchGroup()
    private let most: Int
    private let patience: Duration
    private let lane: @Sendable () -> Lane

    init(most: Int, patience: Duration, lane: @escaping @Sendable () -> Lane) {
        self.most = most
        self.patience = patience
        self.lane = lane
    }

    func run<Result: Sendable>(_ work: @Sendable (Lane) throws -> Result) async throws -> Result {
        try await withoutActuallyEscaping(work) { work in
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Result, any Error>) in
                let number = submit { lane in
                    let result = Swift.Result { try work(lane) }
                    return { continuation.resume(with: result) }
                }
                guard let number else {
                    return continuation.resume(throwing: Unreachable(what: "it has been closed"))
                }
                expire(number) { continuation.resume(throwing: Unreachable(what: "no connection was free in time")) }
            }
        }
    }

    func use(as name: String) -> PoolUse {
        state.withLock { state in
            PoolUse(
                name: name, most: most, open: state.threads, busy: state.threads - state.idle,
                waiting: state.waiting.count)
        }
    }

    /// Ends every thread and connection, and waits for them.
    func close() {
        let threads = state.withLock { state in
            state.isClosed = true
            return state.threads
        }
        for _ in 0..<threads { work.signal() }
    }

    func waitUntilClosed() {
        _ = ended.wait(timeout: .now() + 5)
    }

    private func submit(_ deed: @escaping Deed) -> Int? {
        let (number, needsThread): (Int?, Bool) = state.withLock { state in
            guard !state.isClosed else { return (nil, false) }
            state.asked += 1
            state.waiting.append((state.asked, deed))
            let needsThread = state.waiting.count > state.idle && state.threads < most
            if needsThread { state.threads += 1 }
            return (state.asked, needsThread)
        }
        if needsThread { startThread() }
        work.signal()
        return number
    }

    private func expire(_ number: Int, _ tell: @escaping @Sendable () -> Void) {
        guard state.withLock({ $0.waiting.contains { $0.number == number } }) else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(Int(patience.milliseconds))) { [weak self] in
            if self?.giveUp(number) == true { tell() }
        }
    }

    private func giveUp(_ number: Int) -> Bool {
        state.withLock { state in
            let before = state.waiting.count
            state.waiting.removeAll { $0.number == number }
            return state.waiting.count < before
        }
    }

    private func startThread() {
        ended.enter()
        let thread = Thread { [self] in
            let lane = lane()
            while let tell = next(in: lane) { tell() }
            ended.leave()
        }
        thread.name = "postgres"
        thread.start()
    }

    private func next(in lane: Lane) -> (@Sendable () -> Void)? {
        state.withLock { $0.idle += 1 }
        work.wait()
        return take().map { $0(lane) }
    }

    /// Nil when there is nothing to come. Whoever was waited for in vain has left a signal behind.
    private func take() -> Deed? {
        let nothing: Deed = { _ in return {} }
        return state.withLock { (state: inout State) -> Deed? in
            state.idle -= 1
            guard state.waiting.isEmpty else { return state.waiting.removeFirst().deed }
            return state.isClosed ? nil : nothing
        }
    }
}
