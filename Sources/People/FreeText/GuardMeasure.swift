/// How well the guard does on notes of which one knows what they give away.
package struct GuardMeasure: Sendable {
    /// Found and missed, of one category or of all.
    package struct Tally: Sendable {
        package var right = 0
        package var missed = 0
        package var wrong = 0

        /// Of what was warned of, how much was right; nothing warned of is nothing wrong.
        package var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
        package var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

        fileprivate mutating func add(expected: Bool, found: Bool) {
            if expected && found { right += 1 }
            if expected && !found { missed += 1 }
            if !expected && found { wrong += 1 }
        }
    }

    package private(set) var found: [(line: Int, categories: [FreeTextGuard.Category])] = []
    package private(set) var notes = Tally()
    private var byCategory: [FreeTextGuard.Category: Tally] = [:]
    package private(set) var clean = 0

    /// Of the notes that give nothing away, how many were warned of.
    package var falseAlarms: Double { clean == 0 ? 0 : Double(notes.wrong) / Double(clean) }

    package subscript(category: FreeTextGuard.Category) -> Tally { byCategory[category] ?? Tally() }

    package init(_ notes: [NoteFile.Note]) {
        for note in notes {
            let categories = FreeTextGuard.categories(in: note.text)
            found.append((note.line, categories))
            self.notes.add(expected: !note.categories.isEmpty, found: !categories.isEmpty)
            if note.categories.isEmpty { clean += 1 }
            for category in FreeTextGuard.Category.allCases {
                byCategory[category, default: Tally()].add(
                    expected: note.categories.contains(category), found: categories.contains(category))
            }
        }
    }
}
