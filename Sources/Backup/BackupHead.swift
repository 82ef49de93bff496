import CSodium
import Foundation

/// What a backup says of itself before it is opened: nothing about people. It is bound to the content as associated data.
package struct BackupHead: Sendable, Equatable, Codable {
    package let content: Content
    /// Name of the newest step of the schema.
    package let schema: String
    /// Whose keys open the content, and how many changes they had seen: older ones lack those who came in between.
    package let installation: String
    package let keyChanges: Int
    package let madeAt: String
    package let lock: BackupLock
    /// Bytes of content in each piece but the last.
    let pieceLength: Int

    package enum Content: String, Sendable, Codable {
        case installation
        case inventedTown = "invented-town"
    }

    package init(
        _ content: Content, schema: String, installation: String, keyChanges: Int, madeAt: String, lock: BackupLock,
        pieceLength: Int = 65_536
    ) {
        self.content = content
        self.schema = schema
        self.installation = installation
        self.keyChanges = keyChanges
        self.madeAt = madeAt
        self.lock = lock
        self.pieceLength = pieceLength
    }

    /// Sixteen letters, the version of the format, the length of the head, and the head as JSON.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = [UInt8](try encoder.encode(self))
        return Self.letters + [Self.version, UInt8(json.count & 0xFF), UInt8(json.count >> 8)] + json
    }

    static let letters = Array("BROBYGGER BACKUP".utf8)
    static let version: UInt8 = 1
    static let lengthOfStart = 19

    static func read(_ json: [UInt8], of name: String) throws -> BackupHead {
        guard let head = try? JSONDecoder().decode(BackupHead.self, from: Data(json)),
            (1...1_048_576).contains(head.pieceLength)
        else { throw BackupFault.damaged(name, "its head") }
        return head
    }

    /// Only so that damage to the head is told from a wrong passphrase; what protects it is the seal.
    static func checksum(of bytes: [UInt8]) -> [UInt8] {
        var sum = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&sum, sum.count, bytes, UInt64(bytes.count), nil, 0)
        return sum
    }
}
