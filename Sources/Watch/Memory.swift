import Foundation

/// What outlives a restart: the last good copy of whom to call, and what somebody was told. One file that nobody else reads.
struct Memory: Codable {
    /// Which start of the machine the moments belong to.
    var boot: String
    var vigil: Vigil
    var reading: Reading?

    /// What stands in the file; a fresh start when it cannot be read, for a watchdog that does not start watches over nothing.
    /// - Parameter isOnly: whoever looks once and keeps nothing cannot wait and see: what stands still now is told now.
    static func read(_ path: String?, _ clock: MachineClock, isOnly: Bool = false) -> Memory {
        let begun = isOnly && path == nil ? -Double.infinity : clock.now
        let fresh = Memory(boot: clock.boot, vigil: Vigil(at: begun), reading: nil)
        guard let path, let text = FileManager.default.contents(atPath: path) else { return fresh }
        guard var memory = try? Reading.decoder.decode(Memory.self, from: text) else {
            say("\(path) cannot be read and is begun anew")
            return fresh
        }
        if memory.boot != clock.boot || memory.vigil.progressAt > clock.now {
            memory.boot = clock.boot
            memory.vigil.begin(at: clock.now)
        }
        return memory
    }

    /// Whole or not at all.
    func write(_ path: String?) {
        guard let path else { return }
        do {
            let new = path + ".new"
            try? FileManager.default.removeItem(atPath: new)
            guard
                FileManager.default.createFile(
                    atPath: new, contents: try Reading.encoder.encode(self), attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
            guard rename(new, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            say("\(path) cannot be written")
        }
    }
}

/// Seconds since the machine was started: nobody sets them, and they pass while it sleeps.
struct MachineClock {
    let boot = (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""

    var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}

/// For whoever looks after this machine; never a name or a number.
func say(_ words: String) {
    FileHandle.standardError.write(Data((words + "\n").utf8))
}
