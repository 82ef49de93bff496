import Basics
import Post
import SafetyCalls
import Storage

extension Simulation {
    func start(_ number: Int) async throws {
        guard !nodes.contains(where: { $0.number == number }) else { return }
        guard !machines[number].isBeyondKnowing else { return agenda.add(.start(number), at: now.adding(seconds: 15)) }
        trace("start \(number)")
        nodes.append(try await Node(number, house, on: machines[number]))
        nodes.sort { $0.number < $1.number }
        if outages.last?.until == nil, !outages.isEmpty { outages[outages.count - 1].until = now }
        poll = now
    }

    /// A process is gone; another is started after some seconds.
    func die(_ node: Node, after seconds: Int) {
        trace("end \(node.number)")
        node.database.dieNow()
        nodes.removeAll { $0 === node }
        agenda.add(.start(node.number), at: now.adding(seconds: seconds))
        if nodes.isEmpty { outages.append((now, nil)) }
    }

    func crash(_ node: Node) {
        report.crashes += 1
        die(node, after: chance.from(3...60))
    }

    /// When the servers have something to do next.
    func plan() async throws {
        guard let node = nodes.first else { return poll = nil }
        let next = try await see { _, store, transaction in try store.nextDue(in: transaction) }
        let clock = node.now()
        letterDue = next.letter
        if next.timer.map({ $0 > clock }) ?? true { idle.timers = 0 }
        if next.letter.map({ $0 > clock }) ?? true { idle.letters = 0 }
        func due(_ moment: Instant?, _ idle: Int) -> Instant? {
            moment.map { moment in
                let wait = max(0, moment.milliseconds - clock.milliseconds)
                let again = served.adding(seconds: 1 << min(idle, 5))
                return max(now.adding(seconds: 1), max(Instant(milliseconds: now.milliseconds + wait), again))
            }
        }
        let held = nodes.compactMap(\.isHolding).min()
        poll = [due(next.timer, idle.timers), due(next.letter, idle.letters), held].compactMap(\.self).min()
        // Where a clock is wrong, the mark moves on by the minute as it does in a server.
        if !clocksWrong.isEmpty, clocksWrong.last?.until == nil { poll = min(poll ?? .max, now.adding(minutes: 1)) }
    }

    /// A round of every server that is there.
    func serve() async throws {
        served = now
        let first = nodes.count > 1 && chance.happens(500) ? 1 : 0
        for node in [nodes[safe: first], nodes[safe: 1 - first]].compactMap(\.self) {
            let isCrash = mayCrash && chance.happens(isBusy ? 2 : 10)
            if isCrash { node.database.die(chance.happens(500) ? .beforeCommit : .afterCommit) }
            let isSlow = nodes.count > 1 && chance.happens(30)
            do {
                let done = try await node.carryOutDue(slow: isSlow ? chance.from(1...90) : 0)
                if isSlow { trace("slow \(node.number) \(done) \(node.isHolding.map { "\($0)" } ?? "")") }
                idle.timers = done > 0 ? 0 : idle.timers + 1
                if let letterDue, letterDue <= node.now() { try await send(from: node) }
            } catch is CancellationError {
                crash(node)
            }
            try await learn()
        }
    }

    /// In a large town a server does more between two faults, and there is more for each of them to hit.
    var isBusy: Bool { settings.people > 500 }

    var mayCrash: Bool { settings.faults.contains(.crash) && !isHealed && !isSteadyOnly }

    private func send(from node: Node) async throws {
        var sent = 0
        for channel in [LetterChannel.sms, .mail] {
            while true {
                let letters = try await node.rooms.outbox.take(atMost: 20, by: channel)
                if letters.isEmpty { break }
                sent += letters.count
                for letter in letters { try await carry(letter, channel, from: node) }
            }
        }
        idle.letters = sent > 0 ? 0 : idle.letters + 1
    }

    private func carry(_ letter: TakenLetter, _ channel: LetterChannel, from node: Node) async throws {
        if settings.without == .sentWhenTaken { try await node.rooms.outbox.sent(letter) }
        if mayCrash, chance.happens(3) { node.database.dieNow() }
        guard !node.database.isDead else { throw CancellationError() }
        guard !downChannels.contains(channel) else {
            report.lettersFailed += 1
            return try await node.rooms.outbox.failed(letter, .later(nil))
        }
        arrive(letter)
        // The channel has it, and nobody hears of that.
        if settings.faults.contains(.channel), !isHealed, chance.happens(20) {
            report.lettersFailed += 1
            return try await node.rooms.outbox.failed(letter, .later(nil))
        }
        if mayCrash, chance.happens(3) { node.database.dieNow() }
        try await node.rooms.outbox.sent(letter)
    }

    /// What is sent again under the same Message-ID is the same letter.
    private func arrive(_ letter: TakenLetter) {
        guard inbox[letter.id] == nil else { return }
        inbox[letter.id] = now
        guard let duty = letter.path.split(separator: "/").last.map({ ID<Duty>(trusted: String($0)) }) else { return }
        switch letter.kind {
        case .callAlert where letter.account == canary: canariesDelivered += 1
        case .callAlert:
            delivered += 1
            answerAlert(duty, letter.account)
        case .call where letter.path == "/calls": answerReminder(letter.account)
        default: break
        }
    }

    /// What was kept since the last look.
    func learn() async throws {
        for failure in house.recorder.newFailures() {
            trace("failed: \(failure)")
            report.failedDeeds += 1
        }
        for letter in house.recorder.keptLetters() {
            report.remember(letter.duty.text, at: now.milliseconds)
            guard case .alert = letter.kind else { continue }
            if letter.isCanary {
                canaries += 1
            } else {
                report.alerts += 1
                try await judge(oracle.alerted(letter.duty, letter.to, at: now), letter.duty)
            }
        }
    }

    private func judge(_ verdict: (late: Int?, since: Instant?, isTwice: Bool), _ duty: ID<Duty>) async throws {
        if verdict.isTwice {
            report.duplicateSteps += 1
            try await find("told twice", duty)
        }
        guard let late = verdict.late, let since = verdict.since else { return }
        let beyond = late - without(since, now)
        report.worstLateSeconds = max(report.worstLateSeconds, beyond)
        if beyond > SimulationReport.mostLate { try await find("\(beyond) s late", duty) }
        if late < -mostEarly(since) {
            report.early += 1
            try await find("\(-late) s early", duty)
        }
    }

    /// Seconds in which nothing served.
    func without(_ from: Instant, _ until: Instant) -> Int {
        outages.suffix(200).reduce(0) { sum, one in
            let (begin, end) = (max(from, one.from), min(until, one.until ?? until))
            return sum + max(0, Int((end.milliseconds - begin.milliseconds) / 1000))
        }
    }

    /// A clock is followed when it is some seconds wrong; a slow node counts from the moment at which it took what it held.
    private func mostEarly(_ must: Instant) -> Int {
        isClockWrong(between: must.adding(minutes: -60), now) ? 300 : settings.faults.contains(.nodes) ? 130 : 35
    }

    private func isClockWrong(between from: Instant, _ until: Instant) -> Bool {
        clocksWrong.suffix(50).contains { $0.from <= until && ($0.until?.adding(minutes: 30) ?? until) >= from }
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Instant {
    static let max = Instant(milliseconds: .max)
}
