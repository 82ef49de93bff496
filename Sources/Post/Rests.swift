import Basics
import Synchronization

/// Which channels are left alone for a moment: one that gives no answer costs every letter after it as much time as the one it was
/// asked for. Each node knows its own, and forgets them when it stops.
final class Rests: Sendable {
    private struct Channel {
        /// Milliseconds that letters have waited for nothing since one was answered.
        var lost: Int64 = 0
        var until: Instant?
    }

    private let channels = Mutex<[LetterChannel: Channel]>([:])

    func isResting(_ channel: LetterChannel, at moment: Instant) -> Bool {
        guard let until = channels.withLock({ $0[channel]?.until }) else { return false }
        // One that reaches further than rests do was set by a clock that was wrong.
        return moment < until && until <= moment.adding(seconds: DeliveryRules.restSeconds)
    }

    /// - Parameter begun: when it was given the letter.
    func note(_ fault: MailFault?, by channel: LetterChannel, begun: Instant, at moment: Instant) {
        channels.withLock { channels in
            guard case .later = fault else { return channels[channel] = nil }
            var known = channels[channel] ?? Channel()
            known.lost += max(0, moment.milliseconds - begun.milliseconds)
            if known.lost >= Int64(DeliveryRules.lostSeconds) * 1000 {
                known = Channel(until: moment.adding(seconds: DeliveryRules.restSeconds))
            }
            channels[channel] = known
        }
    }
}
