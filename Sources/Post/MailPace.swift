import Basics

/// How fast mails go to one domain, and which domain is left alone because it asked for it (RFC 5321, 4.2.1: 421, 45z).
/// A rule about others' servers that each node keeps for itself.
struct MailPace: Sendable {
    private struct Domain: Sendable {
        /// Of the last minute.
        var sent: [Instant] = []
        /// Until when others wait already.
        var queueEnd: Instant?
        var refusals = 0
        var restUntil: Instant?
    }

    /// Minutes for which a domain is left alone, after each time that it asked for it; the last for ever.
    private static let rests = [1, 2, 5, 15, 30, 60]
    private static let minute = 60

    private let mostPerMinute: Int
    private var domains: [String: Domain] = [:]

    init(mostPerMinute: Int) {
        self.mostPerMinute = max(1, mostPerMinute)
    }

    /// Nil when a mail to that domain may go now, and counts it; otherwise when to come again. Those that are held back come
    /// again one after the other, in the order in which they asked.
    mutating func wait(for domain: String, at now: Instant) -> Instant? {
        forgetIdle(at: now)
        var known = domains[domain] ?? Domain()
        defer { domains[domain] = known }
        if let rest = known.restUntil, rest > now { return queue(&known, from: rest, at: now) }
        known.restUntil = nil
        // What lies ahead was counted by a clock that has been set back.
        known.sent = known.sent.filter { $0 > now.adding(seconds: -Self.minute) && $0 <= now }
        guard known.sent.count < mostPerMinute else {
            return queue(&known, from: known.sent[0].adding(seconds: Self.minute), at: now)
        }
        known.sent.append(now)
        return nil
    }

    private func queue(_ domain: inout Domain, from free: Instant, at now: Instant) -> Instant {
        let step = Int64(Self.minute * 1000 / mostPerMinute)
        let last = domain.queueEnd.flatMap { $0 >= free ? Instant(milliseconds: $0.milliseconds + step) : nil }
        let next = last ?? free
        domain.queueEnd = next
        return next
    }

    /// What a domain answered: nil when it took the mail.
    mutating func answered(_ fault: MailFault?, by domain: String, at now: Instant) {
        var known = domains[domain] ?? Domain()
        defer { domains[domain] = known }
        guard case .later(let answer?) = fault, answer == 421 || (450...459).contains(answer) else {
            // No answer says nothing of the domain: it was our own server, or the way there.
            if fault == nil { (known.refusals, known.restUntil) = (0, nil) }
            return
        }
        // Several that were under way at once are one refusal.
        if let rest = known.restUntil, rest > now { return }
        known.refusals += 1
        known.restUntil = now.adding(minutes: Self.rests[min(known.refusals, Self.rests.count) - 1])
        known.queueEnd = nil
    }

    private mutating func forgetIdle(at now: Instant) {
        guard domains.count > 1000 else { return }
        let since = now.adding(minutes: -2 * Self.minute)
        domains = domains.filter { ($0.value.sent.last ?? since) > since || ($0.value.restUntil ?? since) > since }
    }
}
