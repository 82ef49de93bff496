import Foundation

/// Reads and writes whole files.
enum MatchFiles {
    /// What the system says when it refuses.
    struct Refused: Error {
        var reason: String

        init(_ number: Int32) {
            reason = String(cString: strerror(number))
        }
    }

    static func read(_ path: String) throws(Refused) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw Refused(errno) }
        defer { close(file) }
        var bytes: [UInt8] = []
        // A pipe has no end to go to: then it grows as it comes.
        bytes.reserveCapacity(max(0, Int(lseek(file, 0, SEEK_END))))
        lseek(file, 0, SEEK_SET)
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { part.deallocate() }
        while true {
            let count = Foundation.read(file, part.baseAddress, part.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Refused(errno) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: part[0..<count])
        }
    }

    /// Writes beside the file and renames, so that nobody ever sees half of it.
    static func write(_ bytes: [UInt8], to path: String) throws(Refused) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw Refused(errno) }
        do throws(Refused) {
            defer { close(file) }
            try writeAll(bytes, to: file)
            guard fchmod(file, 0o644) == 0, fsync(file) == 0 else { throw Refused(errno) }
        } catch {
            unlink(template)
            throw error
        }
        guard rename(template, path) == 0 else {
            let refused = Refused(errno)
            unlink(template)
            throw refused
        }
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(Refused) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Refused(errno) }
            written += count
        }
    }
}
