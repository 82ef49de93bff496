import Basics
import Foundation
import Logging
import Operation
import Synchronization
import Testing

@Suite struct `A line of the log` {
    private final class Paper: Sendable {
        let lines = Mutex<[String]>([])
        var text: String { lines.withLock { $0.joined() } }
    }

    private let paper = Paper()

    private func logger(_ format: LogLines.Format, _ level: Logger.Level = .info) -> Logger {
        let now = Now { Instant(milliseconds: 1_772_442_000_000) }
        let lines = LogLines(format, level: level, node: "n1", now: now) { [paper] line in
            paper.lines.withLock { $0.append(line) }
        }
        return Logger(label: "test") { _ in lines }
    }

    @Test func `is one object of JSON, with numbers as numbers`() throws {
        logger(.json).info(
            "request", metadata: ["status": "200", "ms": "7", "route": "/p/:secret", "hb.request.id": "a1"])

        #expect(
            paper.text
                == "{\"time\":\"2026-03-02T09:00:00.000Z\",\"level\":\"info\",\"node\":\"n1\",\"event\":\"request\",\"request\":\"a1\",\"route\":\"/p/:secret\",\"status\":200,\"ms\":7}\n"
        )
    }

    @Test func `is still one line and one object whatever stands in it`() throws {
        let nasty = "a \"quoted\"\n\\ \u{1}\u{1F} line"
        logger(.json).error("fault", metadata: ["error": "\(nasty)", "status": "many"])
        logger(.text).error("fault", metadata: ["error": "\(nasty)"])

        let lines = paper.lines.withLock { $0 }
        #expect(lines.allSatisfy { $0.hasSuffix("\n") && $0.dropLast().allSatisfy { !$0.isNewline } })
        let object = try JSONDecoder().decode([String: String].self, from: Data(lines[0].utf8))
        #expect(object["error"] == nasty)
        #expect(object["status"] == "many")
    }

    @Test func `says nothing that is not on the list, whoever adds it`() {
        var logger = logger(.json)
        logger[metadataKey: "remote"] = "192.0.2.7"
        logger.info("request", metadata: ["path": "/newcomers/amina", "cookie": "session=x", "status": "200"])

        #expect(!paper.text.contains("192.0.2.7") && !paper.text.contains("amina") && !paper.text.contains("session"))
    }

    @Test func `is written from a level on`() {
        logger(.text, .warning).info("request")
        #expect(paper.text.isEmpty)

        logger(.text, .warning).warning("the clock was set", metadata: ["seconds": "-3600"])
        #expect(paper.text == "2026-03-02T09:00:00.000Z warning the clock was set seconds=-3600\n")
    }
}
