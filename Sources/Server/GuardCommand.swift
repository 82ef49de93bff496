import ArgumentParser
import Foundation
import People

/// `brobygger guard FILE`: what the guard of free text finds in notes, and how right it is.
struct GuardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guard", abstract: "Measure the guard of free text on notes.",
        discussion: """
            Prints line|categories for each note, then how right that is: precision and recall of warning at all, the \
            share of clean notes that were warned of, and precision and recall of each category. Exit status: 0 done, \
            1 bad input.
            """)

    @Argument(help: ArgumentHelp("Notes, as text|language|categories with that header.", valueName: "file"))
    var file: String

    func run() throws {
        let notes = try read()
        let measure = GuardMeasure(notes)
        var lines = measure.found.map { "\($0.line)|\($0.categories.map(\.rawValue).joined(separator: ","))" }
        lines += [
            "precision: \(share(measure.notes.precision))", "recall: \(share(measure.notes.recall))",
            "false alarms: \(share(measure.falseAlarms))",
        ]
        for category in FreeTextGuard.Category.allCases {
            let tally = measure[category]
            lines.append("precision \(category): \(share(tally.precision))")
            lines.append("recall \(category): \(share(tally.recall))")
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Everything that is wrong is listed, and then nothing is measured.
    private func read() throws -> [NoteFile.Note] {
        let bytes: [UInt8]
        do {
            bytes = try MatchFiles.read(file)
        } catch {
            throw complaint(["\(file): cannot be read: \(error.reason)"])
        }
        let notes = NoteFile(bytes)
        guard notes.problems.isEmpty else { throw complaint(notes.problems.map { "\(file):\($0.words)" }) }
        return notes.notes
    }

    private func complaint(_ lines: [String]) -> ExitCode {
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
        return ExitCode(1)
    }

    private func share(_ value: Double) -> String { String(format: "%.4f", value) }
}
