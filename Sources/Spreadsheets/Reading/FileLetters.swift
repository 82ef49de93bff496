import Foundation

/// The letters of a file as UTF-8, as Danish Excel saves it: with a byte-order mark, or in Windows-1252.
enum FileLetters {
    static func utf8(_ file: [UInt8]) throws(FileRefusal) -> [UInt8] {
        try refuseOtherKinds(file)
        let text = try withoutSeparatorLine(letters(file))
        let scalars = text.unicodeScalars
        if scalars.contains("\0") { throw .notText }
        if scalars.count(where: { $0.value < 32 && !"\t\r\n".unicodeScalars.contains($0) }) * 100 > scalars.count {
            throw .notText
        }
        let bytes = Array(text.utf8)
        if isGarbled(bytes) { throw .garbled }
        return bytes
    }

    /// `Ã¦`, `Ã¸`, `Ã¥` or `Ã˜`, by their bytes: a file has millions.
    private static func isGarbled(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4 else { return false }
        return (0...bytes.count - 4).contains { place in
            bytes[place] == 0xC3 && bytes[place + 1] == 0x83
                && (bytes[place + 2] == 0xC2 && [0xA6, 0xB8, 0xA5].contains(bytes[place + 3])
                    || bytes[place + 2] == 0xCB && bytes[place + 3] == 0x9C)
        }
    }

    private static func letters(_ file: [UInt8]) throws(FileRefusal) -> String {
        if let text = String(validating: file, as: UTF8.self) { return text }
        guard let text = String(bytes: file, encoding: .windowsCP1252) else {
            throw file.contains { [0x81, 0x8F, 0x9D].contains($0) } ? .foreignLetters : .unknownLetters
        }
        if looksForeign(text.unicodeScalars) { throw .foreignLetters }
        return text
    }

    private static func refuseOtherKinds(_ file: [UInt8]) throws(FileRefusal) {
        if file.isEmpty { throw .empty }
        if file.count > UploadedTable.mostMegabytes << 20 { throw .tooLarge }
        if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .workbook }
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldWorkbook }
        if file.starts(with: Array("%PDF".utf8)) { throw .pdf }
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        // Every other byte nothing: UTF-16 that does not say so.
        let head = file.prefix(200)
        let zeros = head.count { $0 == 0 }
        if zeros > head.count / 3 { throw .utf16 }
        if zeros > 0 { throw .notText }
    }

    /// æ ø å Æ Ø of a Macintosh read as Windows: ¾ ¿ Œ ® ¯; of DOS: ‘ › † ’. They stand inside words, where those never do.
    private static func looksForeign(_ scalars: String.UnicodeScalarView) -> Bool {
        var before: Unicode.Scalar = " "
        var isSuspect = false
        for scalar in scalars {
            if isSuspect, scalar.properties.isAlphabetic, scalar.isASCII { return true }
            isSuspect = marks.contains(scalar) && before.isASCII && before.properties.isAlphabetic
            before = scalar
        }
        return false
    }

    private static let marks = Set("¾¿ŒŒ›†".unicodeScalars)

    /// Excel's own `sep=;` on top stands for nothing in the table; its line is still counted.
    private static func withoutSeparatorLine(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.first == "\u{FEFF}" ? scalars.index(after: scalars.startIndex) : scalars.startIndex
        let line = scalars[start...].prefix { $0 != "\n" && $0 != "\r" }
        guard line.count == 5, String(line).lowercased().hasPrefix("sep=") else { return text }
        return String(scalars[line.endIndex...])
    }
}
