import Basics
import Matching
import People
import Web

/// What stands in the row for a field, whichever columns it comes from.
struct Cells {
    let row: SheetRow
    let columns: [SheetField: [Int]]

    subscript(_ field: SheetField) -> String {
        guard let places = columns[field] else { return "" }
        let values = places.compactMap { place in
            place < row.cells.count ? row.cells[place].trimmed : nil
        }.filter { !$0.isEmpty }
        guard let joint = field.joint else { return values.first ?? "" }
        return values.joined(separator: joint)
    }

    func column(of field: SheetField) -> Int? { columns[field]?.first }
}

/// A row as somebody would have typed it into the form: words of ours for words of the file.
struct TypedRow {
    var form = FormReader(.none)
    private(set) var unknown: [CellProblem] = []
    private var typed: [(name: String, value: String)] = []
    private let cells: Cells
    private let words: SheetWords

    init(_ cells: Cells, _ words: SheetWords, today: Day) {
        self.cells = cells
        self.words = words
        for field in [
            SheetField.name, .phone, .email, .address, .postcode, .ownWords, .waitingSince, .interview, .agreement,
            .guidelines, .certificate,
        ] { type(field, cells[field]) }
        type(.children, Self.years(cells[.children]))
        type(.adults, Self.lines(cells[.adults]))
        type(.reach, Self.whole(cells[.reach]))
        type(.capacity, Self.whole(cells[.capacity]))
        for field in [SheetField.gender, .genderWish, .education, .ownWordsLanguage, .pageLanguage] { translate(field) }
        translateAge(today)
        for field in [SheetField.interests, .hopes, .times] { for word in list(field) { add(field, word) } }
        for word in list(.languages) { addLanguage(word) }
        translateKind()
        form = FormReader(Fields(typed))
    }

    private mutating func type(_ field: SheetField, _ value: String) { typed.append((field.rawValue, value)) }

    private mutating func translate(_ field: SheetField) {
        let cell = cells[field]
        guard !cell.isEmpty else { return }
        if let code = words.code(field, cell) { type(field, code) } else { report(field, cell, T.cellOneOf) }
    }

    /// Who is not said to be a family is one by having children, or several adults.
    private mutating func translateKind() {
        let cell = cells[.kind]
        if cell.isEmpty {
            let isFamily = !cells[.children].isEmpty || cells[.adults].contains("\n") || adultsAreMany
            type(.kind, isFamily ? HouseholdKind.family.rawValue : HouseholdKind.person.rawValue)
        } else {
            translate(.kind)
        }
    }

    private var adultsAreMany: Bool { Self.lines(cells[.adults]).contains("\n") }

    /// The year of birth is only looked at for the age, and not kept.
    private mutating func translateAge(_ today: Day) {
        let cell = cells[.ageBand]
        if !cell.isEmpty {
            if let years = Int(cell), let band = AgeBand(years: years) {
                type(.ageBand, band.rawValue)
            } else {
                translate(.ageBand)
            }
            return
        }
        let born = cells[.birthYear]
        guard !born.isEmpty else { return }
        var reader = FormReader(Fields([("born", born)]))
        let year = Int(born).flatMap { (1900...today.year).contains($0) ? $0 : nil } ?? reader.day("born")?.year
        if let year, year <= today.year {
            if let band = AgeBand(years: today.year - year) { type(.ageBand, band.rawValue) }
        } else {
            report(.birthYear, born, T.cellBirthYear)
        }
    }

    private func list(_ field: SheetField) -> [String] {
        cells[field].split { ",;،؛\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    }

    private mutating func add(_ field: SheetField, _ word: String) {
        if let code = words.code(field, word) { type(field, code) } else { report(field, word, T.cellWords) }
    }

    /// A language has many names: what is not among ours is left to the form, which knows more.
    private mutating func addLanguage(_ word: String) {
        let spoken = word.split(separator: " og ").map(\.trimmed)
        for part in spoken.flatMap({ words.code(.languages, $0) == nil ? $0.split(separator: "/") : [$0[...]] }) {
            if let code = words.code(.languages, String(part)) {
                type(.languages, code)
            } else {
                more.append(part.trimmed)
            }
        }
        typed.removeAll { $0.name == "languages-more" }
        if !more.isEmpty { typed.append(("languages-more", more.joined(separator: ", "))) }
    }
    private var more: [String] = []

    private mutating func report(_ field: SheetField, _ found: String, _ expected: Message) {
        unknown.append(
            CellProblem(column: cells.column(of: field), field: field, typed: found, expected: expected))
    }

    /// `25,0` as Excel writes a whole number; a half is not rounded in secret.
    static func whole(_ cell: String) -> String {
        let halves = cell.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, halves[1].allSatisfy({ $0 == "0" }) else { return cell }
        return String(halves[0])
    }

    private static func years(_ cell: String) -> String { cell }

    private static func lines(_ cell: String) -> String {
        cell.split { ",;\n/&".contains($0) }.flatMap { String($0).split(separator: " og ") }.map(\.trimmed)
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension AgeBand {
    init?(years: Int) {
        switch years {
        case 18..<30: self = .from18
        case 30..<40: self = .from30
        case 40..<50: self = .from40
        case 50..<60: self = .from50
        case 60..<70: self = .from60
        case 70..<80: self = .from70
        case 80..<130: self = .from80
        default: return nil
        }
    }
}
