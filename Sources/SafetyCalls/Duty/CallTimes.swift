/// The numbers of an activity, in minutes. Alerts know no quiet hours.
package struct CallTimes: Sendable, Hashable {
    /// A report is expected within this after the agreed time.
    package var report = 15
    /// How often a call that was not answered is made again.
    package var retries = 1
    /// After how long it is made again.
    package var retry = 10
    /// How long each on the list of leaders has to say "I have it".
    package var take = 10
    /// How long whoever has it may be silent before the next is told.
    package var find = 60
    /// How long a chain may take from its start until it is closed.
    package var chain = 60

    package init() {}

    package static let usual = CallTimes()

    /// The caller is reminded so long before the report is missed.
    static let reminded = 5
    /// A call that is made again is reported within this.
    static let retryReport = 5
    /// An exhausted list is told again and again, until somebody has it.
    static let again = 15
    /// A call may be made so long before the agreed time.
    static let early = 60
    /// A caller may still report so long after it; then only whoever has it closes it.
    static let late = 6 * 60
    /// That something is wrong is heard for so long, however late it arrives.
    static let heard = 24 * 60

    /// As the tables allow.
    package static let reportRange = 5...120
    package static let retriesRange = 0...3
    package static let retryRange = 1...60
    package static let takeRange = 1...60
    package static let findRange = 10...240
    package static let chainRange = 15...240
}
