import Basics
import Matching
import People
import Web

/// A row as the household it would become.
struct SheetHousehold: Sendable {
    var profile: Profile
    let names: PeopleForm.Names
    let contact: Contact
    let waitingSince: Day?
    let clearance: Clearance
    let certificate: Day?
    /// What the guard has found in its own words.
    let findings: [FreeTextGuard.Finding]

    var marks: [HouseholdMark] { HouseholdMark.all(name: names.household, profile.postcode, contact) }
    var hasClearance: Bool { clearance != Clearance() || certificate != nil }
}

/// What is not as it must be in one cell: where, and what was expected.
struct CellProblem: Sendable {
    /// The column, from 0; nil when the row has too many cells, or no column holds what is needed.
    let column: Int?
    let field: SheetField?
    let typed: String
    let expected: Message
}

/// A row that has been read.
struct ReadRow: Sendable {
    let line: Int
    /// Nil when anything is wrong.
    let household: SheetHousehold?
    let problems: [CellProblem]
}

/// Reads rows as if somebody had typed them into the form of our own pages: the same fields, the same rules.
struct SheetReader: Sendable {
    let side: Side
    /// The field of each column; nil for a column that stays out.
    let fields: [SheetField?]
    let words: SheetWords
    let postcodes: Postcodes
    let today: Day
    private let columns: [SheetField: [Int]]

    init(side: Side, fields: [SheetField?], words: SheetWords, postcodes: Postcodes, today: Day) {
        self.side = side
        self.fields = fields
        self.words = words
        self.postcodes = postcodes
        self.today = today
        var columns: [SheetField: [Int]] = [:]
        for (column, field) in fields.enumerated() {
            if let field { columns[field, default: []].append(column) }
        }
        self.columns = columns
    }

    func read(_ row: SheetRow) -> ReadRow {
        var problems: [CellProblem] = []
        if row.cells.dropFirst(fields.count).contains(where: { !$0.isEmpty }) {
            problems.append(
                CellProblem(
                    column: nil, field: nil, typed: String(row.cells.count),
                    expected: T.cellCount(count: fields.count)))
        }
        let cells = Cells(row: row, columns: columns)
        var typed = TypedRow(cells, words, today: today)
        let household = household(&typed.form, guards: true)
        problems += typed.unknown
        // What could not be translated is not also missing.
        let told = Set(typed.unknown.compactMap(\.field))
        for problem in typed.form.problems.all {
            guard let field = SheetField(form: problem.field), !told.contains(field) else { continue }
            problems.append(
                CellProblem(
                    column: cells.column(of: field), field: field, typed: cells[field], expected: problem.message))
        }
        return ReadRow(line: row.line, household: problems.isEmpty ? household : nil, problems: problems)
    }

    /// A row that was read without fault before, in whose words the guard has looked.
    func readAgain(_ row: SheetRow) -> SheetHousehold? {
        var typed = TypedRow(Cells(row: row, columns: columns), words, today: today)
        let household = household(&typed.form, guards: false)
        return typed.unknown.isEmpty && typed.form.problems.isEmpty ? household : nil
    }

    private func household(_ form: inout FormReader, guards: Bool) -> SheetHousehold {
        let (words, findings) = ownWords(&form, guards: guards)
        var others = FormReader(form.fields.setting("own-words", ""))
        var profile = ProfileForm.read(&others, side: side, today: today, postcodes: postcodes)
        profile.ownWords = Personal(words)
        let names = PeopleForm.names(&others, kind: profile.kind)
        let contact = PeopleForm.contact(&others)
        let waitingSince = past("waiting-since", &others)
        let clearance = Clearance(
            interviewedOn: past("interview", &others), agreementOn: past("agreement", &others),
            guidelinesOn: past("guidelines", &others))
        let certificate = past("certificate", &others)
        for problem in others.problems.all { form.problems.add(problem.field, problem.message) }
        return SheetHousehold(
            profile: profile, names: names, contact: contact, waitingSince: waitingSince, clearance: clearance,
            certificate: certificate, findings: findings)
    }

    /// A CPR number is refused as everywhere; what else the guard finds waits for whoever imports to say what becomes of it.
    private func ownWords(_ form: inout FormReader, guards: Bool) -> (String, [FreeTextGuard.Finding]) {
        let text = form.text("own-words", required: false, max: ProfileForm.longestOwnWords)
        guard !text.isEmpty, guards else { return (text, []) }
        let found = FreeTextGuard.findings(in: text)
        if found.contains(where: \.refuses), let warning = FreeTextGuard.warning(found) {
            form.problems.add("own-words", warning)
        }
        return (text, found)
    }

    private func past(_ name: String, _ form: inout FormReader) -> Day? {
        let day = form.day(name, required: false)
        if let day, day > today { form.problems.add(name, T.cellFuture) }
        return day
    }
}

extension SheetField {
    /// The field of the form that a problem was found in.
    fileprivate init?(form field: String) {
        if field == "languages-more" {
            self = .languages
        } else {
            self.init(rawValue: field)
        }
    }
}
