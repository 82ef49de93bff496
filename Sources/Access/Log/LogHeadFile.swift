import Foundation

/// The file outside the database that holds the heads of the log, one a line, and is only added to.
package struct LogHeadFile: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package struct Reading: Sendable {
        package let heads: [LogHead]
        /// Lines that were not written to their end, as when the power goes.
        package let tornLines: Int
    }

    /// Nil when there is no such file.
    package func read() throws -> Reading? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let heads = lines.compactMap { LogHead(line: $0) }
        return Reading(heads: heads, tornLines: lines.count - heads.count)
    }

    /// Acknowledged means flushed. A line that was torn before gets its end first, so that the new one stands alone.
    package func append(_ head: LogHead) throws {
        let isNew = !FileManager.default.fileExists(atPath: path)
        let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw LogHeadFault(path: path, code: errno) }
        defer { close(file) }
        let line = Array(((isTorn(file) ? "\n" : "") + head.line + "\n").utf8)
        guard write(file, line, line.count) == line.count, fsync(file) == 0 else {
            throw LogHeadFault(path: path, code: errno)
        }
        if isNew { try flushFolder() }
    }

    private func isTorn(_ file: Int32) -> Bool {
        let end = lseek(file, 0, SEEK_END)
        var last: UInt8 = 0
        return end > 0 && pread(file, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
    }

    /// A new file is there after a crash only when its folder is flushed too.
    private func flushFolder() throws {
        let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw LogHeadFault(path: path, code: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw LogHeadFault(path: path, code: errno) }
    }
}

package struct LogHeadFault: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    package var description: String {
        "The heads of the log cannot be written to \(path): \(String(cString: strerror(code))). Another place: --log-heads FILE"
    }
}
