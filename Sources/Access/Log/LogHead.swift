import Basics

/// The newest entry at some moment, as it is written outside the database: `position time hash`.
package struct LogHead: Sendable, Hashable {
    package let position: Int
    package let at: Instant
    let hash: [UInt8]

    package init(position: Int, at: Instant, hash: [UInt8]) {
        self.position = position
        self.at = at
        self.hash = hash
    }

    package var line: String {
        "\(position) \(at) \(hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())"
    }

    /// Nil for a line that was not written to its end: the hash comes last, and all of it.
    package init?(line: some StringProtocol) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let position = Int(parts[0]), position > 0, let at = Instant(String(parts[1])),
            parts[2].utf8.count == 64
        else { return nil }
        let digits = parts[2].compactMap(\.hexDigitValue)
        guard digits.count == 64 else { return nil }
        self.init(
            position: position, at: at,
            hash: stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    }
}
