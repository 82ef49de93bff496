@testable import Backup
import Foundation

/// A small backup in memory: three full pieces and a rest.
struct SealedBackup {
    static let passphrase = "kun os to og muren"
    static let content = (0..<3 * 64 + 17).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let bytes: [UInt8]
    let start: Int

    init(_ content: [UInt8] = Self.content, for recipient: BackupPublicKey? = nil) throws {
        let (lock, key) =
            try recipient.map { try BackupLock.locking(for: $0) } ?? BackupLock.locking(with: Self.passphrase, .none)
        let head = BackupHead(
            .installation, schema: "0002-forms-waiting.sql", installation: "a1b2", keyChanges: 7,
            madeAt: "2026-11-21T03:00:00.000Z",
            lock: lock, pieceLength: 64)
        let sink = Sink()
        var writer = try BackupWriter(head, key) { sink.bytes += $0 }
        start = sink.bytes.count
        try writer.add(Array(content.prefix(50)))
        try writer.add(Array(content.dropFirst(50)))
        try writer.finish()
        bytes = sink.bytes
    }

    var head: [UInt8] { Array(bytes[..<start]) }
    var pieces: [[UInt8]] {
        stride(from: start, to: bytes.count, by: 64 + 17).map { Array(bytes[$0..<min($0 + 64 + 17, bytes.count)]) }
    }

    static func open(_ bytes: [UInt8], with opener: BackupOpener = .passphrase(passphrase)) throws -> [UInt8] {
        var rest = bytes[...]
        let locked = try LockedBackup(named: "backup") { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        var reader = try locked.opened(with: opener)
        var content: [UInt8] = []
        while let piece = try reader.next() { content += piece }
        return content
    }

    final class Sink {
        var bytes: [UInt8] = []
    }
}
