import Access
import Basics
import SafetyCalls
import Storage

extension DemoCalls {
    /// A day that is over: all is well, but that now and then somebody does not answer and a leader finds out.
    func live(_ daysAgo: Int, _ cast: DemoCallCast) async throws {
        let day = today.adding(days: -daysAgo)
        try await town.database.write { transaction in
            for activity in cast.activities {
                if daysAgo % 7 == 0 {
                    town.clock.go(to: moment(60, daysAgo: daysAgo))
                    try calls.plan(activity, in: transaction)
                }
                for row in try calls.round(of: activity, on: day, in: transaction) {
                    let isMissed = daysAgo % 6 == 3 && row.person == cast.persons[daysAgo % 5].id
                    if isMissed {
                        try miss(row, daysAgo, cast.leaders[daysAgo % 2], in: transaction)
                    } else {
                        try report(.allWell, row, after: row.duty.kind == .chain ? 12 : 3, in: transaction)
                    }
                }
            }
        }
    }

    /// Two in a chain wait for its round; they are told by it.
    private func report(
        _ report: CallReport, _ row: CallDutyRow, after minutes: Int, in transaction: Transaction
    ) throws {
        guard let caller = row.duty.caller, !row.duty.isClosed, row.duty.phase != .inChain else { return }
        town.clock.go(to: min(row.duty.agreedAt.adding(minutes: minutes), moment(clock)))
        let asked = try calls.duty(row.id, in: transaction)?.duty.call
        try calls.report(CallTap(duty: row.id, report: report, call: asked), by: caller, in: transaction)
    }

    private func miss(
        _ row: CallDutyRow, _ daysAgo: Int, _ leader: Member, in transaction: Transaction
    ) throws {
        try report(.noAnswer, row, after: 2, in: transaction)
        try report(.noAnswer, row, after: 12, in: transaction)
        town.clock.go(to: row.duty.agreedAt.adding(minutes: 15 + daysAgo % 7))
        try calls.lead(.taken(by: leader.account), row.id, by: leader, in: transaction)
        town.clock.go(to: row.duty.agreedAt.adding(minutes: 40))
        try calls.lead(
            .found(.well, by: leader.account), row.id, words: "Sad i haven og hørte ikke telefonen.", by: leader,
            in: transaction)
    }

    /// What has been by now: those early are called, one does not answer, the chain has stopped.
    func liveToday(_ cast: DemoCallCast) async throws {
        try await town.database.write { transaction in
            for activity in [cast.star, cast.pair] {
                for row in try calls.round(of: activity, on: today, in: transaction) {
                    guard let person = cast.persons.first(where: { $0.id == row.person }) else { continue }
                    if activity == cast.star, person.place == 2 {
                        try report(.noAnswer, row, after: 1, in: transaction)
                        try report(.noAnswer, row, after: 12, in: transaction)
                    } else if person.clock < clock {
                        try report(.allWell, row, after: 3, in: transaction)
                    }
                }
            }
            try stall(cast, in: transaction)
        }
    }

    private func stall(_ cast: DemoCallCast, in transaction: Transaction) throws {
        try calls.reached(3, in: cast.chain, on: today, in: transaction)
        let stalled = moment(chainClock + chainMinutes)
        guard stalled <= moment(clock),
            let round = try calls.round(of: cast.chain, on: today, in: transaction).first(where: {
                $0.duty.kind == .chain
            })
        else { return }
        town.clock.go(to: stalled)
        try calls.carryOut(.timePassed, to: round, at: stalled, in: transaction)
    }
}
