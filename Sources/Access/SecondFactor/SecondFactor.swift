import Basics

/// A telephone or computer that somebody of the organisation has confirmed; there a PIN is enough.
struct ConfirmedDevice: Sendable {
    let id: String
    let confirmedAt: Instant
    let usedAt: Instant
    /// The browser that asks.
    let isThis: Bool
}

/// What a person confirms with.
struct FactorWays: Sendable {
    let appSince: Instant?
    let devices: [ConfirmedDevice]

    var isEmpty: Bool { appSince == nil && devices.isEmpty }
    var hasApp: Bool { appSince != nil }
    var hasPin: Bool { devices.contains(where: \.isThis) }
    /// Whether this browser can be confirmed now, without help.
    var workHere: Bool { hasApp || hasPin }
}

/// Why it was not confirmed; said beside the field, with all that was typed kept.
enum FactorRefusal: Error {
    case wrong
    case tooOften
    case wrongWord

    var message: Message {
        switch self {
        case .wrong: T.factorProblemWrong
        case .tooOften: T.factorProblemTooOften
        case .wrongWord: T.factorProblemWord
        }
    }
}
