import Basics
import Synchronization

/// Everybody of an organisation on one side, opened and in order, kept in this process until something of it changes.
/// The only place where names lie open longer than a page takes; what is erased leaves it at once.
final class Roll: Sendable {
    struct Part: Hashable {
        let organisation: ID<Organisation>
        let side: Side
    }

    private struct Kept {
        var sheets: [Part: RollSheet] = [:]
        /// What is older than an erasure is not kept any more.
        var oldest: [Part: Int] = [:]
    }

    /// Lines kept at most, over all organisations.
    private static let most = 20_000
    private let kept = Mutex(Kept())

    func sheet(_ part: Part) -> RollSheet? {
        kept.withLock { $0.sheets[part] }
    }

    func keep(_ sheet: RollSheet, as part: Part) {
        kept.withLock { kept in
            guard sheet.version >= kept.oldest[part] ?? 0, sheet.version >= kept.sheets[part]?.version ?? 0 else {
                return
            }
            kept.sheets[part] = sheet
            if kept.sheets.values.reduce(0, { $0 + $1.byName.count }) > Self.most { kept.sheets = [part: sheet] }
        }
    }

    /// Another process has erased somebody: nothing says whom.
    func forget() {
        kept.withLock { $0.sheets = [:] }
    }

    /// - Parameter version: the one that no longer holds the household.
    func strike(_ id: ID<Household>, from part: Part, version: Int) {
        kept.withLock { kept in
            kept.oldest[part] = max(version, kept.oldest[part] ?? 0)
            guard let sheet = kept.sheets[part], sheet.version < version else { return }
            kept.sheets[part] = sheet.without([id])
        }
    }
}

/// One side of an organisation as of one version of its roll.
struct RollSheet: Sendable {
    let version: Int
    let byName: [RollLine]
    let bySince: [RollLine]
    let byID: [ID<Household>: RollLine]

    init(version: Int, _ lines: [RollLine]) {
        self.init(version: version, byName: lines, bySince: lines)
    }

    /// What is in order already costs next to nothing to sort again.
    private init(version: Int, byName: [RollLine], bySince: [RollLine]) {
        self.version = version
        self.byName = byName.sorted { one, other in
            one.sortKey == other.sortKey ? one.id < other.id : one.sortKey.lexicographicallyPrecedes(other.sortKey)
        }
        byID = Dictionary(byName.map { ($0.id, $0) }) { one, _ in one }
        // Ids are in the order of birth.
        self.bySince = bySince.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
    }

    func brought(to version: Int, with changed: [RollLine]) -> RollSheet {
        let rest = without(Set(changed.map(\.id)))
        return RollSheet(version: version, byName: rest.byName + changed, bySince: rest.bySince + changed)
    }

    func without(_ gone: Set<ID<Household>>) -> RollSheet {
        RollSheet(
            version: version, byName: byName.filter { !gone.contains($0.id) },
            bySince: bySince.filter { !gone.contains($0.id) })
    }
}

/// What lists know of a household, beside what its matches say.
final class RollLine: Sendable {
    let id: ID<Household>
    let activity: ID<Activity>
    let reference: String
    let name: Personal<String>?
    let sortKey: [UInt8]
    /// Kind, gender, children and capacity; nothing else of the answers.
    let who: Profile
    let town: String?
    let waitingSince: Day?
    let createdAt: Instant
    let isPaused: Bool
    let isEnded: Bool
    let isRestricted: Bool
    let isCleared: Bool

    init(
        id: ID<Household>, activity: ID<Activity>, reference: String, name: Personal<String>?,
        sortKey: [UInt8], who: Profile, town: String?, waitingSince: Day?, createdAt: Instant, isPaused: Bool,
        isEnded: Bool, isRestricted: Bool, isCleared: Bool
    ) {
        self.id = id
        self.activity = activity
        self.reference = reference
        self.name = name
        self.sortKey = sortKey
        self.who = who
        self.town = town
        self.waitingSince = waitingSince
        self.createdAt = createdAt
        self.isPaused = isPaused
        self.isEnded = isEnded
        self.isRestricted = isRestricted
        self.isCleared = isCleared
    }

    var called: String { name?.revealed ?? reference }
    var addedOn: Day { Copenhagen.day(of: createdAt) }
    /// Newcomers by how long they wait; volunteers wait for nothing.
    fileprivate var since: Int { waitingSince?.daysSinceEpoch ?? .min }
}
