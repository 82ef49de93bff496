import Basics
import Foundation
import TestSupport
import Testing

@testable import People

@Suite struct `The guard of free text` {
    @Test(arguments: [
        "010190-1234", "010190 1234", "0101901234", "01 01 90 1234", "01-01-90-1234", "010190.1234", "010190–1234",
        "010190 - 1234", "610190-1234", "٠١٠١٩٠-١٢٣٤", "０１０１９０１２３４", "0101\u{200B}90\u{200D}-1234", "01011990-1234",
        "cpr010190-1234x", "290200-0000", "311299 4321", "010190\u{00A0}1234", "2 010190-1234 3", "O1O19O-l234",
        "०१०१९०-१२३४",
        "nul et nul et ni nul en to tre fire",
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
        let texts = [
            "børn fra 2015 og 2019", "kl. 17-19", "10-12 år", "om 20 minutter", "bor på 3. sal med 2 børn",
            "Bus 150S, 350S og 5C", "Prisen er 1.250 kr for 10 gange", "8000 Aarhus C og 2200 København N",
            "3.4., 10.4. og 24.4. 2026", "Vi øver tallene en to tre fire fem seks", "lokale 3.14 på 2. sal",
            "de vandt 22-18, 19-21, 15-12", "siger at hun kan komme", "meet at the org office", "alle 4 skal med",
        ]
        for text in texts {
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

    /// Notes the lists were made with: every one with something private is noticed, and every clean one stays quiet.
    @Test(arguments: [
        "notes.csv", "more-notes.csv", "tuning-notes.csv", "oblique-notes.csv", "later-notes.csv", "blind-a-notes.csv",
        "near-miss-notes.csv",
    ])
    func `knows the notes it was taught with`(file: String) throws {
        let notes = try notes(in: file)
        let alike = notes.map { note in (note, FreeTextGuard.categories(in: note.text)) }

        let missed = alike.filter { !$0.categories.isEmpty && $1.isEmpty }
        let disturbed = alike.filter { $0.categories.isEmpty && !$1.isEmpty }

        #expect(missed.map(\.0.text) == [])
        #expect(disturbed.map(\.0.text) == [])
    }

    /// Notes written before anybody read the lists, and never looked through for what is missed: issue 3, point 7.
    @Test(arguments: ["held-out-notes.csv", "blind-b-notes.csv"])
    func `keeps its aims on notes it was not taught with`(file: String) throws {
        let measure = GuardMeasure(try notes(in: file))

        #expect(measure.notes.recall >= 0.97)
        #expect(measure.falseAlarms <= 0.02)
        for category in FreeTextGuard.Category.allCases {
            let identifies = [.cpr, .phone, .email].contains(category)
            #expect(measure[category].recall >= (identifies ? 0.99 : 0.9), "\(category)")
        }
    }

    /// Each file was written after the lists it was first measured with (docs/decisions/0006).
    @Test(arguments: ["fresh-notes.csv", "last-notes.csv"])
    func `does not fall behind on notes written afterwards`(file: String) throws {
        let measure = GuardMeasure(try notes(in: file))

        #expect(measure.notes.recall >= 0.9)
        #expect(measure.falseAlarms <= 0.02)
    }

    @Test(arguments: [
        "22 33 44 55", "2233-4455", "22.33.44.55", "223 344 55", "2 2 3 3 4 4 5 5", "+45 22334455", "0045 22 33 44 55",
        "+46 70 123 45 67", "+299 12 34 56", "٢٢ ٣٣ ٤٤ ٥٥", "２２３３４４５５", "22\u{200B}33\u{200B}4455", "(+45) 22 33 44 55",
        "22 33 4455", "2233 44 55", "to to tre tre fire fire fem fem",
        "toogtyve treogtredive fireogfyrre femoghalvtreds",
        "two two three three four four five five", "دو دو سه سه چهار چهار پنج پنج", "፳፪ ፴፫ ፵፬ ፶፭",
    ])
    func `finds a phone number however it is written`(number: String) {
        #expect(FreeTextGuard.categories(in: "Ring \(number) i morgen") == [.phone])
    }

    @Test(arguments: [
        "anna@example.dk", "anna @ example.dk", "anna (at) example.dk", "anna [snabel-a] example dk",
        "anna snabel-a example punktum dk", "anna at example dot dk", "anna＠example.dk", "anna﹫example.dk",
        "anna at b.com",
        "anna gmail com", "anna krølle a gmail.com", "layla آت جيميل دوت كوم", "sara ات جیمیل دات کام",
        "ሰላም ኣት ጂሜይል ዶት ኮም",
    ])
    func `finds an address of e-mail however it is written`(address: String) {
        #expect(FreeTextGuard.categories(in: "Skriv til \(address) i dag") == [.email])
    }

    @Test(arguments: [
        "født den 7. maj 1984", "born on July 4, 1986", "fødselsdag 12/9-1979", "1990-01-31", "f. 23.11.86",
        "3. marts 1975",
        "متولد ۱۳۶۴/۱۲/۲۱", "010190 bindestreg 1234", "0101 901234",
    ])
    func `finds a day of birth`(words: String) {
        #expect(FreeTextGuard.categories(in: "Hun er \(words) i mappen") == [.cpr])
    }

    @Test(arguments: [
        ("gæld+", "gælden", true), ("gæld+", "gældende", false), ("قبيلة+", "قبيلته", true),
        ("*angst", "dødsangst", true),
        ("~ፍትሕ", "ተፋቲሓ", true), ("~ፍትሕ", "ተፈጢሩ", false), ("=kin|ven", "bror", true), ("=kin|ven", "nabo", false),
        ("skilsmisse*", "skillsmissen", true), ("skilsmisse*", "skilmisse", true), ("gæld", "gaeld", true),
        ("bøde", "boede", false), ("#", "40", true), ("می‌زند", "می زند", true),
    ])
    func `matches words in the forms people write`(pattern: String, text: String, isMatch: Bool) {
        let pattern = WordPattern(pattern, sets: ["=kin": ["bror", "søster"]])
        let word = GuardText.tokens(of: Array(text.unicodeScalars)).map(GuardText.Word.init)

        #expect(pattern.matches(word[0]) == isMatch)
    }

    @Test func `says where a file of notes is wrong, and measures nothing`() {
        func problems(_ text: String) -> [String] { NoteFile(Array(text.utf8)).problems.map(\.words) }

        #expect(problems("") == ["1:1: found nothing, expected a header line with text|language|categories"])
        #expect(problems("note|da\n") == ["1:1: found \"note|da\", expected the header text|language|categories"])
        let header = "text|language|categories\n"
        #expect(problems(header + "Hej|da\n") == ["2:7: found 2 cells, expected 3 cells: text|language|categories"])
        #expect(problems(header + "Hej|dk|\n") == ["2:5: found \"dk\", expected a language: da, en, ar, fa, ti"])
        #expect(problems(header + "Hej|da|health, illness\n").first?.hasPrefix("2:16: found \"illness\"") == true)
        #expect(
            NoteFile(Array("text\nab".utf8) + [0xFF]).problems.map(\.words) == [
                "2:3: found a byte that is no text, expected UTF-8"
            ])
    }

    @Test func `reads notes with quotes, line ends of Windows and a mark at the beginning`() {
        let file = NoteFile(
            Array("\u{FEFF}text|language|categories\r\n\"Hun sagde \"\"hej\"\"\"|da|health,crime\r\n".utf8))

        #expect(file.problems == [])
        #expect(file.notes.map(\.text) == ["Hun sagde \"hej\""])
        #expect(file.notes.map(\.line) == [2])
        #expect(file.notes.map(\.categories) == [[.health, .crime]])
    }

    private func notes(in file: String) throws -> [NoteFile.Note] {
        let data = try Data(contentsOf: repository.appending(path: "Tests/PeopleTests/\(file)"))
        let notes = NoteFile(Array(data))
        #expect(notes.problems == [])
        return notes.notes
    }
}
