import Foundation

/// A file held open. Errors carry its name and the system's own words.
package final class OpenFile {
    package let path: String
    private let descriptor: Int32

    private init(_ path: String, _ descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    package static func reading(_ path: String) throws -> OpenFile {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw BackupFault.system("\(path) cannot be read") }
        return OpenFile(path, descriptor)
    }

    /// Empty, for its owner alone, and for this process alone: a second one that writes the same file is refused.
    package static func making(_ path: String) throws -> OpenFile {
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BackupFault.system("\(path) cannot be written") }
        let file = OpenFile(path, descriptor)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw BackupFault("\(path) is being written by another Brobygger right now.")
        }
        guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
            throw BackupFault.system("\(path) cannot be written")
        }
        return file
    }

    package var size: Int {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
    }

    /// As many of the next bytes as asked for; fewer only at the end.
    package func read(_ count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = systemRead(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw BackupFault.system("\(path) cannot be read") }
                if got == 0 { return }
                filled += got
            }
        }
    }

    package func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let put = systemWrite(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if put < 0, errno == EINTR { continue }
                guard put >= 0 else { throw BackupFault.system("\(path) cannot be written") }
                done += put
            }
        }
    }

    package func rewind() {
        lseek(descriptor, 0, SEEK_SET)
    }

    /// Acknowledged means flushed to disk.
    package func flush() throws {
        guard fsync(descriptor) == 0 else { throw BackupFault.system("\(path) cannot be written") }
    }

    /// A name that was given or taken away is kept when its folder has been flushed.
    package static func flushFolder(_ path: String) throws {
        try reading(path).flush()
    }
}

// The system's own, whose names the methods hide.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, bytes, count)
}
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
