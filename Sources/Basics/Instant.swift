/// A moment in UTC, exact to the millisecond.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// `2026-11-21T08:30:00.000Z`: the only form in which instants are stored, so that text order is time order.
    package init?(_ text: String) {
        var text = text
        guard let milliseconds = text.withUTF8(Self.milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    private static func milliseconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z"),
            let day = Day(utf8: UnsafeBufferPointer(rebasing: bytes[0..<10])),
            let hour = number(bytes[11...12]), let minute = number(bytes[14...15]),
            let second = number(bytes[17...18]), let millisecond = number(bytes[20...22]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        return Int64(((day.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Int64(millisecond)
    }

    package var description: String {
        let seconds = floorDivide(milliseconds, 1000)
        let days = floorDivide(seconds, 86_400)
        let rest = Int(seconds - days * 86_400)
        return Day(daysSinceEpoch: Int(days)).description
            + "T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)).\(three(Int(milliseconds - seconds * 1000)))Z"
    }

    package static func < (one: Self, other: Self) -> Bool { one.milliseconds < other.milliseconds }

    package func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }
    package func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }
    package func adding(days: Int) -> Instant { adding(seconds: days * 86_400) }
}

private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
        guard digit >= 48, digit <= 57 else { return nil }
        value = value * 10 + Int(digit - 48)
    }
    return value
}

private func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    let quotient = value / by
    return value % by < 0 ? quotient - 1 : quotient
}

private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
private func three(_ value: Int) -> String { value < 10 ? "00\(value)" : value < 100 ? "0\(value)" : "\(value)" }
