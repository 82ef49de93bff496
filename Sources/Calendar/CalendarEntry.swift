import Basics

/// One thing that stands in somebody's calendar, in their own words: no name, no place, no note of anybody.
package struct CalendarEntry: Sendable, Hashable {
    package enum Moment: Sendable, Hashable {
        /// The whole of these days; the last one is in it.
        case days(Day, through: Day)
        case time(Instant, minutes: Int)
    }

    /// The same for the same thing for ever, whatever becomes of it (RFC 7986, 5.3): of ids, never of names.
    package let uid: String
    package let title: String
    /// Where one finds out more, after signing in.
    package let link: String
    package let note: String
    package let moment: Moment
    /// Called off; still told for a while, so that calendars take it away.
    package let isOff: Bool
    package let revision: Revision

    /// How often a thing has been changed, and when last. It follows from what the rooms keep anyway, so that nothing has to
    /// be remembered of what a calendar was told before.
    package struct Revision: Sendable, Hashable {
        package let number: Int
        package let at: Instant

        package init(_ number: Int, at moment: Instant) {
            self.number = number
            at = moment
        }

        /// For things whose changes nobody counts: later is more. Whole seconds of this century have room in an INTEGER.
        package init(at moment: Instant) {
            self.init(max(0, Int((moment.milliseconds - Self.start) / 1000)), at: moment)
        }

        /// 2020-01-01.
        private static let start: Int64 = 1_577_836_800_000
    }

    package init(
        uid: String, title: String, link: String, note: String, moment: Moment, isOff: Bool, revision: Revision
    ) {
        self.uid = uid
        self.title = title
        self.link = link
        self.note = note
        self.moment = moment
        self.isOff = isOff
        self.revision = revision
    }

    /// How long what has been called off is told.
    static let daysToldOff = 14
}
