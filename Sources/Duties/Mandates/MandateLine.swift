import Basics
import Consent
import People

/// A mandate as it is shown: with the names that still exist, and where it stands today.
struct MandateLine: Sendable {
    let mandate: Mandate
    let state: MandateState
    /// Nil when it has been erased.
    let holderName: Personal<String>?
    let witnessName: String?

    var isByName: Bool { mandate.holder != nil && mandate.holder?.account == nil }
}

/// Where a match stands, as the newcomer's own page says it: a proposal that is not ripe is none yet.
enum Standing: String, CaseIterable {
    case waiting
    case asked
    case agreed
    case meeting
    case met
    case running
    case paused
}

/// What the holder of a mandate may see, section for section; what is nil is not in it.
struct HeldPage: Sendable {
    let line: MandateLine
    let called: String
    var standing: Standing?
    var answers: HouseholdCard?
    var contact: Contact?
    var ledger: [Disclosure]?
    /// What the volunteers of the ledger are called.
    var volunteers: [ID<Household>: Personal<String>] = [:]
}
