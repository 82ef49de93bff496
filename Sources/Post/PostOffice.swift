import Basics

/// Carries out the letters that wait: takes some, hands each to its carrier, and writes down what became of it.
package struct PostOffice: Sendable {
    package let outbox: Outbox
    private let carrier: any Carrier

    package init(outbox: Outbox, carrier: any Carrier) {
        self.outbox = outbox
        self.carrier = carrier
    }

    /// Everything that is due now; returns how many were sent. Stops between two letters when asked to, and gives back what it
    /// has not sent.
    @discardableResult
    package func carryOut(isStopping: @Sendable () -> Bool = { false }) async throws -> Int {
        var sent = 0
        while true {
            var letters = try await outbox.take(atMost: 20, by: carrier.channel)[...]
            if letters.isEmpty { return sent }
            while let letter = letters.first {
                if isStopping() {
                    try await outbox.giveBack(Array(letters))
                    return sent
                }
                // Whoever was slow takes anew, lest somebody else send the same.
                guard outbox.hasTime(for: letter) else {
                    try await outbox.giveBack(Array(letters))
                    break
                }
                letters.removeFirst()
                if try await carryOut(letter) { sent += 1 }
            }
        }
    }

    private func carryOut(_ letter: TakenLetter) async throws -> Bool {
        do {
            try await carrier.carry(letter)
        } catch {
            try await outbox.failed(letter, error)
            return false
        }
        return try await outbox.sent(letter)
    }
}
