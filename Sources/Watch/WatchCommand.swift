import ArgumentParser
import Foundation

/// Watches over the safety calls of a Brobygger from another machine. What it looks for is progress, not a process that lives:
/// that calls are judged when they are due (reliability.md, E12).
@main
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brobygger-watch",
        abstract: "Tell somebody when safety calls are not followed up any more.",
        discussion: """
            Runs on another machine than Brobygger, and tells by its own means. Keeps the names and numbers of those who are \
            to be called today, for whoever must call them by hand: the copy belongs on a disk that is encrypted.
            """)

    @Argument(help: "Where Brobygger is: https://brobygger.example.dk")
    var url: String
    @Option(help: ArgumentHelp("File with the key of `serve --watch-key` in its first line.", valueName: "file"))
    var key: String
    @Option(help: ArgumentHelp("How often it asks.", valueName: "seconds"))
    var every = 60.0
    @Option(help: ArgumentHelp("For how long calls may stand still before somebody is told.", valueName: "seconds"))
    var patience = 300.0
    @Option(help: ArgumentHelp("After how long they are told again.", valueName: "seconds"))
    var again = 900.0
    @Option(
        help: ArgumentHelp(
            "For how long a call may be nobody's when everybody on its list has been told.", valueName: "seconds"))
    var untaken = 1800.0
    @Option(help: ArgumentHelp("For how long it waits for an answer.", valueName: "seconds"))
    var wait = 20.0
    @Option(
        help: ArgumentHelp(
            "Shell command that gets the message on standard input, and its first line in $WATCH_SUMMARY. May be given several times.",
            valueName: "command"))
    var alert: [String] = []
    @Option(help: ArgumentHelp("File for the last good copy and for what was told.", valueName: "file"))
    var copy: String?
    @Option(help: ArgumentHelp("Maildir of the address of `serve --canary`.", valueName: "dir"))
    var canary: String?
    @Option(help: ArgumentHelp("By when the canaries of the day have arrived, in Denmark.", valueName: "hour"))
    var canaryHour = 7
    @Flag(help: "Look once, and end with 1 when something is wrong.")
    var once = false

    func validate() throws {
        guard let parts = URLComponents(string: url), let host = parts.host,
            parts.scheme == "https" || parts.scheme == "http" && ["127.0.0.1", "localhost", "[::1]"].contains(host),
            !url.contains("\""), !url.contains("\n")
        else {
            throw ValidationError(
                "The address looks like https://brobygger.example.dk; http only towards this machine.")
        }
        guard every > 0, patience > 0, again > 0, untaken > 0, wait > 0 else {
            throw ValidationError("Seconds are more than none.")
        }
        guard (1...23).contains(canaryHour) else { throw ValidationError("--canary-hour is an hour from 1 to 23.") }
        if let canary, !FileManager.default.fileExists(atPath: canary + "/new") {
            throw ValidationError("\(canary) is no Maildir: it has no folder new.")
        }
    }

    func run() throws {
        // A command that does not read what it is told must not end us.
        signal(SIGPIPE, SIG_IGN)
        let watcher = try watcher()
        var memory = Memory.read(copy, watcher.clock, isOnly: once)
        if once {
            guard watcher.look(&memory) else { throw ExitCode(1) }
            return
        }
        while true {
            let begun = watcher.clock.now
            _ = watcher.look(&memory)
            Thread.sleep(forTimeInterval: max(0.1, every - (watcher.clock.now - begun)))
        }
    }

    private func watcher() throws -> Watcher {
        guard let text = try? String(contentsOfFile: key, encoding: .utf8),
            let line = text.split(whereSeparator: \.isNewline).first,
            line.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 != "\"" && $0 != "\\" })
        else { throw ValidationError("\(key) cannot be read, or has no key in its first line.") }
        return Watcher(
            url: url.hasSuffix("/") ? String(url.dropLast()) : url, key: String(line),
            patience: Vigil.Patience(seconds: patience, again: again, untaken: untaken), alerts: alert, copy: copy,
            canary: canary.map { (CanaryBox(path: $0), canaryHour) }, seconds: wait)
    }
}
