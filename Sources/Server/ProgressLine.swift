import Backup
import Foundation
import Synchronization

/// How far a long piece of work has come, on one line of a terminal; where there is none, nothing.
final class ProgressLine {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var last = ""

    func show(_ what: String, _ share: Double) {
        let line = "\(what) … \(Int(share * 100)) %"
        guard isShown, line != last else { return }
        last = line
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    func end() {
        guard isShown, !last.isEmpty else { return }
        last = ""
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}

/// Ctrl-C and `systemctl stop`: the work ends at its next step and tidies up after itself.
enum Interruption {
    private static let isWanted = Atomic<Bool>(false)

    static func listen() {
        for wish in [SIGINT, SIGTERM, SIGHUP] {
            signal(wish) { _ in Interruption.isWanted.store(true, ordering: .relaxed) }
        }
    }

    static func check() throws {
        if isWanted.load(ordering: .relaxed) { throw BackupFault("Stopped. Nothing has been changed.") }
    }
}

func megabytes(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
}

func seconds(since begun: ContinuousClock.Instant) -> String {
    "\(String(format: "%.1f", (ContinuousClock.now - begun) / .seconds(1))) s"
}
