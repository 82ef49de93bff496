import Access
import Basics
import Organisations
import People
import Storage
import Web

/// All spreadsheets of late.
struct ImportListPage: Sendable {
    struct Line: Sendable {
        let found: Import
        let activity: String
        let by: String?
    }

    let lines: [Line]
}

/// One spreadsheet while it is at work, or when it is over.
struct ImportStatePage: Sendable {
    let found: Import
    let activity: String
    let mayUndo: Bool
    /// Of an import that was undone: who stays, because somebody has worked on them.
    let stayed: [String]
    /// Whether the page is asked for again by itself.
    let isFollowed: Bool
}

/// One spreadsheet before it comes in.
struct ImportPreviewPage: Sendable {
    let found: Import
    let report: ImportReport
    let activity: String
    /// The first value of each column, so that whoever chooses sees what it holds.
    let samples: [String]
    let faulty: [ReadRow]
    let guarded: [ReadRow]
    /// The first rows without fault.
    let first: [SheetHousehold]

    var comingIn: Int { report.comingIn(found.choices) }
    var stopping: Int { report.stopping(found.choices) }
}

extension Imports {
    func previewPage(_ found: Import, _ report: ImportReport, for member: Member) async throws -> ImportPreviewPage {
        let most = ImportReport.mostShown
        let places = Set(
            ([0] + report.faulty.prefix(most) + report.guarded.prefix(most)).map { $0 / SheetRows.perPiece })
        return try await database.read { transaction in
            let pieces = try pieces(of: found.id, places.sorted(), in: transaction)
            let rows = Dictionary(
                uniqueKeysWithValues: pieces.flatMap { piece in
                    piece.rows.enumerated().map { (piece.number * SheetRows.perPiece + $0.offset, $0.element) }
                })
            let reader = reader(of: found)
            let beginning = (pieces.first?.rows ?? []).prefix(200)
            return ImportPreviewPage(
                found: found, report: report, activity: try name(of: found.activity, in: transaction),
                samples: found.headings.indices.map { column in
                    beginning.lazy.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
                        .first { !$0.isEmpty } ?? ""
                },
                faulty: report.faulty.prefix(most).compactMap { rows[$0].map(reader.read) },
                guarded: report.guarded.prefix(most).compactMap { rows[$0].map(reader.read) },
                first: Array(beginning.lazy.compactMap { reader.read($0).household }.prefix(5)))
        }
    }

    func statePage(_ found: Import, isFollowed: Bool) async throws -> ImportStatePage {
        try await database.read { transaction in
            let stayed =
                found.state == .undone
                ? try arrivals(of: found.id, only: "NOT is_ended", atMost: 200, in: transaction).map(\.reference) : []
            return ImportStatePage(
                found: found, activity: try name(of: found.activity, in: transaction),
                mayUndo: ImportRules.mayUndo(found, now: now()), stayed: stayed,
                isFollowed: isFollowed && found.state.isAtWork)
        }
    }

    func name(of activity: ID<Activity>, in transaction: Transaction) throws -> String {
        try organisations.activity(activity, in: transaction)?.name ?? ""
    }
}
