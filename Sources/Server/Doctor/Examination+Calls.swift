import Basics
import SafetyCalls
import Storage

extension Examination {
    /// Whether safety calls go on, and whether somebody would notice if they did not. Nothing where nobody is called.
    func calls() async -> [Finding] {
        guard let database = opened() else { return [] }
        let moment = Now.real()
        let found = try? await database.read { transaction in
            (
                activities: try CallFigures.activities(in: transaction),
                hasCanary: try CallFigures.hasCanary(in: transaction),
                missing: try CallFigures.missing(after: Copenhagen.day(of: moment), in: transaction),
                judged: try CallFigures.judgedUntil(at: moment, in: transaction),
                unsent: try CallFigures.unsent(in: transaction), untaken: try CallFigures.untaken(in: transaction)
            )
        }
        guard let found, found.activities > 0 else { return [] }
        return [judged(found.judged, moment), planned(found.missing)]
            + open(found.unsent, found.untaken, moment) + [canary(found.hasCanary), watched()]
    }

    /// What must be seen to now; nothing when there is none.
    private func open(
        _ unsent: (count: Int, since: Instant?), _ untaken: (count: Int, since: Instant?), _ moment: Instant
    ) -> [Finding] {
        var findings: [Finding] = []
        if let since = unsent.since, since.adding(minutes: 5) < moment {
            findings.append(
                .wrong(
                    "calls", "\(unsent.count) alerts have reached nobody, one of them since \(since)",
                    "are --smtp and --sms-gateway in reach? Take what the board shows, and ring the leaders"))
        }
        if let since = untaken.since, since.adding(minutes: 30) < moment {
            findings.append(
                .wrong(
                    "calls", "\(untaken.count) calls that nobody has taken, one of them since \(since)",
                    "everybody on the list has been told: open the board, and take them"))
        }
        return findings
    }

    private func judged(_ until: Instant, _ moment: Instant) -> Finding {
        until.adding(minutes: 5) >= moment
            ? .ok("calls", "judged until \(until)")
            : .wrong(
                "calls", "not judged since \(until): whoever did not answer is not followed up",
                "does serve run? If not, call by hand what the board or the watchdog shows")
    }

    private func planned(_ missing: Int) -> Finding {
        missing == 0
            ? .ok("calls", "every call of the next two days is planned")
            : .wrong(
                "calls", "\(missing) of the next two days are planned for nobody",
                "does serve run? Otherwise open the person on the page of the activity, and save")
    }

    private func canary(_ isThere: Bool) -> Finding {
        isThere
            ? .ok("calls", "a canary goes out every day")
            : .takeCare(
                "calls", "no canary is set up: nobody notices when word of calls does not get through",
                "--canary ADDRESS, and brobygger-watch --canary MAILDIR")
    }

    private func watched() -> Finding {
        options.watchKey != nil
            ? .ok("calls", "a watchdog can read how they go on")
            : .takeCare(
                "calls", "no watchdog: nobody notices when all of Brobygger is gone",
                "--watch-key FILE, and brobygger-watch on another machine")
    }
}
