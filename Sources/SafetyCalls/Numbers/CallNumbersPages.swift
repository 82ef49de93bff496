import Basics
import Statistics

/// The numbers of an activity: as they are, or by fives.
struct CallNumbersPage {
    enum Figure {
        case exactly(Int)
        case about(Count)
        case between(ClosedRange<Int>)
    }

    struct Line {
        /// The first of the month; nil for all of them.
        let month: Day?
        let calls: Figure
        let answered: Figure
        let escalated: Figure
        let time: TakingTime?
    }

    let activity: CallActivityCard
    let isExact: Bool
    /// The last year, the newest first, with all of it on top.
    let lines: [Line]
    /// What is left of the years before.
    let older: [Line]
    /// By name, for whoever leads.
    let loads: [(name: String?, calls: Int)]
    let load: BoardLoad

    init(
        _ activity: CallActivityCard, _ months: [MonthOfCalls], _ loads: [CallerLoad], names: [ID<Account>: String],
        isExact: Bool, today: Day
    ) {
        self.activity = activity
        self.isExact = isExact
        let current = String("\(today)".prefix(7))
        let first = Self.month(today.year * 12 + today.month - 1 - 11)
        let (old, recent) = (months.filter { $0.month < first }, months.filter { $0.month >= first })
        lines =
            isExact
            ? [Self.whole(recent)] + recent.reversed().map(Self.line)
            : Self.board(recent, current: current, hasWhole: true)
        older = isExact ? old.reversed().map(Self.line) : Self.board(old, current: current, hasWhole: false)
        self.loads =
            isExact
            ? loads.map { (names[$0.account], $0.calls) }.sorted { ($0.1, $0.0 ?? "") > ($1.1, $1.0 ?? "") } : []
        load = BoardLoad(loads)
    }

    private static func month(_ count: Int) -> String {
        String("\(Day(year: count / 12, month: count % 12 + 1, day: 1) ?? Day(daysSinceEpoch: 0))".prefix(7))
    }

    private static func line(_ month: MonthOfCalls) -> Line {
        Line(
            month: Day("\(month.month)-01"), calls: .exactly(month.answered + month.escalated),
            answered: .exactly(month.answered), escalated: .exactly(month.escalated), time: TakingTime(month))
    }

    private static func whole(_ months: [MonthOfCalls]) -> Line {
        let (answered, escalated) = (months.reduce(0) { $0 + $1.answered }, months.reduce(0) { $0 + $1.escalated })
        return Line(
            month: nil, calls: .exactly(answered + escalated), answered: .exactly(answered),
            escalated: .exactly(escalated), time: TakingTime(months.flatMap(\.minutes)))
    }

    private static func board(_ months: [MonthOfCalls], current: String, hasWhole: Bool) -> [Line] {
        let numbers = BoardNumbers(months, current: current)
        let lines = months.indices.reversed().map { index in
            line(
                Day("\(months[index].month)-01"), numbers.calls[index], numbers.escalated[index], numbers.times[index])
        }
        guard hasWhole else { return lines }
        return [line(nil, numbers.calls.total(), numbers.escalated.total(), numbers.whole)] + lines
    }

    private static func line(_ month: Day?, _ calls: Count, _ escalated: Count, _ time: TakingTime?) -> Line {
        Line(
            month: month, calls: .about(calls), answered: .between(BoardNumbers.rest(of: calls, without: escalated)),
            escalated: .about(escalated), time: time)
    }
}
