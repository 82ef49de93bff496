import Basics

extension Day {
    /// The same day so many months on, or the last day of that month when it has no such day.
    func adding(months: Int) -> Day {
        let count = year * 12 + month - 1 + months
        let inMonth = (0..<4).lazy.compactMap { Day(year: count / 12, month: count % 12 + 1, day: day - $0) }
        return inMonth.first ?? self
    }
}
