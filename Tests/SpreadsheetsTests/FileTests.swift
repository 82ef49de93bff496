import Foundation
import Testing

@testable import Spreadsheets

@Suite struct `A file that is brought in` {
    private static let text = "Navn;By;Bemærk\r\n\"Søren \"\"Sø\"\" Ærø\";Århus;a\r\n;;\r\nAnna;\"to\nlinjer\";b\r\n"
    private static let expected = [["Søren \"Sø\" Ærø", "Århus", "a"], ["Anna", "to\nlinjer", "b"]]

    @Test(arguments: ["\u{FEFF}", "", "sep=;\r\n", "\u{FEFF}sep=;\r\n"])
    func `is read as Excel saves it in UTF-8`(beginning: String) throws {
        let table = try UploadedTable(Array((beginning + Self.text).utf8))

        #expect(table.headings == ["Navn", "By", "Bemærk"])
        #expect(table.rows.map(\.cells) == Self.expected)
        #expect(table.rows.map(\.line) == (beginning.contains("sep") ? [3, 5] : [2, 4]))
    }

    @Test func `is read as Excel saves it in Windows-1252`() throws {
        let bytes = try #require(Self.text.data(using: .windowsCP1252))

        #expect(try UploadedTable(Array(bytes)).rows.map(\.cells) == Self.expected)
    }

    @Test(arguments: [",", "\t"]) func `may have commas or tabs`(border: String) throws {
        let table = try UploadedTable(Array("Navn\(border)By\nAnna\(border)Ry\n".utf8))

        #expect(table.rows.map(\.cells) == [["Anna", "Ry"]])
    }

    static let refused: [(String, [UInt8], FileRefusal)] = [
        ("nothing", [], .empty), ("only line ends", Array("\r\n\r\n".utf8), .empty),
        ("a workbook", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], .workbook),
        ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldWorkbook),
        ("a PDF", Array("%PDF-1.7".utf8), .pdf),
        ("UTF-16 with a mark", [0xFF, 0xFE, 0x4E, 0, 0x3B, 0], .utf16),
        ("UTF-16 without", "Navn;By\nAnna;Ry\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16),
        ("a picture", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + [UInt8](repeating: 0, count: 20), .utf16),
        ("bytes", Array("Navn;By\nAn".utf8) + [0, 1, 2] + Array("na;Ry".utf8), .notText),
        ("an old Mac", Array("Navn;By\nS".utf8) + [0xBF] + Array("ren;Ry\n".utf8), .foreignLetters),
        ("DOS", Array("Navn;By\nS".utf8) + [0x9B] + Array("ren;Ry\n".utf8), .foreignLetters),
        ("DOS with Å", Array("Navn;By\n".utf8) + [0x8F] + Array("se;Ry\n".utf8), .foreignLetters),
        ("letters that are none", Array("Navn;By\n".utf8) + [0x90] + Array("se;Ry\n".utf8), .unknownLetters),
        ("opened wrongly before", Array("Navn;By\nSÃ¸ren;Ry\n".utf8), .garbled),
        ("a letter", Array("Kære alle\nTak for sidst.\n".utf8), .oneColumn),
        ("headings alone", Array("Navn;By\n;\n".utf8), .noRows),
        ("a quote without end", Array("Navn;By\nAnna;Ry\nBo;\"Ry\n".utf8), .unclosedQuote(line: 3)),
        ("text behind a quote", Array("Navn;By\n\"Anna\"x;Ry\n".utf8), .textAfterQuote(line: 2, character: 7)),
    ]

    @Test(arguments: refused.map(\.0)) func `that is no table is refused with what it is`(name: String) throws {
        let (_, bytes, refusal) = try #require(Self.refused.first { $0.0 == name })

        #expect(throws: refusal) { try UploadedTable(bytes) }
    }

    @Test func `comes back whole from the pieces it is kept in`() {
        let rows = [SheetRow(line: 2, cells: ["", "a\nb", ""]), SheetRow(line: 40, cells: ["x"])]

        #expect(SheetRows.rows(SheetRows.text(rows)) == rows)
    }
}
