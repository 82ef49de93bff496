import Basics
import Foundation
import Logging
import Operation

extension Logger {
    /// Of everything that the server does, on standard error.
    static func ofServer(_ options: ServeOptions) -> Logger {
        let node = "\(ofThisMachine):\(options.port)"
        let lines = LogLines(
            options.logFormat ?? .text, level: options.logFormat == nil ? .warning : .info, node: node, now: .real
        ) { line in FileHandle.standardError.write(Data(line.utf8)) }
        return Logger(label: "brobygger") { _ in lines }
    }

    /// The name that the machine gives itself; nobody else is asked.
    private static var ofThisMachine: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
