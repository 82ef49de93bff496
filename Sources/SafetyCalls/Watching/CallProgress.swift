import Basics

/// What the watchdog knows when all of us are gone: how far calls have been judged, and whom somebody must see to by hand.
package struct CallProgress: Sendable, Encodable {
    package struct OpenCall: Sendable, Encodable {
        let duty: String
        let activity: String
        /// In Copenhagen, as people say it.
        let clock: String
        /// Of a chain: nobody.
        let name: String?
        let phone: String?
        let caller: String?
        let callerPhone: String?
        let phase: String
        /// Who has it.
        let holder: String?
        /// Since when everybody has been told and nobody has it.
        let exhaustedSince: String?

        enum CodingKeys: String, CodingKey {
            case duty, activity, clock, name, phone, caller, phase, holder
            case callerPhone = "caller_phone"
            case exhaustedSince = "exhausted_since"
        }
    }

    /// Everything that was due until then has been judged.
    let judgedUntil: String
    let now: String
    /// Calls of the next two days that nobody has planned (E1).
    let missing: Int
    /// Whether letters of canaries have an inbox.
    let hasCanary: Bool
    /// Activities whose canary is to arrive today.
    let canaries: [String]
    let day: String
    let open: [OpenCall]
    /// Alerts that have reached nobody, and since when the oldest has not.
    let unsent: Int
    let unsentSince: String?

    enum CodingKeys: String, CodingKey {
        case now, missing, canaries, day, open, unsent
        case unsentSince = "unsent_since"
        case judgedUntil = "judged_until"
        case hasCanary = "has_canary"
    }
}
