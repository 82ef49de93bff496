import Basics
import Storage
import Timers

/// A tap on the page of a caller. One that was made without a connection is sent later, and says when it was made.
package struct CallTap: Sendable, Hashable {
    package let duty: ID<Duty>
    package let report: CallReport
    /// The call that the page asked for; nil when it did not say.
    package let call: CallAsked?
    /// Whoever pressed "all well" by mistake takes it back: said on purpose, never by a tap that arrives late.
    package let isCorrection: Bool

    package init(duty: ID<Duty>, report: CallReport, call: CallAsked? = nil, isCorrection: Bool = false) {
        self.isCorrection = isCorrection
        self.duty = duty
        self.report = report
        self.call = call
    }
}

/// One of the calls that a duty asks for: at its time, made again, handed over.
package struct CallAsked: Sendable, Hashable {
    package let at: Instant
    package let retries: Int

    package init(at: Instant, retries: Int) {
        self.at = at
        self.retries = retries
    }
}

extension CallDuty {
    /// What a page asks for now, and sends back with the report.
    package var call: CallAsked { CallAsked(at: agreedAt, retries: retries) }
}

extension Calls {
    /// Saved when this returns. The same tap again changes nothing and is no mistake.
    package func report(_ tap: CallTap, by caller: ID<Account>, in transaction: Transaction) throws {
        guard let row = try store.duty(tap.duty, in: transaction) else { throw CallRefusal.anothersCall }
        guard row.duty.caller == caller || tap.report == .somethingWrong else { throw CallRefusal.anothersCall }
        if row.duty.phase == .well {
            if tap.report == .allWell { return }
            guard tap.isCorrection || tap.report == .somethingWrong else { throw CallRefusal.reportedAlready }
        }
        let moment = try momentOfReport(of: row, in: transaction)
        if tap.report == .noAnswer, isSentAgain(tap, about: row.duty, at: moment) { return }
        try carryOut(.reported(tap.report, by: caller), to: row, at: moment, in: transaction)
    }

    /// The clock, when by the latest moment that anybody has seen it would be too late: that one may have been made by a clock that
    /// was wrong, and what a caller knows is never refused for it.
    private func momentOfReport(of row: CallDutyRow, in transaction: Transaction) throws -> Instant {
        let (clock, latest) = (now(), try moment(in: transaction))
        let end = row.duty.agreedAt.adding(minutes: CallTimes.late)
        return latest > end && clock <= end
            || row.day < Copenhagen.day(of: latest) && row.day == Copenhagen.day(of: clock)
            ? clock : latest
    }

    /// No second call that nobody answered, but the first one told of again. A page that does not say which call it asks for can
    /// only mean the second when its time has come.
    private func isSentAgain(_ tap: CallTap, about duty: CallDuty, at moment: Instant) -> Bool {
        if let call = tap.call { return call != duty.call }
        guard case .retrying(let again, _) = duty.phase else { return false }
        return moment < again
    }

    /// The clock, or when it has been set back the latest that anybody has seen: what has happened stays before what comes.
    func moment(in transaction: Transaction) throws -> Instant {
        TimerRules.moment(clock: now(), mark: try TimerMark.latest(in: transaction))
    }
}
