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
    /// The SMS is given up; the letter is not.
    case byMail
    /// An alert tries every way in turn.
    case onward(LetterChannel, Instant)
}

/// What an alert has besides the way that has just failed.
package struct OtherWay: Sendable, Hashable {
    package let channel: LetterChannel
    /// Whether it would not have the letter for good.
    package let hasRefused: Bool

    package init(_ channel: LetterChannel, hasRefused: Bool = false) {
        self.channel = channel
        self.hasRefused = hasRefused
    }
}

/// When a letter is tried again (C184).
package enum DeliveryRules {
    /// Minutes between attempts; the last ones for as long as it is good for.
    static let pauses = [1, 5, 15, 60, 240, 720]
    /// Seconds for which whoever takes a letter has it for themselves.
    package static let leaseSeconds = 120
    /// Seconds after which carrying one is given up.
    static let carrySeconds = 60
    /// Seconds that letters wait in vain for a channel, one after the other, before it is left alone.
    static let lostSeconds = 10
    /// Seconds for which it is.
    static let restSeconds = 60

    /// An SMS that comes hours late is worth less than a mail.
    private static let smsAttempts = 5

    /// A code goes by mail at once: nobody waits ten minutes to be let in.
    private static func isGivenUp(_ fault: MailFault, _ attempts: Int, _ kind: LetterKind) -> Bool {
        if case .never = fault { return true }
        return attempts >= (kind == .signIn ? 1 : smsAttempts)
    }

    /// - Parameters:
    ///   - attempts: how many there have been, with the one that has just failed.
    ///   - other: the other way to its reader; nil where there is none.
    package static func step(
        after fault: MailFault, attempts: Int, _ kind: LetterKind, by channel: LetterChannel, other: OtherWay? = nil,
        writtenAt: Instant, now: Instant
    ) -> DeliveryStep {
        if kind == .callAlert {
            return alertStep(after: fault, attempts, other, until: writtenAt.adding(minutes: kind.goodFor), now)
        }
        if channel == .sms, isGivenUp(fault, attempts, kind) { return kind == .number ? .expired : .byMail }
        if case .never = fault { return .dead }
        let pause = pauses[min(max(attempts, 1), pauses.count) - 1]
        let next = now.adding(minutes: pause)
        guard next >= writtenAt.adding(minutes: kind.goodFor) else { return .again(next) }
        // A code that came too late is asked for anew; of all else somebody must know that it never arrived.
        return kind.isCode ? .expired : .dead
    }

    /// Somebody waits to be asked for: the other way at once, then both again every minute, for as long as it is good for.
    private static func alertStep(
        after fault: MailFault, _ attempts: Int, _ other: OtherWay?, until end: Instant, _ now: Instant
    ) -> DeliveryStep {
        let next = now.adding(minutes: 1)
        let isOver = next >= end
        guard let other, !other.hasRefused else {
            if case .never = fault { return .dead }
            return isOver ? .dead : .again(next)
        }
        if case .never = fault { return .onward(other.channel, now) }
        // Both have failed once more when the number is even.
        if attempts % 2 == 1 { return .onward(other.channel, now) }
        return isOver ? .dead : .onward(other.channel, next)
    }
}
