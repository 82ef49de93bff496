import Basics
import SafetyCalls
import Storage

extension Simulation {
    /// Nobody is called any more after the last day.
    func endCalls() async throws {
        let (calls, store, last, ids) = (observer.calls, store, end, town.activities.map(\.id))
        try await house.database.write { transaction in
            try store.endCalls(on: last, in: transaction)
            for id in ids { try calls.plan(id, in: transaction) }
        }
    }

    /// What was wrong, with all that was noted of it.
    func find(_ what: String, _ duty: ID<Duty>) async throws {
        guard report.findings.count < 5 else { return }
        let (row, steps) = try await see { calls, _, transaction in
            (try calls.duty(duty, in: transaction), try calls.steps(of: duty, in: transaction))
        }
        let lines = steps.map {
            "  \($0.at) \($0.note.kind.rawValue) \($0.note.word ?? "") \($0.note.to?.text.suffix(4) ?? "")"
        }
        let due = oracle.dues[duty].map { "agreed \($0.at), now \($0.state)" } ?? "unknown"
        let phase = row.map { "\($0.duty.phase)" } ?? "no row"
        let before = lately.map { "  (\($0))" }
        report.findings.append((["\(now) \(what): \(duty), \(due), \(phase)"] + lines + before).joined(separator: "\n"))
    }

    func findMissing(beside withdrawn: Set<String>) async throws {
        let alerts = try await see { _, store, transaction in try store.alerts(in: transaction) }
        for alert in alerts where inbox[alert.id] == nil && !withdrawn.contains(alert.id) {
            try await find(alert.words, alert.duty)
        }
    }

    func lose(_ count: Int, _ what: String) {
        guard count > 0 else { return }
        report.lost += count
        report.findings.append("\(now) \(count) lost: \(what)")
    }
}
