import Basics
import Organisations
import People
import Storage

/// Tag of an import's id.
package enum SpreadsheetImport {}

/// How far a spreadsheet is on its way in.
enum ImportState: String, Sendable, CaseIterable, SQLStorable {
    /// Its rows are being read.
    case checking
    /// Read; waits for somebody to say that it comes in.
    case ready
    case importing
    case done
    case undoing
    case undone
    /// Given up, by somebody or because nobody went on with it.
    case ended

    /// Goes on by itself.
    var isAtWork: Bool { [.checking, .importing, .undoing].contains(self) }
    /// Its rows are still there.
    var hasRows: Bool { [.checking, .ready, .importing].contains(self) }
}

/// What becomes of words that the guard of free text warns of.
enum TextChoice: String, Sendable, CaseIterable, SQLStorable {
    /// Nothing has been said: the rows wait.
    case ask
    case leaveOut = "leave-out"
    /// They stand, for a reason that is kept with who and when.
    case keep
}

/// What somebody has said about a spreadsheet before it comes in.
struct ImportChoices: Sendable, Hashable {
    var fields: [SheetField?]
    var texts = TextChoice.ask
    var reason = Personal("")
    var leavesOutFaulty = false
    var leavesOutTwins = false
}

/// One spreadsheet on its way in.
struct Import: Sendable {
    let id: ID<SpreadsheetImport>
    let organisation: ID<Organisation>
    let activity: ID<Activity>
    let account: ID<Account>
    let side: Side
    let state: ImportState
    let choices: ImportChoices
    /// Empty when they are gone with the rows.
    let headings: [String]
    let rowCount: Int
    let report: ImportReport?
    let progress: Int
    let cameIn: Int
    let createdAt: Instant
    let changedAt: Instant

    /// Which fields nobody can be put down without, and that no column holds.
    var missing: [SheetField] {
        SheetField.all(of: side).filter { $0.isNeeded && !choices.fields.contains($0) }
            + (choices.fields.contains(.phone) || choices.fields.contains(.email) ? [] : [.phone])
    }

    var pieceCount: Int { (rowCount + SheetRows.perPiece - 1) / SheetRows.perPiece }

    /// How much of the present state there is to do.
    var whole: Int { state == .undoing ? cameIn : rowCount }
}

enum ImportRefusal: Refusal {
    /// Somebody, or the program, is further than the page that was read.
    case movedOn
    /// Rows are not as they must be, and nobody has said that they stay out.
    case hasProblems
    case nothingToBringIn
    case tooLateToUndo

    var kind: RefusalKind { self == .hasProblems ? .invalid : .conflict }

    var message: Message {
        switch self {
        case .movedOn: T.refusalMovedOn
        case .hasProblems: T.refusalHasProblems
        case .nothingToBringIn: T.refusalNothing
        case .tooLateToUndo: T.refusalTooLate
        }
    }
}

enum ImportRules {
    /// For so long the rows of a spreadsheet that nobody goes on with are kept.
    static let keepDays = 7
    /// For so long what came in can be taken out again in one go.
    static let undoDays = 14
    /// Whoever works on a spreadsheet and is not heard of for so long has died.
    static let leaseSeconds = 30
    /// So many rows are worked through before a page answers; more goes on by itself.
    static let rowsAtOnce = 1000

    static func mayUndo(_ found: Import, now: Instant) -> Bool {
        found.state == .done && found.cameIn > 0 && now < found.changedAt.adding(days: undoDays)
    }
}
