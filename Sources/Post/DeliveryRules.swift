import Basics

/// Why a letter did not get through.
package enum MailFault: Error, Sendable, Hashable {
    /// The server could not be reached, or asks to come again (RFC 5321, 4.2.1: 4yz); nil without an answer.
    case later(Int?)
    /// The server will not have it (5yz).
    case never(Int)

    package var answer: Int? {
        switch self {
        case .later(let answer): answer
        case .never(let answer): answer
        }
    }
}

/// What becomes of a letter that did not get through.
package enum DeliveryStep: Sendable, Hashable {
    case again(Instant)
    /// Somebody must look at it.
    case dead
    /// It is not worth reading any more.
    case expired
}

/// When a letter is tried again (C184).
package enum DeliveryRules {
    /// Minutes between attempts; the last ones for as long as it is good for.
    static let pauses = [1, 5, 15, 60, 240, 720]
    /// Seconds for which whoever takes a letter has it for themselves.
    package static let leaseSeconds = 120

    /// - Parameter attempts: how many there have been, with the one that has just failed.
    package static func step(
        after fault: MailFault, attempts: Int, kind: LetterKind, writtenAt: Instant, now: Instant
    ) -> DeliveryStep {
        if case .never = fault { return .dead }
        let pause = pauses[min(max(attempts, 1), pauses.count) - 1]
        let next = now.adding(minutes: pause)
        guard next >= writtenAt.adding(minutes: kind.goodFor) else { return .again(next) }
        // A code that came too late is asked for anew; of all else somebody must know that it never arrived.
        return kind == .signIn ? .expired : .dead
    }
}
