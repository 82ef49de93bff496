import Basics

/// Days on end on which nobody can call some of those who are to be called.
struct CallGap: Sendable, Hashable {
    let from: Day
    let until: Day
    /// Nil for the round of a chain, which nobody can begin.
    var persons: [ID<PersonCalled>?]

    /// The earliest first; who lacks the same days stands together.
    static func all(_ lacking: [(day: Day, person: ID<PersonCalled>?)]) -> [CallGap] {
        var gaps: [CallGap] = []
        var known: [ID<PersonCalled>?] = []
        for (_, person) in lacking where !known.contains(person) {
            known.append(person)
            for (from, until) in runs(lacking.filter { $0.person == person }.map(\.day).sorted()) {
                if let same = gaps.firstIndex(where: { $0.from == from && $0.until == until }) {
                    gaps[same].persons.append(person)
                } else {
                    gaps.append(CallGap(from: from, until: until, persons: [person]))
                }
            }
        }
        return gaps.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
    }

    private static func runs(_ days: [Day]) -> [(Day, Day)] {
        days.reduce(into: []) { runs, day in
            if let last = runs.last, last.1.adding(days: 1) >= day {
                runs[runs.count - 1].1 = day
            } else {
                runs.append((day, day))
            }
        }
    }
}
