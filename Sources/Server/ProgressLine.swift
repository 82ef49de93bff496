import Backup
import Foundation
import Synchronization

/// How far a long piece of work has come, on one line of a terminal; where there is none, nothing.
final class ProgressLine: Sendable {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let last = Mutex("")

    func show(_ what: String, _ share: Double) {
        let line = "\(what) … \(Int(share * 100)) %"
        guard isShown, last.withLock({ last in (last != line, last = line).0 }) else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    func end() {
        guard isShown, last.withLock({ last in (!last.isEmpty, last = "").0 }) else { return }
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

    static func check(_ words: String = "Stopped. Nothing has been changed.") throws {
        if isWanted.load(ordering: .relaxed) { throw BackupFault(words) }
    }
}

func megabytes(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
}

func seconds(since begun: ContinuousClock.Instant) -> String {
    "\(String(format: "%.1f", (ContinuousClock.now - begun) / .seconds(1))) s"
}
