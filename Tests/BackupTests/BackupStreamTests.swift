@testable import Backup
import Testing

@Suite struct `A sealed backup` {
    @Test(arguments: [0, 1, 63, 64, 65, 128, 209]) func `gives back what was put in`(count: Int) throws {
        let content = Array(SealedBackup.content.prefix(count))

        #expect(try SealedBackup.open(SealedBackup(content).bytes) == content)
    }

    @Test func `holds nothing of it in clear`() throws {
        let sealed = try SealedBackup(Array("Amina Haddad Torvet 1 ".utf8) + Array("12345678".utf8)).bytes

        #expect(!sealed.contains("Amina".utf8))
        #expect(!sealed.contains("12345678".utf8))
    }

    @Test func `opens with the private key it was locked for and no other`() throws {
        let pair = BackupKeyPair.new()
        let sealed = try SealedBackup(for: pair.publicKey).bytes
        let kept = try BackupKeyPair(text: pair.text, of: "private")

        #expect(try SealedBackup.open(sealed, with: .privateKey(kept)) == SealedBackup.content)
        #expect(throws: BackupFault("backup is locked for another key than this one.")) {
            try SealedBackup.open(sealed, with: .privateKey(.new()))
        }
        #expect(throws: BackupFault.self) { try SealedBackup.open(sealed) }
    }

    @Test(arguments: ["", "kun os to og muren ", "Kun os to og muren"])
    func `says that the passphrase is wrong`(passphrase: String) throws {
        let sealed = try SealedBackup().bytes

        #expect(throws: BackupFault("The passphrase is not the one that backup was locked with.")) {
            try SealedBackup.open(sealed, with: .passphrase(passphrase))
        }
    }

    @Test(arguments: [1, 0x10, 0x80, 0xFF] as [UInt8])
    func `shows the damage of any single byte`(damage: UInt8) throws {
        let pair = BackupKeyPair.new()
        for (sealed, opener) in [
            (try SealedBackup().bytes, BackupOpener.passphrase(SealedBackup.passphrase)),
            (try SealedBackup(for: pair.publicKey).bytes, .privateKey(pair)),
        ] {
            for index in sealed.indices {
                var bytes = sealed
                bytes[index] ^= damage
                #expect(throws: BackupFault.self, "byte \(index)") { try SealedBackup.open(bytes, with: opener) }
            }
        }
    }

    @Test func `shows that it was shortened anywhere, and that something was put behind it`() throws {
        let sealed = try SealedBackup().bytes

        for count in sealed.indices {
            #expect(throws: BackupFault.self, "\(count) bytes") { try SealedBackup.open(Array(sealed.prefix(count))) }
        }
        #expect(throws: BackupFault.self) { try SealedBackup.open(sealed + [0]) }
        #expect(throws: BackupFault.self) { try SealedBackup.open(sealed + sealed) }
    }

    @Test(arguments: [
        [1, 0, 2, 3], [0, 0, 1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2], [0, 1, 2, 3, 3], [3], [], [0, 11, 2, 3],
        [10, 11, 12, 13],
    ]) func `shows that pieces were swapped, doubled, left out or taken from another`(order: [Int]) throws {
        let (sealed, other) = (try SealedBackup(), try SealedBackup())
        let pieces = sealed.pieces
        #expect(
            try SealedBackup.open(sealed.head + pieces[0] + pieces[1] + pieces[2] + pieces[3]) == SealedBackup.content)

        let wrong = order.map { $0 < 10 ? pieces[$0] : other.pieces[$0 - 10] }

        #expect(throws: BackupFault.self) { try SealedBackup.open(sealed.head + wrong.joined()) }
    }

    @Test func `is bound to what its head says, also when somebody has made the head fit`() throws {
        let sealed = try SealedBackup()
        var head = Array(sealed.head.dropLast(32))
        let changed = try #require(head.firstRange(of: "0002-forms".utf8))
        head.replaceSubrange(changed, with: "0009-forms".utf8)

        #expect(throws: BackupFault("The passphrase is not the one that backup was locked with.")) {
            try SealedBackup.open(head + BackupHead.checksum(of: head) + sealed.pieces.joined())
        }
    }

    @Test func `does not take all the memory because its head says so`() throws {
        let greedy = BackupLock.passphrase(salt: .init(repeating: 0, count: 16), operations: 3, memory: 1 << 50)

        #expect(throws: BackupFault.self) { try greedy.key(.passphrase("anything"), of: "backup") }
    }
}
