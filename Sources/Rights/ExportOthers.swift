import Basics
import People

/// Takes out of a note whatever tells who somebody else is. Pure. Rather a word too many than a name: what is also an
/// everyday word goes with it.
struct OthersTakenOut {
    static let mark = "[…]"

    private let words: Set<String>
    private let texts: [String]

    /// - Parameter own: what the export is about itself; never taken out.
    init(_ others: HouseholdMarks, keeping own: [String]) {
        let kept = Set(own.flatMap(Self.words))
        words = Set(others.names.flatMap(Self.words)).subtracting(kept)
        texts = (others.places + others.phones.flatMap(Self.spellings)).filter { !$0.isEmpty }
    }

    func taken(_ note: String) -> String {
        guard !words.isEmpty || !texts.isEmpty else { return note }
        var note = note
        for text in texts { note = note.replacing(text, with: Self.mark) }
        return withoutWords(note)
    }

    private func withoutWords(_ note: String) -> String {
        var told = ""
        var rest = note[...]
        while let first = rest.first {
            let isWord = first.isLetter
            let run = rest.prefix { $0.isLetter == isWord }
            told += isWord && isName(run.lowercased()) ? Self.mark : String(run)
            rest = rest.dropFirst(run.count)
        }
        return told
    }

    /// Danish puts an s behind the name of whom something belongs to.
    private func isName(_ word: String) -> Bool {
        words.contains(word) || word.hasSuffix("s") && words.contains(String(word.dropLast()))
    }

    /// A single letter is an initial, and no name.
    private static func words(_ name: String) -> [String] {
        name.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 1 }
    }

    private static func spellings(_ phone: PhoneNumber) -> [String] {
        let digits = phone.text.hasPrefix("+45") ? String(phone.text.dropFirst(3)) : phone.text
        let pairs = stride(from: 0, to: digits.count, by: 2).map { String(digits.dropFirst($0).prefix(2)) }
        let fours = [String(digits.prefix(4)), String(digits.dropFirst(4))]
        return [phone.text, pairs.joined(separator: " "), phone.shown, fours.joined(separator: " "), digits]
    }
}
