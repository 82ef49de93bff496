import Basics

/// From when until when a meeting is, as far as the leader's own words say so.
package struct MeetingHours: Sendable, Hashable {
    /// Minutes after midnight.
    package let start: Int
    package let minutes: Int

    /// How long a first meeting takes when nobody has said.
    static let usualMinutes = 60

    /// Reads `14`, `kl. 14.30`, `14:30-16`, `10 til 11`; nil for anything that says more than a time, or none.
    package init?(reading words: String) {
        let plain = words.lowercased().replacing("kl.", with: " ").replacing("kl", with: " ").replacing(
            "til", with: "-"
        )
        .replacing("–", with: "-")
        let ends = plain.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmed }
        guard ends.count <= 2, let first = ends.first, let start = Self.minutes(first) else { return nil }
        self.start = start
        guard ends.count == 2 else {
            minutes = Self.usualMinutes
            return
        }
        guard let end = Self.minutes(ends[1]), end > start else { return nil }
        minutes = end - start
    }

    private static func minutes(_ clock: String) -> Int? {
        let parts = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count <= 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
            let hour = Int(parts[0]), hour < 24
        else { return nil }
        guard parts.count == 2 else { return hour * 60 }
        guard parts[1].utf8.count == 2, let minute = Int(parts[1]), minute < 60 else { return nil }
        return hour * 60 + minute
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
