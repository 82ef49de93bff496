import Basics
import CLibcrypto
import Web

/// Codes that an authenticator app shows (RFC 6238): six digits, new every thirty seconds.
enum TimeCode {
    static func step(at moment: Instant) -> Int { Int(moment.milliseconds / 30_000) }

    /// Nil when the machine cannot count it out: then no code is right.
    static func code(_ secret: [UInt8], step: Int, digits: Int = 6) -> String? {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        var hash = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        guard
            HMAC(EVP_sha1(), secret, Int32(secret.count), counter, counter.count, &hash, &length) != nil, length == 20
        else { return nil }
        let start = Int(hash[19] & 15)
        let number = hash[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7fff_ffff
        var text = ""
        var rest = number
        for _ in 0..<digits {
            text = "\(rest % 10)\(text)"
            rest /= 10
        }
        return text
    }

    /// Which step shows this code: the present one or a neighbour, since clocks go wrong. Never one that was used before.
    static func step(showing code: String, _ secret: [UInt8], at moment: Instant, after last: Int) -> Int? {
        let present = step(at: moment)
        return [present, present - 1, present + 1].first { $0 > last && self.code(secret, step: $0) == code }
    }
}

/// What the app and we both know.
struct AppSecret: Sendable, Equatable {
    let bytes: [UInt8]

    /// 160 bits, as RFC 4226 recommends.
    static func random() -> AppSecret { AppSecret(bytes: Secret.randomBytes(20)) }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Nil for what is no such key.
    init?(base32 text: String) {
        var bytes: [UInt8] = []
        var bits = 0
        var count = 0
        for letter in text {
            guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
            bits = (bits << 5 | value) & 0xffff
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        self.bytes = bytes
    }

    /// For typing (RFC 4648, without padding).
    var base32: String {
        var text = ""
        var bits = 0
        var count = 0
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xffff
            count += 8
            while count >= 5 {
                count -= 5
                text.append(Self.alphabet[bits >> count & 31])
            }
        }
        if count > 0 { text.append(Self.alphabet[bits << (5 - count) & 31]) }
        return text
    }

    /// Four characters at a time, for eyes.
    var groups: [String] {
        let text = Array(base32)
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
    }

    /// What the QR code says.
    func address(for name: String) -> String {
        "otpauth://totp/Brobygger:\(urlEncoded(name))?secret=\(base32)&issuer=Brobygger"
    }
}
