/// What a run has shown.
package struct SimulationReport: Sendable {
    package var duties = 0
    package var answered = 0
    package var escalated = 0
    package var unresolvedVisible = 0
    package var lost = 0
    package var worstLateSeconds = 0
    package var duplicateSteps = 0
    package var callsWithoutMeeting = 0
    package var early = 0
    package var calledInPause = 0
    package var changedByRefused = 0
    /// What was done to it.
    package var crashes = 0
    package var outages = 0
    package var jumps = 0
    package var lettersFailed = 0
    package var refused = 0
    package var alerts = 0
    package var failedDeeds = 0
    /// Of which no channel ever said that it took them, though they may have arrived.
    package var alertsUnacknowledged = 0
    /// Of which none arrived, because there was nothing to ask for any more.
    package var alertsWithdrawn = 0
    /// Of everything that happened, in its order.
    package var history: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The first things that were wrong: what, when, and everything that was noted of the duty.
    package var findings: [String] = []

    package init() {}

    mutating func remember(_ word: some StringProtocol, at milliseconds: Int64) {
        for byte in word.utf8 { history = (history ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        history = (history ^ UInt64(bitPattern: milliseconds)) &* 0x0000_0100_0000_01B3
    }

    package mutating func add(_ other: SimulationReport) {
        for path in Self.sums { self[keyPath: path] += other[keyPath: path] }
        worstLateSeconds = max(worstLateSeconds, other.worstLateSeconds)
        findings += other.findings
        history = (history ^ other.history) &* 0x0000_0100_0000_01B3
    }

    private static var sums: [WritableKeyPath<SimulationReport, Int>] {
        [
            \.duties, \.answered, \.escalated, \.unresolvedVisible, \.lost, \.duplicateSteps, \.callsWithoutMeeting,
            \.early, \.calledInPause, \.changedByRefused, \.crashes, \.outages, \.jumps, \.lettersFailed, \.refused,
            \.alerts, \.failedDeeds, \.alertsUnacknowledged, \.alertsWithdrawn,
        ]
    }

    package var lines: [(name: String, value: Int)] {
        [
            ("duties", duties), ("answered", answered), ("escalated", escalated),
            ("unresolved_visible", unresolvedVisible), ("lost", lost), ("worst_late_seconds", worstLateSeconds),
            ("duplicate_steps", duplicateSteps), ("calls_without_meeting", callsWithoutMeeting), ("early", early),
            ("called_in_pause", calledInPause), ("changed_by_refused", changedByRefused), ("alerts", alerts),
            ("refused", refused), ("crashes", crashes), ("outages", outages), ("clock_jumps", jumps),
            ("letters_failed", lettersFailed), ("failed_deeds", failedDeeds),
            ("alerts_unacknowledged", alertsUnacknowledged), ("alerts_withdrawn", alertsWithdrawn),
        ]
    }

    /// The longest that an escalation may be late beyond an outage.
    package static let mostLate = 300

    /// What must not be, by name; empty when all is well.
    package var faults: [String] {
        let zero = [
            "lost", "duplicate_steps", "calls_without_meeting", "early", "called_in_pause", "changed_by_refused",
        ]
        return lines.filter {
            zero.contains($0.name) && $0.value != 0 || $0.name == "worst_late_seconds" && $0.value > Self.mostLate
        }
        .map(\.name)
    }
}
