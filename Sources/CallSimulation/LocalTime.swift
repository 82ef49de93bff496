import Basics

/// When a local time is in Denmark, by the words of the law and not by a table of zones: summer time from the last Sunday of
/// March to the last of October, both at one o'clock UTC (directive 2000/84/EC). What proves ``RoundRules/copenhagen``.
enum LocalTime {
    static func instant(_ day: Day, _ clock: Int) -> Instant {
        let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(clock) * 60
        let inSummer = local - 7200
        let (begins, ends) = (change(day.year, month: 3), change(day.year, month: 10))
        let seconds = begins <= inSummer && inSummer < ends ? inSummer : local - 3600
        return Instant(milliseconds: seconds * 1000)
    }

    private static func change(_ year: Int, month: Int) -> Int64 {
        let last = Day(year: year, month: month, day: 31)?.daysSinceEpoch ?? 0
        // The fourth day of 1970 was a Sunday.
        return Int64(last - (last - 3) % 7) * 86_400 + 3600
    }
}
