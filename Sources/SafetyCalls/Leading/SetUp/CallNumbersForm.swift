import Basics
import People
import Web

/// What an activity decides for itself: its name, and how long anything may take.
struct CallNumbersForm {
    let card: CallActivityCard
    let problems: Problems

    init(_ fields: Fields, _ present: CallActivityCard) {
        var form = FormReader(fields)
        var card = present
        card.name = form.textWithoutCPR("name", max: 80)
        card.times.report = form.number("report", in: CallTimes.reportRange) ?? present.times.report
        card.times.retries = form.number("retries", in: CallTimes.retriesRange) ?? present.times.retries
        card.times.retry = form.number("retry", in: CallTimes.retryRange) ?? present.times.retry
        card.times.take = form.number("take", in: CallTimes.takeRange) ?? present.times.take
        card.times.find = form.number("find", in: CallTimes.findRange) ?? present.times.find
        if present.form == .chain {
            card.times.chain = form.number("chain", in: CallTimes.chainRange) ?? present.times.chain
            card.chainClock = form.parsed("begins", true, typedClock, T.setProblemClock) ?? present.chainClock
        }
        self.card = card
        problems = form.problems
    }

    /// What each field is called.
    static let labels: [String: Message] = [
        "name": T.setActivityName, "report": T.setReport, "retries": T.setRetries, "retry": T.setRetry,
        "take": T.setTake,
        "find": T.setFind, "chain": T.setChain, "begins": T.setBegins,
    ]

    static func fields(_ card: CallActivityCard) -> Fields {
        let times = card.times
        return Fields([
            ("name", card.name), ("report", String(times.report)), ("retries", String(times.retries)),
            ("retry", String(times.retry)), ("take", String(times.take)), ("find", String(times.find)),
            ("chain", String(times.chain)), ("begins", clockText(card.chainClock)),
        ])
    }
}
