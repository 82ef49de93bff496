import Foundation

/// Asks, judges, and tells.
struct Watcher {
    let url: String
    let key: String
    let patience: Vigil.Patience
    let alerts: [String]
    let copy: String?
    let canary: (box: CanaryBox, hour: Int)?
    let seconds: Double
    let clock = MachineClock()

    /// Whether all is well.
    func look(_ memory: inout Memory) -> Bool {
        let reading = ask()
        if let reading { memory.reading = reading }
        let lacking = lacking(memory.reading)
        let word = memory.vigil.see(
            reading, lacksCanary: !lacking.isEmpty, wall: Date(), at: clock.now, patience)
        // The copy is safe before anybody is told.
        memory.write(copy)
        if let word {
            let words = Words(url: url, reading: memory.reading, untaken: patience.untaken)
            if tell(words.message(of: word, lacking: lacking), words.summary(of: word)) {
                memory.vigil.note(word, at: clock.now)
                memory.write(copy)
            }
        }
        return memory.vigil.told.isEmpty && word.map { $0 == .well } ?? true
    }

    /// Nil for everything that is no answer in time.
    private func ask() -> Reading? {
        // Options on standard input: the key is in nobody's list of processes.
        let errand = Errand(
            program: "/usr/bin/curl",
            arguments: [
                "--silent", "--show-error", "--fail", "--max-time", "\(seconds)", "--max-filesize", "50000000",
                "--proto",
                "=https,http", "--config", "-",
            ], input: "url = \"\(url)/health/calls\"\nheader = \"Authorization: Bearer \(key)\"\n",
            seconds: seconds + 5)
        return errand.run().flatMap { Reading($0) }
    }

    /// Those of today, once its hour has come.
    private func lacking(_ reading: Reading?) -> [String] {
        guard let canary, let reading else { return [] }
        let (day, hour) = LocalTime.now()
        guard hour >= canary.hour, reading.day == day else { return [] }
        return canary.box.lacks(reading.canaries, of: day)
    }

    /// Whether anybody was reached.
    private func tell(_ message: String, _ summary: String) -> Bool {
        say(summary)
        guard !alerts.isEmpty else { return true }
        let done = alerts.map { command in
            let errand = Errand(
                program: "/bin/sh", arguments: ["-c", command], input: message, surroundings: ["WATCH_SUMMARY": summary]
            )
            let isDone = errand.run() != nil
            if !isDone { say("an alert could not be sent: \(command)") }
            return isDone
        }
        return done.contains(true)
    }
}
