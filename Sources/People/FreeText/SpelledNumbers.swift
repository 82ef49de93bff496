/// Digits said in words: `to to tre tre …`, `toogtyve treogtredive …`. Four or more in a row are a number, not a count.
enum SpelledNumbers {
    static func inDigits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        var run: [String] = []
        var pending: [Unicode.Scalar] = []
        var seen: [Unicode.Scalar] = []
        func flush() {
            text += run.count >= 4 ? Array(run.joined(separator: " ").unicodeScalars) : seen
            text += pending
            (run, pending, seen) = ([], [], [])
        }
        for piece in pieces(of: scalars) {
            if let value = values[GuardText.tokens(of: piece).joined()] {
                seen += pending + piece
                if run.isEmpty { text += pending; seen = piece }
                pending = []
                run.append(value)
            } else if !run.isEmpty, piece.allSatisfy({ !$0.properties.isAlphabetic }), piece.count <= 3 {
                pending += piece
            } else {
                flush()
                text += piece
            }
        }
        flush()
        return text
    }

    /// Words, and what stands between them.
    private static func pieces(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var pieces: [[Unicode.Scalar]] = []
        var wasLetter: Bool?
        for scalar in scalars {
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            if isLetter == wasLetter { pieces[pieces.count - 1].append(scalar) } else { pieces.append([scalar]) }
            wasLetter = isLetter
        }
        return pieces
    }

    private static let values: [String: String] = {
        var values: [String: String] = [:]
        for list in units {
            for (digit, words) in list.enumerated() {
                for word in words.split(separator: "|") { values[spelled(word)] = String(digit) }
            }
        }
        for (index, word) in teens.enumerated() { values[spelled(word)] = String(10 + index) }
        for (index, tens) in danishTens.enumerated() {
            values[spelled(tens)] = "\(index + 2)0"
            for (digit, unit) in danishUnits.enumerated() {
                values[spelled("\(unit)og\(tens)")] = "\(index + 2)\(digit + 1)"
            }
        }
        return values
    }()

    private static func spelled(_ word: some StringProtocol) -> String {
        GuardText.tokens(of: Array(word.unicodeScalars)).joined()
    }

    private static let units = [
        ["nul", "en|et|én|ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"],
        ["zero|oh|nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        ["صفر", "واحد", "اثنان|اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
        ["صفر", "یک", "دو", "سه", "چهار", "پنج", "شش|شیش", "هفت", "هشت", "نه"],
        ["ዜሮ|ባዶ", "ሓደ", "ክልተ", "ሰለስተ", "ኣርባዕተ", "ሓሙሽተ", "ሽዱሽተ", "ሸውዓተ", "ሸሞንተ", "ትሽዓተ"],
    ]
    private static let teens = [
        "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
    ]
    private static let danishTens = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"]
    private static let danishUnits = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"]
}
