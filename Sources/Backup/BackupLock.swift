import CSodium
import Foundation

/// The key of one backup's stream. Never stored; ``BackupLock`` says how to get at it again.
package struct StreamKey: Sendable {
    let bytes: [UInt8]

    static func new() -> StreamKey {
        var bytes = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_keybytes())
        crypto_secretstream_xchacha20poly1305_keygen(&bytes)
        return StreamKey(bytes: bytes)
    }
}

/// What opens a backup: a passphrase that somebody remembers, or the private half of a pair of keys.
package enum BackupOpener: Sendable {
    case passphrase(String)
    case privateKey(BackupKeyPair)
}

/// How the key of the stream is found again, as it stands in the head.
package enum BackupLock: Sendable, Equatable, Codable {
    /// Argon2id (RFC 9106) with these limits.
    case passphrase(salt: Data, operations: UInt64, memory: Int)
    /// Sealed to a public key (X25519, `crypto_box_seal`).
    case publicKey(recipient: Data, sealed: Data)

    /// What a guess at the passphrase costs.
    package struct Effort: Sendable {
        let operations: UInt64
        let memory: Int
        /// Libsodium's "moderate": 256 MiB and most of a second.
        package static let moderate = Effort(operations: 3, memory: 268_435_456)
        /// For tests, which lock a thousand times.
        package static let none = Effort(operations: 1, memory: 8_192)
    }

    package static func locking(with passphrase: String, _ effort: Effort = .moderate) throws -> (Self, StreamKey) {
        var salt = [UInt8](repeating: 0, count: crypto_pwhash_saltbytes())
        randombytes_buf(&salt, salt.count)
        let lock = Self.passphrase(salt: Data(salt), operations: effort.operations, memory: effort.memory)
        return (lock, try lock.key(.passphrase(passphrase), of: "The backup"))
    }

    package static func locking(for recipient: BackupPublicKey) throws -> (Self, StreamKey) {
        let key = StreamKey.new()
        var sealed = [UInt8](repeating: 0, count: key.bytes.count + crypto_box_sealbytes())
        guard crypto_box_seal(&sealed, key.bytes, UInt64(key.bytes.count), recipient.bytes) == 0 else {
            throw BackupFault("The public key is none that something can be sealed to.")
        }
        return (.publicKey(recipient: Data(recipient.bytes), sealed: Data(sealed)), key)
    }

    /// A wrong passphrase gives a key all the same; the stream then does not open.
    package func key(_ opener: BackupOpener, of name: String) throws -> StreamKey {
        switch (self, opener) {
        case (.passphrase(let salt, let operations, let memory), .passphrase(let passphrase)):
            try Self.derive(passphrase, [UInt8](salt), operations, memory, of: name)
        case (.publicKey(let recipient, let sealed), .privateKey(let pair)):
            try pair.open([UInt8](sealed), sealedTo: [UInt8](recipient), of: name)
        case (.passphrase, .privateKey):
            throw BackupFault("\(name) is locked with a passphrase, not for a key: --passphrase-file FILE")
        case (.publicKey, .passphrase):
            throw BackupFault("\(name) is locked for a key, not with a passphrase: --private-key FILE")
        }
    }

    private static func derive(
        _ passphrase: String, _ salt: [UInt8], _ operations: UInt64, _ memory: Int, of name: String
    ) throws -> StreamKey {
        // A damaged head must not ask for all the memory there is.
        guard salt.count == crypto_pwhash_saltbytes(), (1...20).contains(operations),
            (8_192...2_147_483_648).contains(memory)
        else { throw BackupFault.damaged(name, "its head") }
        var bytes = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_keybytes())
        let words = passphrase.utf8.map { CChar(bitPattern: $0) }
        let done = crypto_pwhash(
            &bytes, UInt64(bytes.count), words, UInt64(words.count), salt, operations, memory,
            crypto_pwhash_ALG_ARGON2ID13)
        guard done == 0 else {
            throw BackupFault("There is too little memory free for the passphrase: \(memory >> 20) MB are needed.")
        }
        return StreamKey(bytes: bytes)
    }
}
