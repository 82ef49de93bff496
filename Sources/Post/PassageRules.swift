import Basics

/// What is done with a letter that is written.
enum Passage: Sendable, Hashable {
    case atOnce(LetterChannel)
    /// With others, in the weekly letter.
    case aside
    case notAtAll
}

enum PassageRules {
    /// What the reader has chosen comes first; a rule that asks for a channel decides only between letters and SMS.
    static func passage(
        of kind: LetterKind, _ choice: LetterChoice, asked: LetterChannel?, canText: Bool
    ) -> Passage {
        // A code in a mail would prove nothing of a number.
        if kind == .number { return .atOnce(.sms) }
        if !kind.isDuty {
            if choice == .never { return .notAtAll }
            if choice == .weekly { return .aside }
        }
        let channel = asked ?? (choice == .sms ? .sms : .mail)
        return .atOnce(canText ? channel : .mail)
    }

    /// Monday at eight in Copenhagen, whatever the clocks have been set to.
    static func nextDigest(after moment: Instant) -> Instant {
        let today = Copenhagen.day(of: moment)
        // The first day of 1970 was a Thursday.
        let sinceMonday = ((today.daysSinceEpoch + 3) % 7 + 7) % 7
        let monday = Copenhagen.instant(on: today.adding(days: -sinceMonday), hour: 8, minute: 0)
        return monday > moment
            ? monday : Copenhagen.instant(on: today.adding(days: 7 - sinceMonday), hour: 8, minute: 0)
    }
}
