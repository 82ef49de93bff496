import Basics
import Statistics

/// Every kind of record with how long it is kept, and what the next carrying-out would do.
struct RetentionPage {
    let periods: RetentionPeriods
    let forecast: RetentionForecast
}

/// What would be done. Who asks may not see the people, so people are counted by fives (C183).
struct RetentionForecast {
    let notices: Count
    let erasures: Count
    let stays: Count
    let matchNotes: Count
    let letters: Int
    let calls: Int
    let waysIn: Int

    init(_ preview: Retention.Preview, only kind: RetentionKind? = nil) {
        let lines = preview.lines.filter { kind == nil || $0.kind == kind }
        func count(_ isMeant: (RetentionStep) -> Bool) -> Count { Count(of: lines.count { isMeant($0.step) }) }
        notices = count { if case .giveNotice = $0 { true } else { false } }
        erasures = count { $0 == .erase }
        stays = count { $0 == .takeBackNotice }
        matchNotes = Count(of: preview.matchNotes)
        letters = preview.letters
        calls = preview.calls
        waysIn = preview.waysIn
    }
}

/// What shorter periods would do, before they are saved.
struct RetentionCheckPage {
    struct Line {
        let kind: RetentionKind
        let from: Int
        let to: Int
        let forecast: RetentionForecast
    }

    let shorter: [Line]
    let longer: [Line]
    let from: RetentionPeriods
    let to: RetentionPeriods
    /// Nobody who is told today goes before that day.
    let earliest: Day

    init(from: RetentionPeriods, to: RetentionPeriods, preview: Retention.Preview, today: Day) {
        func line(_ kind: RetentionKind) -> Line {
            Line(kind: kind, from: from[kind], to: to[kind], forecast: RetentionForecast(preview, only: kind))
        }
        shorter = from.shortened(in: to).map(line)
        longer = from.lengthened(in: to).map(line)
        self.from = from
        self.to = to
        earliest = today.adding(days: RetentionPeriods.noticeDays)
    }
}
