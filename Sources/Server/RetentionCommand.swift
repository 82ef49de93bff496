import ArgumentParser
import Assembly
import Basics
import Foundation
import Rights
import Storage
import Timers

/// How long records are kept, and what is erased today.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Erase what has been kept long enough, or say what would be erased.",
        discussion: "The server does this every night by itself. Nobody is erased who was not told 30 days before.")

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let house = try await installation.folder().openHouse()
        let preview = try await house.assembly.retention.preview()
        for line in preview.lines {
            let step =
                switch line.step {
                case .giveNotice(let day): "told that it is erased on \(day)"
                case .takeBackNotice: "stays after all"
                case .erase: "erased"
                }
            print("\(line.reference)\t\(line.kind.rawValue)\tkept until \(line.over)\t\(step)")
        }
        print("notes of matches: \(preview.matchNotes)\nletters: \(preview.letters)\nways in: \(preview.waysIn)")
        if dryRun {
            print("Nothing has been changed.")
        } else {
            try await house.installation.database.write { try house.assembly.retention.planNow(in: $0) }
            try await house.assembly.clockwork().carryOut()
            try await house.assembly.keepKeys()
            print("Done.")
        }
        try house.installation.close()
    }
}
