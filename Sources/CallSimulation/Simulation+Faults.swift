import Basics
import Post

extension Simulation {
    /// All faults of the run but crashes, which come in the middle of what is done.
    func planFaults() {
        for day in 0..<settings.days {
            let day = settings.begins.adding(days: day)
            func at() -> Instant { LocalTime.instant(day, 5 * 60 + chance.below(18 * 60)) }
            if settings.faults.contains(.outage), chance.once(in: isBusy ? 12 : 8) {
                let seconds =
                    chance.happens(600)
                    ? chance.from(60...1800)
                    : chance.happens(850) ? chance.from(1800...28_800) : chance.from(28_800...172_800)
                add(.outage(seconds: seconds), at())
            }
            if settings.faults.contains(.channel), chance.once(in: isBusy ? 16 : 4) {
                add(.channelDown(isSMS: chance.happens(500), seconds: chance.from(600...21_600)), at())
            }
            if settings.faults.contains(.jump), chance.once(in: 2) { planJump(at()) }
        }
    }

    private func add(_ fault: FaultEvent, _ moment: Instant) { agenda.add(.fault(fault), at: moment) }

    /// From a second to two days, forward for moments, back for hours.
    private func planJump(_ moment: Instant) {
        let size =
            chance.happens(300)
            ? chance.from(1...30) : chance.happens(500) ? chance.from(31...7200) : chance.from(7200...172_800)
        let machine: Int? = chance.happens(500) ? nil : chance.below(2)
        switch chance.below(3) {
        case 0: add(.jump(machine: machine, seconds: size, lasting: chance.from(10...170)), moment)
        case 1: add(.jump(machine: machine, seconds: -size, lasting: chance.from(10...21_600)), moment)
        default: add(.restartSetBack(seconds: min(size, 72_000), lasting: chance.from(3600...21_600)), moment)
        }
    }

    func happen(_ fault: FaultEvent) async throws {
        trace("\(fault)")
        switch fault {
        case .outage(let seconds):
            guard !isSteadyOnly, !nodes.isEmpty else { return }
            report.outages += 1
            for node in nodes { die(node, after: seconds + chance.below(20)) }
        case .jump(let machine, let seconds, let lasting):
            guard !isSteadyOnly, !nodes.isEmpty else { return }
            report.jumps += 1
            try await setClocks(machine, wrongBy: seconds, lasting: lasting)
        case .restartSetBack(let seconds, let lasting):
            guard !isSteadyOnly, !nodes.isEmpty else { return }
            report.jumps += 1
            try await setClocks(nil, wrongBy: -seconds, lasting: lasting)
            for node in nodes { die(node, after: chance.from(5...60)) }
        case .clockRight:
            for machine in machines { machine.set(wrongBy: 0) }
            if !clocksWrong.isEmpty { clocksWrong[clocksWrong.count - 1].until = now }
            isSteadyOnly = false
        case .channelDown(let isSMS, let seconds):
            guard downChannels.isEmpty else { return }
            downChannels.insert(isSMS ? .sms : .mail)
            add(.channelUp(isSMS: isSMS), now.adding(seconds: seconds))
        case .channelUp(let isSMS): downChannels.remove(isSMS ? .sms : .mail)
        }
    }

    /// What the servers have been through lately, for whoever reads a finding.
    func trace(_ what: String) {
        if lately.count > 9 { lately.removeFirst() }
        lately.append("\(now) \(what)")
    }

    /// A process that is started while its clock is wrong knows only what was kept: meanwhile nothing else starts one.
    private func setClocks(_ machine: Int?, wrongBy seconds: Int, lasting: Int) async throws {
        // What a server does by itself every minute.
        for node in nodes {
            do {
                _ = try await node.carryOutDue(slow: 0)
            } catch is CancellationError {
                crash(node)
            }
        }
        try await learn()
        isSteadyOnly = true
        for index in machines.indices where machine == nil || machine == index { machines[index].set(wrongBy: seconds) }
        clocksWrong.append((now, nil))
        add(.clockRight, now.adding(seconds: lasting))
    }
}
