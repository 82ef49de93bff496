import Access
import Basics
import Foundation

extension Examination {
    var headsFile: String { options.logHeads ?? folder.logHeads }

    func log() async -> [Finding] {
        guard let database = opened() else { return [] }
        let heads = LogHeads(database: database, file: LogHeadFile(path: headsFile), now: .real)
        do {
            let entries = try await heads.entries()
            let place = URL(filePath: headsFile).deletingLastPathComponent().path
            let isThere = FileManager.default.fileExists(atPath: headsFile)
            guard FileManager.default.isWritableFile(atPath: isThere ? headsFile : place) else {
                return [.wrong("log", "its heads cannot be written to \(headsFile)", "another place: --log-heads FILE")]
            }
            switch try await heads.stands() {
            case true?: return [.ok("log", "\(entries) entries, with its newest head in \(headsFile)")]
            case false?:
                return [
                    .wrong(
                        "log", "it does not hold the newest head in \(headsFile)",
                        "brobygger log verify says what was changed; after a restore, rename that file first")
                ]
            case nil where entries == 0: return [.ok("log", "nothing yet")]
            case nil:
                return [
                    .takeCare(
                        "log", "\(entries) entries and no head in \(headsFile): one made anew would look the same",
                        "the next start writes one; --log-heads FILE, best on another disk")
                ]
            }
        } catch {
            return [.wrong("log", words(error), "brobygger log verify")]
        }
    }
}
