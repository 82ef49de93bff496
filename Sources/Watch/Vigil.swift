import Foundation

/// How long it has been since calls were judged, and what somebody was told of it. Holds no clock: moments are seconds of one
/// that nobody sets.
struct Vigil: Codable, Equatable {
    struct Patience {
        /// Seconds without progress before somebody is told.
        var seconds = 300.0
        /// Seconds before they are told again.
        var again = 900.0
        /// Seconds for which a call may be nobody's when everybody has been told of it.
        var untaken = 1800.0
    }

    enum Trouble: String, Codable, Hashable, CaseIterable {
        /// Nobody answers, or what is no answer.
        case silent
        /// It answers, and calls are not judged.
        case stalled
        /// Calls of the coming days are planned for nobody.
        case missing
        /// Alerts are decided and do not leave.
        case unsent
        /// Everybody has been told of a call, and nobody has taken it.
        case untaken
        /// Letters about calls do not arrive.
        case canary
        /// Its clock and ours are apart: what it says of today is of another day, or calls come early or late.
        case clock
    }

    enum Word: Equatable {
        case alarm(Set<Trouble>)
        case well
    }

    /// When calls were last seen to go on, and until when they had been judged.
    private(set) var progressAt: Double
    private(set) var judgedUntil: Date?
    /// What somebody was told of.
    private(set) var told: Set<Trouble> = []
    private(set) var toldAt: Double?

    init(at moment: Double) {
        progressAt = moment
    }

    /// - Parameters:
    ///   - reading: nil when nobody answered, or what is no answer.
    ///   - lacksCanary: a canary is late.
    ///   - wall: what the clock of our own machine shows.
    /// - Returns: what is to be said now. It has been said when ``note(_:at:)`` follows.
    mutating func see(
        _ reading: Reading?, lacksCanary: Bool, wall: Date, at moment: Double, _ patience: Patience
    ) -> Word? {
        if let reading { look(at: reading, at: moment, patience) }
        var found: Set<Trouble> = lacksCanary ? [.canary] : []
        if moment - progressAt > patience.seconds { found.insert(reading == nil ? .silent : .stalled) }
        found.formUnion(said(by: reading, wall: wall, patience))
        if found.isEmpty {
            // It answers again and goes on: what was told is taken back, but not for a moment's answer.
            return told.isEmpty || reading == nil ? nil : .well
        }
        let isTime = toldAt.map { moment - $0 >= patience.again } ?? true
        return isTime || !found.isSubset(of: known) ? .alarm(found) : nil
    }

    /// What only an answer tells of, and another answer takes back.
    private func said(by reading: Reading?, wall: Date, _ patience: Patience) -> Set<Trouble> {
        guard let reading else { return told.intersection([.missing, .unsent, .untaken, .clock]) }
        var found: Set<Trouble> = []
        if reading.missing > 0 { found.insert(.missing) }
        if reading.isUnsent(for: patience.seconds) { found.insert(.unsent) }
        if !reading.untaken(for: patience.untaken).isEmpty { found.insert(.untaken) }
        if abs(reading.now.timeIntervalSince(wall)) > patience.seconds { found.insert(.clock) }
        return found
    }

    /// Whether it answers makes no difference to those who wait for a call; and where nothing goes on, alerts wait as well.
    private var known: Set<Trouble> {
        told.isDisjoint(with: [.silent, .stalled]) ? told : told.union([.silent, .stalled, .unsent])
    }

    /// A step is what counts: after a restore, or with another clock, it may stand earlier than it did.
    private mutating func look(at reading: Reading, at moment: Double, _ patience: Patience) {
        let isBehind = reading.now.timeIntervalSince(reading.judgedUntil) > patience.seconds
        if !isBehind, judgedUntil.map({ reading.judgedUntil > $0 }) ?? true { progressAt = moment }
        judgedUntil = reading.judgedUntil
    }

    /// Somebody has been reached with it.
    mutating func note(_ word: Word, at moment: Double) {
        switch word {
        case .alarm(let found): (told, toldAt) = (found, moment)
        case .well: (told, toldAt) = ([], nil)
        }
    }

    /// The machine has started anew, and its clock with it.
    mutating func begin(at moment: Double) {
        progressAt = moment
        toldAt = nil
    }
}
