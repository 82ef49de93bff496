import CSodium
import Storage

/// A random token that opens something: in a link, in a cookie. Only its hash is stored.
package struct Secret: Sendable {
    /// 43 characters of `A-Z a-z 0-9 - _`: 256 bits.
    package let text: String

    package var hash: SecretHash { SecretHash(of: text) }

    package static func random() -> Secret {
        let bytes = randomBytes(32)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        return Secret(text: String(decoding: text, as: UTF8.self))
    }

    static func randomBytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Six digits, every one of a million equally likely.
    package static func randomCode() -> String {
        let number = randombytes_uniform(1_000_000)
        return String(repeating: "0", count: 6 - String(number).count) + String(number)
    }
}

/// BLAKE2b of a secret, in hexadecimal: what storage may hold.
package struct SecretHash: Sendable, Hashable, SQLStorable {
    package let text: String

    package init(of secret: String) {
        var hash = [UInt8](repeating: 0, count: 32)
        let bytes = Array(secret.utf8)
        crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
        text = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    package var sqlValue: SQLValue { .text(text) }
    package init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self.text = text
    }
}
