import Basics
import Foundation
import PostgresStorage
import Storage
import Timers

extension Examination {
    func time() async -> [Finding] {
        await [kept(), againstServer(), againstMark()].compactMap { $0 }
    }

    /// Whether something keeps the clock of the machine right.
    private func kept() -> Finding {
        switch ClockKeeper.isKept() {
        case true?: .ok("time", "the clock is kept right")
        case false?:
            .takeCare(
                "time", "nothing keeps the clock right: codes of apps fail, deadlines come at the wrong time",
                "apt install systemd-timesyncd, or chrony")
        case nil: .takeCare("time", "it cannot be asked whether the clock is kept right", "timedatectl, on the machine")
        }
    }

    private func againstServer() -> Finding? {
        guard let remote = folder.remote, let address = try? remote.dataAddress() else { return nil }
        guard let facts = try? PostgresFacts(address) else { return nil }
        let apart = abs(Double(Now.real().milliseconds) - Double(facts.clock)) / 1000
        let seen = "the clock of the database is \(apart.formatted(.number.precision(.fractionLength(1)))) s away"
        return apart < 2
            ? .ok("time", seen)
            : .wrong("time", seen, "keep both right by the same source: several nodes go by their own clocks")
    }

    /// What the deadlines have seen: a clock that goes back makes nothing undue, but somebody must look at it.
    private func againstMark() async -> Finding? {
        guard let mark = try? await opened()?.read({ try TimerMark.latest(in: $0) }) else { return nil }
        let ahead = Double(mark.milliseconds - Now.real().milliseconds) / 1000
        guard ahead > 30 else { return .ok("time", "not behind what this installation has seen") }
        return .wrong(
            "time", "the clock was set back: this installation has seen \(mark)",
            "set it right; deadlines go by the later of the two for a day")
    }
}

/// Asks whoever keeps the clock of the machine.
enum ClockKeeper {
    /// Nil when nobody can say.
    static func isKept() -> Bool? {
        if let answer = said(by: "/usr/bin/timedatectl", ["show", "-p", "NTPSynchronized", "--value"]) {
            if answer == "yes" { return true }
            if answer == "no" { return said(by: "/usr/bin/chronyc", ["-c", "tracking"]).map(isNormal) ?? false }
        }
        return said(by: "/usr/bin/chronyc", ["-c", "tracking"]).map(isNormal)
    }

    /// The last field is how the leap second stands, or that there is no source.
    private static func isNormal(_ line: String) -> Bool { !line.hasSuffix("Not synchronised") }

    private static func said(by program: String, _ arguments: [String]) -> String? {
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? text.trimmingCharacters(in: .whitespacesAndNewlines) : nil
    }
}
