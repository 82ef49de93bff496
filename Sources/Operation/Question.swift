/// A question that costs something: asked again only after a while, however many want to know, and nobody waits for the
/// answer for long.
package actor Question<Answer: Sendable> {
    private let ask: @Sendable () async -> Answer
    private let fresh: Duration
    private let patience: Duration
    private var known: (answer: Answer, until: ContinuousClock.Instant)?
    private var isAsking = false
    private var waiting: [Int: CheckedContinuation<Answer?, Never>] = [:]
    private var number = 0

    package init(
        fresh: Duration = .seconds(1), patience: Duration = .seconds(2), _ ask: @escaping @Sendable () async -> Answer
    ) {
        self.ask = ask
        self.fresh = fresh
        self.patience = patience
    }

    /// Nil when there was none in time.
    package func answer() async -> Answer? {
        if let known, ContinuousClock.now < known.until { return known.answer }
        if !isAsking {
            isAsking = true
            Task { tell(await ask()) }
        }
        number += 1
        let mine = number
        let alarm = Task { [patience] in
            try? await Task.sleep(for: patience)
            giveUp(mine)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { waiting[mine] = $0 }
    }

    private func tell(_ answer: Answer) {
        isAsking = false
        known = (answer, ContinuousClock.now + fresh)
        for one in waiting.values { one.resume(returning: answer) }
        waiting = [:]
    }

    private func giveUp(_ mine: Int) {
        waiting.removeValue(forKey: mine)?.resume(returning: nil)
    }
}
