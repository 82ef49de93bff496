import Access
import Basics
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `The heads of the log` {
    let path = URL.temporaryDirectory.appending(path: "heads-\(UUID())").path

    private func head(_ position: Int) -> LogHead {
        LogHead(
            position: position, at: Instant(milliseconds: 1_772_000_000_000 + Int64(position)),
            hash: (0..<32).map { UInt8(($0 * 7 + position) % 256) })
    }

    @Test func `are read as they were written, by nobody else`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = LogHeadFile(path: path)
        #expect(try file.read() == nil)

        try file.append(head(3))
        try file.append(head(999))

        #expect(try file.read()?.heads == [head(3), head(999)])
        #expect(try file.read()?.tornLines == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test(arguments: [1, 20, 60, 90]) func `are not confused by one that was torn`(kept: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = LogHeadFile(path: path)
        try file.append(head(3))
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes.append(contentsOf: head(4).line.utf8.prefix(kept))
        try bytes.write(to: URL(filePath: path))

        #expect(try file.read()?.heads == [head(3)])
        try file.append(head(5))

        #expect(try file.read()?.heads == [head(3), head(5)])
        #expect(try file.read()?.tornLines == 1)
    }

    @Test func `are written when the log has grown, and only then`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let diary = try await Diary.inMemory()
        let file = LogHeadFile(path: path)
        let heads = LogHeads(database: diary.database, file: file, now: Now { Instant(milliseconds: 0) })
        #expect(try await heads.begin())
        #expect(try file.read() == nil, "an empty log has no head")

        try await diary.write(3)
        try await heads.keep()
        try await heads.keep()
        try await diary.write(999)
        try await heads.keep(ifGrownBy: LogHeads.mostBetween)
        #expect(try file.read()?.heads.map(\.position) == [3])
        try await diary.write(1)
        try await heads.keep(ifGrownBy: LogHeads.mostBetween)

        #expect(try file.read()?.heads.map(\.position) == [3, 1003])
    }

    @Test func `show at start that the log has gone back`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let diary = try await Diary.inMemory()
        try await diary.write(3)
        let heads = LogHeads(
            database: diary.database, file: LogHeadFile(path: path), now: Now { Instant(milliseconds: 0) })
        #expect(try await heads.begin())
        #expect(try await heads.begin())

        try await diary.takeFencesAway()
        try await diary.database.write { _ = try $0.run("DELETE FROM access_log WHERE position = 3") }

        #expect(try await heads.begin() == false)
    }

    @Test func `cannot be written where there is no folder, and say so in a line`() {
        let file = LogHeadFile(path: path + "/heads")

        let fault = #expect(throws: LogHeadFault.self) { try file.append(head(1)) }
        #expect(fault?.description.contains("--log-heads FILE") == true)
    }
}
