import CSodium

/// XChaCha20-Poly1305 with associated data (draft-irtf-cfrg-xchacha): seals bytes under a key, for one place only.
enum Cipher {
    static let keyLength = 32
    private static let nonceLength = 24
    private static let tagLength = 16
    private static let version: UInt8 = 1

    static func newKey() -> [UInt8] { chance(keyLength) }

    static func chance(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            randombytes_buf(start, count)
            filled = count
        }
    }

    /// Version, nonce, ciphertext and tag.
    static func seal(_ plain: some Collection<UInt8>, under key: [UInt8], at place: [UInt8]) -> [UInt8] {
        let plain = Array(plain)
        let length = 1 + nonceLength + plain.count + tagLength
        return [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            start[0] = version
            randombytes_buf(start + 1, nonceLength)
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                start + 1 + nonceLength, nil, plain, UInt64(plain.count), place, UInt64(place.count), nil, start + 1,
                key)
            filled = length
        }
    }

    /// Nil for what was not sealed under this key for this place, or has been changed since.
    static func open(_ sealed: [UInt8], under key: [UInt8], at place: [UInt8]) -> [UInt8]? {
        let length = sealed.count - 1 - nonceLength - tagLength
        guard length >= 0, sealed[0] == version else { return nil }
        var isOurs = false
        let plain = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
            sealed.withUnsafeBufferPointer { sealed in
                guard let start = sealed.baseAddress else { return }
                isOurs =
                    crypto_aead_xchacha20poly1305_ietf_decrypt(
                        buffer.baseAddress, nil, nil, start + 1 + nonceLength, UInt64(length + tagLength), place,
                        UInt64(place.count), start + 1, key) == 0
                filled = isOurs ? length : 0
            }
        }
        return isOurs ? plain : nil
    }

    static func hash(_ bytes: [UInt8], key: [UInt8] = [], length: Int = 32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            crypto_generichash(start, length, bytes, UInt64(bytes.count), key, key.count)
            filled = length
        }
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
