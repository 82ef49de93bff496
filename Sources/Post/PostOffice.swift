import Basics
import Synchronization

/// Carries out the letters that wait: takes some, hands each to its carrier, and writes down what became of it.
package struct PostOffice: Sendable {
    package let outbox: Outbox
    private let carrier: any Carrier
    private let pacing: Pacing?
    private let hand = Hand()

    /// - Parameter mostPerMinute: how many mails may go to one domain; nil where there are no domains.
    package init(outbox: Outbox, carrier: any Carrier, mostPerMinute: Int? = nil) {
        self.outbox = outbox
        self.carrier = carrier
        pacing = mostPerMinute.map { Pacing(mostPerMinute: $0) }
    }

    /// Everything that is due now; returns how many were sent. Stops between two letters when asked to, and when the channel gives no
    /// answer.
    @discardableResult
    package func carryOut(isStopping: @Sendable () -> Bool = { false }) async throws -> Int {
        var sent = 0
        while true {
            guard !outbox.isResting(carrier.channel) else {
                try await outbox.passOn(from: carrier.channel)
                return sent
            }
            let letters = try await outbox.take(atMost: 20, by: carrier.channel)
            if letters.isEmpty { return sent }
            hand.hold(letters)
            sent += try await carryOutRound(isStopping)
            try await giveBack()
            if isStopping() { return sent }
        }
    }

    private func carryOutRound(_ isStopping: @Sendable () -> Bool) async throws -> Int {
        var sent = 0
        var held: [(letter: TakenLetter, until: Instant)] = []
        while !isStopping(), !outbox.isResting(carrier.channel), let letter = hand.next() {
            // Whoever was slow takes anew, lest somebody else send the same.
            guard outbox.hasTime(for: letter) else {
                try await outbox.giveBack([letter])
                break
            }
            if let until = pacing?.wait(for: letter, at: outbox.now()) {
                held.append((letter, until))
            } else if try await carryOut(letter) {
                sent += 1
            }
        }
        try await outbox.hold(held)
        return sent
    }

    /// What it has taken and not begun to send, at once: the letter before may be long under way.
    package func giveBack() async throws {
        try await outbox.giveBack(hand.empty())
    }

    private func carryOut(_ letter: TakenLetter) async throws -> Bool {
        let begun = outbox.now()
        do {
            try await carrier.carry(letter)
        } catch {
            answered(error, letter, begun)
            try await outbox.failed(letter, error)
            return false
        }
        answered(nil, letter, begun)
        return try await outbox.sent(letter)
    }

    private func answered(_ fault: MailFault?, _ letter: TakenLetter, _ begun: Instant) {
        let moment = outbox.now()
        pacing?.answered(fault, to: letter, at: moment)
        outbox.rests.note(fault, by: carrier.channel, begun: begun, at: moment)
    }
}

/// What a node remembers of the domains it sends to. Forgotten when it stops, which costs nothing but a refusal more.
private final class Pacing: Sendable {
    private let pace: Mutex<MailPace>

    init(mostPerMinute: Int) {
        pace = Mutex(MailPace(mostPerMinute: mostPerMinute))
    }

    /// A code is of no use when it waits.
    func wait(for letter: TakenLetter, at now: Instant) -> Instant? {
        guard let domain = letter.domain, !letter.kind.isUrgent else { return nil }
        return pace.withLock { $0.wait(for: domain, at: now) }
    }

    func answered(_ fault: MailFault?, to letter: TakenLetter, at now: Instant) {
        guard let domain = letter.domain else { return }
        pace.withLock { $0.answered(fault, by: domain, at: now) }
    }
}

extension TakenLetter {
    fileprivate var domain: String? {
        guard case .mail(let address) = to else { return nil }
        return address.domain
    }
}
