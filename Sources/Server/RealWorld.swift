import Basics
import Foundation

extension Now {
    /// The clock of the machine.
    static let real = Now { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }
}

extension NewID {
    /// UUIDv7 (RFC 9562): 48 bits of time, then chance, so that ids sort by birth.
    static let real = NewID {
        let milliseconds = UInt64(Now.real().milliseconds)
        var generator = SystemRandomNumberGenerator()
        let head = milliseconds << 16 | 0x7000 | generator.next() & 0x0FFF
        let tail = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
        let digits = hexadecimal(head) + hexadecimal(tail)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    private static func hexadecimal(_ number: UInt64) -> [Character] {
        let digits = Array(String(number, radix: 16))
        return Array(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The clock of the machine, beside the time that passes whatever it is set to.
struct ClockReading: Sendable {
    private let clock = Now.real()
    private let passed = ContinuousClock.now

    /// Seconds by which the clock was set since then; negative when it was set back.
    func drift(since earlier: ClockReading) -> Double {
        Double(clock.milliseconds - earlier.clock.milliseconds) / 1000 - (passed - earlier.passed) / .seconds(1)
    }
}
