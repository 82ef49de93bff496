import Access
import Basics
import Consent
import MatchLife
import Rights
import SafetyCalls
import Storage
import Timers
import Vault

extension Assembly {
    /// Whoever carries out the deadlines of the house.
    package func clockwork(whenFailed: @escaping @Sendable (TimerKind, any Error) -> Void = { _, _ in }) -> Clockwork {
        Clockwork(database: database, deeds: deeds, now: now, newID: newID, whenFailed: whenFailed)
    }

    /// What is done every day is begun, once for an installation; asked again and again, since a clock may have been wrong.
    package func beginDays() async throws {
        try await database.write { transaction in
            for kind in TimerKind.daily { try timers.begin(kind, for: kind.name, at: now(), in: transaction) }
            try timers.bringBack(TimerKind.daily + [.callRounds], from: now(), in: transaction)
        }
    }

    /// At every start: what an older node has done meanwhile set no deadline.
    package func beginReminders() async throws {
        try await database.write { try matches.beginReminders(in: $0) }
    }

    /// Whose inbox the canary of every activity reaches; nobody's when none is given.
    package func setCanary(_ inbox: EmailAddress?) async throws {
        try await database.write { transaction in
            let account = try inbox.map { try accounts.withoutRole($0, name: "Kanariefugl", in: transaction) }
            try calls.setCanary(account, in: transaction)
        }
    }

    /// What other nodes have erased must not lie open here only because nobody asks; nor may keys stay whose erasing was noted
    /// and could not be carried out at once.
    package func keepKeys() async throws {
        try await vault.refresh()
        try await vault.carryOutErasures(in: database)
    }
}

extension TimerKind {
    static let contactErasure = TimerKind("contact-erasure")
    static let consentExpiry = TimerKind("consent-expiry")
    static let endingConsents = TimerKind("ending-consents")
    static let leftImports = TimerKind("left-imports")

    /// In the order in which they follow upon each other.
    static let daily = [contactErasure, consentExpiry, recallReminders, retention, endingConsents, leftImports]
}
