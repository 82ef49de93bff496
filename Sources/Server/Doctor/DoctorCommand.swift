import ArgumentParser
import Foundation

/// Looks at an installation as somebody would who knows what goes wrong, and changes nothing.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Examine an installation, and say what to do.",
        discussion: """
            Takes what serve takes, so that it sees what serve would see; works while the server runs, and before it is \
            started. Ends with 1 when something is wrong.
            """)

    @OptionGroup var options: ServeOptions
    @Option(help: ArgumentHelp("Folder that backups are written to.", valueName: "dir"))
    var backups: String?
    @Flag(help: "Of the invented town.")
    var demo = false
    @Flag(help: "One JSON object a line.")
    var json = false

    func run() async throws {
        let examination = try Examination(options: options, backups: backups, isDemo: demo)
        var isWell = true
        for part in [
            examination.database, examination.keys, examination.log, examination.time, examination.mail,
            examination.calls, examination.disk, examination.backup, examination.pages,
        ] {
            for finding in await part() {
                isWell = isWell && finding.verdict != .wrong
                try show(finding)
            }
        }
        if !isWell { throw ExitCode(1) }
    }

    private func show(_ finding: Finding) throws {
        guard json else { return print(finding.lines) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(finding), as: UTF8.self))
    }
}
