import CSodium
import Foundation

/// The half of a pair of keys that may lie on the server: it locks backups and opens none.
package struct BackupPublicKey: Sendable, Equatable {
    static let word = "brobygger-backup-public-key"
    let bytes: [UInt8]

    package var text: String { "\(Self.word) \(Data(bytes).base64EncodedString())\n" }

    package init(text: String, of name: String) throws {
        bytes = try keyBytes(in: text, after: Self.word, of: name, count: crypto_box_publickeybytes())
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}

/// The half that opens what was locked for the other. It belongs in a safe, not on the server.
package struct BackupKeyPair: Sendable {
    static let word = "brobygger-backup-private-key"
    package let publicKey: BackupPublicKey
    private let secret: [UInt8]

    package var text: String { "\(Self.word) \(Data(secret).base64EncodedString())\n" }

    package static func new() -> BackupKeyPair {
        var open = [UInt8](repeating: 0, count: crypto_box_publickeybytes())
        var secret = [UInt8](repeating: 0, count: crypto_box_secretkeybytes())
        crypto_box_keypair(&open, &secret)
        return BackupKeyPair(publicKey: BackupPublicKey(bytes: open), secret: secret)
    }

    private init(publicKey: BackupPublicKey, secret: [UInt8]) {
        self.publicKey = publicKey
        self.secret = secret
    }

    package init(text: String, of name: String) throws {
        secret = try keyBytes(in: text, after: Self.word, of: name, count: crypto_box_secretkeybytes())
        var open = [UInt8](repeating: 0, count: crypto_box_publickeybytes())
        crypto_scalarmult_base(&open, secret)
        publicKey = BackupPublicKey(bytes: open)
    }

    func open(_ sealed: [UInt8], sealedTo recipient: [UInt8], of name: String) throws -> StreamKey {
        guard recipient == publicKey.bytes else {
            throw BackupFault("\(name) is locked for another key than this one.")
        }
        var bytes = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_keybytes())
        guard sealed.count == bytes.count + crypto_box_sealbytes(),
            crypto_box_seal_open(&bytes, sealed, UInt64(sealed.count), publicKey.bytes, secret) == 0
        else { throw BackupFault.damaged(name, "its head") }
        return StreamKey(bytes: bytes)
    }
}

private func keyBytes(in text: String, after word: String, of name: String, count: Int) throws -> [UInt8] {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == word, let bytes = Data(base64Encoded: String(words[1])), bytes.count == count
    else { throw BackupFault("\(name) holds no \(word.replacing("-", with: " ")).") }
    return [UInt8](bytes)
}
