import Backup
import Basics
import Foundation
import Operation

extension Examination {
    func disk() async -> [Finding] {
        var places = [("log heads", URL(filePath: headsFile).deletingLastPathComponent().path)]
        if folder.remote == nil {
            places.append(("data", folder.url.path))
            if let copy = try? folder.placeOfKeysCopy() {
                places.append(("copy of the keys", URL(filePath: copy).deletingLastPathComponent().path))
            }
        }
        if let backups { places.append(("backups", backups)) }
        let needed = 2 * size(of: folder.databaseFile)
        return places.compactMap { name, path in
            FreeSpace.bytes(at: path).map { finding(name, $0, needed: name == "log heads" ? 0 : needed) }
        }
    }

    private func finding(_ name: String, _ free: Int64, needed: Int64) -> Finding {
        let seen = "\(megabytes(Int(free))) free for the \(name)"
        if free < 100 * 1_048_576 { return .wrong("disk", seen, "make room: without it nothing can be kept") }
        if free < max(1_073_741_824, needed) {
            return .takeCare("disk", seen, "make room: at least 1 GB, and twice the size of the data")
        }
        return .ok("disk", seen)
    }

    private func size(of path: String) -> Int64 {
        ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.int64Value ?? 0
    }

    func backup() async -> [Finding] {
        guard folder.remote == nil else {
            return [.ok("backup", "of the data by PostgreSQL's own tools; of the keys a standby and never a backup")]
        }
        guard let backups else {
            return [.takeCare("backup", "it is not known where backups are", "doctor --backups DIR")]
        }
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: backups) else {
            return [
                .wrong("backup", "\(backups) cannot be read", "is its disk there, and may whoever runs this read it?")
            ]
        }
        let mine = files.compactMap { madeAt("\(backups)/\($0)") }.max()
        guard let mine else {
            return [
                .wrong("backup", "there is none in \(backups)", "brobygger backup, every night (docs/operation.md)")
            ]
        }
        let hours = (Now.real().milliseconds - mine.milliseconds) / 3_600_000
        let seen = "the newest was made \(hours) hours ago"
        return [hours <= 26 ? .ok("backup", seen) : .wrong("backup", seen, "see why the nightly one was not made")]
    }

    /// Nil for whatever is no backup of an installation.
    private func madeAt(_ path: String) -> Instant? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        let locked = try? LockedBackup(named: path) { [UInt8](try file.read(upToCount: $0) ?? Data()) }
        return locked.flatMap { Instant($0.head.madeAt) }
    }
}
