@testable import Backup
import Foundation
import Testing

@Suite struct `A folder that is restored into` {
    private let above = URL(filePath: NSTemporaryDirectory(), directoryHint: .isDirectory)
        .appending(path: "restore-\(UUID().uuidString)")
    private var target: String { above.appending(path: "data").path }

    init() throws {
        try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    }

    private func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test(arguments: [true, false]) func `is filled in one step`(isThere: Bool) throws {
        if isThere { try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false) }
        let folder = try FolderInTheMaking(for: target)
        try Data([1]).write(to: URL(filePath: folder.path + "/brobygger.sqlite"))
        #expect(names(in: target) == [])

        try folder.put()

        #expect(names(in: target) == ["brobygger.sqlite"])
        #expect(names(in: above.path) == ["data"])
    }

    @Test func `stays as it was when the work ends early`() throws {
        var folder: FolderInTheMaking? = try FolderInTheMaking(for: target)
        try Data([1]).write(to: URL(filePath: try #require(folder).path + "/brobygger.sqlite"))
        folder = nil

        #expect(names(in: above.path) == [])
    }

    @Test func `loses what a restore that was killed had left beside it`() throws {
        try FileManager.default.createDirectory(atPath: target + ".restoring/x", withIntermediateDirectories: true)

        let folder = try FolderInTheMaking(for: target)
        #expect(names(in: folder.path) == [FolderInTheMaking.mark])
        try folder.put()
    }

    @Test func `must be empty, also at the end`() throws {
        let folder = try FolderInTheMaking(for: target)
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
        try Data([1]).write(to: URL(filePath: target + "/mine"))

        #expect(throws: BackupFault.self) { try folder.put() }
        #expect(throws: BackupFault.self) { try FolderInTheMaking(for: target) }
        #expect(throws: BackupFault.self) { try FolderInTheMaking(for: target + "/mine") }
        #expect(names(in: target) == ["mine"])
    }

    @Test func `is restored into by one at a time`() throws {
        let first = try FolderInTheMaking(for: target)

        #expect(throws: BackupFault.self) { try FolderInTheMaking(for: target) }
        #expect(names(in: above.path) == ["data.restoring"])
        try first.put()
    }
}
