import Basics

/// Why a file cannot be read at all: what it is, and what to do. Nothing of it is kept.
enum FileRefusal: Refusal, Hashable {
    case empty
    case tooLarge
    case workbook
    case oldWorkbook
    case utf16
    case pdf
    case notText
    /// Neither UTF-8 nor Windows-1252.
    case unknownLetters
    /// Danish letters as an old Macintosh, or DOS, writes them.
    case foreignLetters
    /// Saved as one kind of text and opened as another before it came here: `SÃ¸ren`.
    case garbled
    case oneColumn
    case tooManyColumns
    case noRows
    case tooManyRows
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int, character: Int)

    var kind: RefusalKind { .invalid }

    var message: Message {
        switch self {
        case .empty: T.fileEmpty
        case .tooLarge: T.fileTooLarge(max: UploadedTable.mostMegabytes)
        case .workbook: T.fileWorkbook
        case .oldWorkbook: T.fileOldWorkbook
        case .utf16: T.fileUtf16
        case .pdf: T.filePdf
        case .notText: T.fileNotText
        case .unknownLetters: T.fileUnknownLetters
        case .foreignLetters: T.fileForeignLetters
        case .garbled: T.fileGarbled
        case .oneColumn: T.fileOneColumn
        case .tooManyColumns: T.fileTooManyColumns(max: UploadedTable.mostColumns)
        case .noRows: T.fileNoRows
        case .tooManyRows: T.fileTooManyRows(max: UploadedTable.mostRows)
        case .unclosedQuote(let line): T.fileUnclosedQuote(line: .number(line))
        case .textAfterQuote(let line, let character):
            T.fileTextAfterQuote(character: .number(character), line: .number(line))
        }
    }
}
