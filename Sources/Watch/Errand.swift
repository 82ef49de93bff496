import Foundation

/// A program that is run and given up when it takes too long.
struct Errand {
    let program: String
    let arguments: [String]
    let input: String
    var surroundings: [String: String] = [:]
    var seconds = 60.0

    /// What it wrote; nil when it failed, or was given up.
    func run() -> Data? {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(surroundings) { $1 }
        // Files, not pipes: whoever does not read, or never ends, holds up nobody.
        guard let said = Leaf(input), let answer = Leaf("") else { return nil }
        process.standardInput = said.handle
        process.standardOutput = answer.handle
        guard (try? process.run()) != nil else { return nil }
        let clock = MachineClock()
        let end = clock.now + seconds
        while process.isRunning, clock.now < end { Thread.sleep(forTimeInterval: 0.02) }
        guard !process.isRunning else {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            return nil
        }
        return process.terminationStatus == 0 ? answer.contents : nil
    }
}

/// A file without a name.
private final class Leaf {
    let handle: FileHandle

    init?(_ text: String) {
        var path = Array((NSTemporaryDirectory() + "/brobygger-watch-XXXXXX").utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return nil }
        unlink(path)
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard (try? handle.write(contentsOf: Data(text.utf8))) != nil, (try? handle.seek(toOffset: 0)) != nil else {
            return nil
        }
    }

    var contents: Data? {
        guard (try? handle.seek(toOffset: 0)) != nil else { return nil }
        return try? handle.readToEnd() ?? Data()
    }
}
