import Basics
import Foundation
import TestSupport
import Testing

@testable import People

@Suite struct `The guard of free text` {
    @Test(arguments: [
        "010190-1234", "010190 1234", "0101901234", "01 01 90 1234", "01-01-90-1234", "010190.1234", "010190–1234",
        "010190 - 1234", "610190-1234", "٠١٠١٩٠-١٢٣٤", "０１０１９０１２３４", "0101\u{200B}90\u{200D}-1234", "01011990-1234",
        "cpr010190-1234x", "290200-0000", "311299 4321", "010190\u{00A0}1234", "2 010190-1234 3",
    ])
    func `refuses a CPR number however it is written`(number: String) {
        let found = FreeTextGuard.findings(in: "Hun har \(number) på kortet")

        #expect(found.contains { $0.kind == .cpr && $0.refuses })
        #expect(FreeTextGuard.hasCPR("Hun har \(number) på kortet"))
    }

    @Test(arguments: [
        "Vi mødes 12-11-2026 kl. 18", "12-11-2026 18:30", "den 21.11.2026 14.30", "ordre 3213991234", "320190-1234",
        "300290-1234", "22 33 44 55", "+45 61 72 83 94", "født i 2015 og 2019", "uge 47, 2026", "8660 Skanderborg",
    ])
    func `sees no CPR number where there is none`(text: String) {
        #expect(!FreeTextGuard.hasCPR(text))
    }

    @Test func `lets ages, years and times of day stand`() {
        for text in ["børn fra 2015 og 2019", "kl. 17-19", "10-12 år", "om 20 minutter", "bor på 3. sal med 2 børn"] {
            #expect(FreeTextGuard.findings(in: text) == [], "\(text)")
        }
    }

    @Test func `names the kinds and says why`() throws {
        let found = FreeTextGuard.findings(in: "Han har diabetes og gæld")

        #expect(Set(found.map(\.kind)) == [.health, .finance])
        #expect(FreeTextGuard.warning(found)?.key == "people.guard.warning")
        #expect(FreeTextGuard.warning([]) == nil)
    }

    @Test func `asks again when other words come in`() {
        let mark = FreeTextGuard.mark(of: "Han har diabetes")

        #expect(!mark.isEmpty)
        #expect(FreeTextGuard.mark(of: "Det var sjovt: han har diabetes") == mark)
        #expect(FreeTextGuard.mark(of: "Han har diabetes og gæld") != mark)
    }

    /// The level that was measured: every note with something private is noticed, and every clean one stays quiet.
    @Test(arguments: ["notes.csv", "more-notes.csv"])
    func `keeps the level it was measured at`(file: String) throws {
        let notes = try notes(in: file)
        let telling = notes.filter { !$0.kinds.isEmpty }
        let clean = notes.filter(\.kinds.isEmpty)

        let missed = telling.filter { FreeTextGuard.findings(in: $0.text).isEmpty }
        let disturbed = clean.filter { !FreeTextGuard.findings(in: $0.text).isEmpty }
        let named = telling.map { note in
            note.kinds.intersection(
                FreeTextGuard.findings(in: note.text).map { $0.kind == .birthday ? "cpr" : $0.kind.rawValue }
            ).count
        }.reduce(0, +)

        #expect(missed.map(\.text) == [])
        #expect(disturbed.map(\.text) == [])
        #expect(named * 100 >= telling.map(\.kinds.count).reduce(0, +) * 95)
    }

    private func notes(in file: String) throws -> [(text: String, kinds: Set<String>)] {
        let url = repository.appending(path: "Tests/PeopleTests/\(file)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return (cells[0], Set(cells[2].split(separator: ",").map(String.init)))
        }
    }
}
