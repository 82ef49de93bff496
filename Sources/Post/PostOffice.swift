import Basics
import Synchronization

/// Carries out the letters that wait: takes some, hands each to its carrier, and writes down what became of it.
package struct PostOffice: Sendable {
    package let outbox: Outbox
    private let carrier: any Carrier
    private let pacing: Pacing?

    /// - Parameter mostPerMinute: how many mails may go to one domain; nil where there are no domains.
    package init(outbox: Outbox, carrier: any Carrier, mostPerMinute: Int? = nil) {
        self.outbox = outbox
        self.carrier = carrier
        pacing = mostPerMinute.map { Pacing(mostPerMinute: $0) }
    }

    /// Everything that is due now; returns how many were sent. Stops between two letters when asked to, and gives back what it
    /// has not sent.
    @discardableResult
    package func carryOut(isStopping: @Sendable () -> Bool = { false }) async throws -> Int {
        var sent = 0
        while true {
            let letters = try await outbox.take(atMost: 20, by: carrier.channel)
            if letters.isEmpty { return sent }
            var round = Round(left: letters[...])
            try await carryOut(&round, isStopping)
            try await outbox.hold(round.held)
            try await outbox.giveBack(Array(round.left))
            sent += round.sent
            if isStopping() { return sent }
        }
    }

    private struct Round {
        var left: ArraySlice<TakenLetter>
        var held: [(letter: TakenLetter, until: Instant)] = []
        var sent = 0
    }

    private func carryOut(_ round: inout Round, _ isStopping: @Sendable () -> Bool) async throws {
        // Whoever was slow takes anew, lest somebody else send the same.
        while let letter = round.left.first, !isStopping(), outbox.hasTime(for: letter) {
            round.left.removeFirst()
            if let until = pacing?.wait(for: letter, at: outbox.now()) {
                round.held.append((letter, until))
            } else if try await carryOut(letter) {
                round.sent += 1
            }
        }
    }

    private func carryOut(_ letter: TakenLetter) async throws -> Bool {
        do {
            try await carrier.carry(letter)
        } catch {
            pacing?.answered(error, to: letter, at: outbox.now())
            try await outbox.failed(letter, error)
            return false
        }
        pacing?.answered(nil, to: letter, at: outbox.now())
        return try await outbox.sent(letter)
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
        guard let domain = letter.domain, !letter.kind.isCode else { return nil }
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
