import Foundation

/// The inbox that canaries reach: a Maildir, as Dovecot and Postfix have it.
struct CanaryBox {
    let path: String

    /// Activities of which none of the letters says that it is from them and from that day.
    func lacks(_ activities: [String], of day: String) -> [String] {
        guard !activities.isEmpty else { return [] }
        let subjects = subjects()
        return activities.filter { activity in
            !subjects.contains { $0.contains("Kanariefugl \(activity) \(day)") }
        }
    }

    /// Of the letters of the last two days.
    private func subjects() -> [String] {
        let files = FileManager.default
        return ["new", "cur"].flatMap { folder -> [String] in
            let folder = "\(path)/\(folder)"
            return ((try? files.contentsOfDirectory(atPath: folder)) ?? []).compactMap { name in
                let file = "\(folder)/\(name)"
                let changed = (try? files.attributesOfItem(atPath: file))?[.modificationDate] as? Date
                guard let changed, changed.timeIntervalSinceNow > -2 * 86_400 else { return nil }
                return subject(in: file)
            }
        }
    }

    private func subject(in file: String) -> String? {
        guard let handle = FileHandle(forReadingAtPath: file), let head = try? handle.read(upToCount: 65_536) else {
            return nil
        }
        return String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
            .first { $0.lowercased().hasPrefix("subject:") }.map(String.init)
    }
}

/// What day and hour it is where people are called.
enum LocalTime {
    static func now(_ date: Date = Date()) -> (day: String, hour: Int) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Copenhagen") ?? .current
        let parts = calendar.dateComponents([.year, .month, .day, .hour], from: date)
        let two = { (number: Int?) in String(("0" + String(number ?? 0)).suffix(2)) }
        return ("\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))", parts.hour ?? 0)
    }

    static func clock(_ date: Date) -> String {
        let style = Date.VerbatimFormatStyle(
            format:
                "\(year: .defaultDigits)-\(month: .twoDigits)-\(day: .twoDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
            timeZone: TimeZone(identifier: "Europe/Copenhagen") ?? .current, calendar: Calendar(identifier: .gregorian))
        return date.formatted(style)
    }
}
