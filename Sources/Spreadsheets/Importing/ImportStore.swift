import Access
import Basics
import Foundation
import Organisations
import People
import Storage
import Vault

/// One piece of the rows, as it is stored.
struct StoredPiece: Sendable {
    let id: String
    let number: Int
    let rows: [SheetRow]
}

extension Imports {
    func store(_ new: Import, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO import (id, organisation_id, activity_id, account_id, side, state, fields, row_count,
              sealed_headings, created_at, changed_at)
            VALUES (\(new.id), \(new.organisation), \(new.activity), \(new.account), \(new.side), \(new.state),
              \(new.choices.written), \(new.rowCount),
              \(try vault.seal(SheetRows.joined(new.headings), .importHeadings, row: new.id.text, of: new.id.text)),
              \(new.createdAt), \(new.changedAt))
            """)
    }

    func store(_ rows: ArraySlice<SheetRow>, as number: Int, of id: ID<SpreadsheetImport>, in transaction: Transaction)
        throws
    {
        let piece = newID(StoredPiece.self).text
        try transaction.run(
            """
            INSERT INTO import_piece (id, import_id, number, row_count, sealed_rows)
            VALUES (\(piece), \(id), \(number), \(rows.count),
              \(try vault.seal(SheetRows.text(rows), .importRows, row: piece, of: id.text)))
            """)
    }

    /// Of the reader's own organisation, newest first; without what stood in their rows.
    func imports(where condition: SQL, in transaction: Transaction) throws -> [Import] {
        try transaction.rows(
            """
            SELECT id, organisation_id, activity_id, account_id, side, state, fields, row_count, sealed_headings, texts,
              sealed_reason, leaves_out_faulty, leaves_out_twins, report, progress, came_in, created_at, changed_at
            FROM import WHERE \(condition) ORDER BY created_at DESC, id DESC LIMIT 50
            """, found)
    }

    private func found(_ row: Row) throws -> Import {
        let id: ID<SpreadsheetImport> = try row("id")
        let headings = try vault.open(try row("sealed_headings"), .importHeadings, row: id.text, of: id.text)
        let reason = try vault.open(try row("sealed_reason"), .importReason, row: id.text, of: id.text)
        var choices = ImportChoices(fields: ImportChoices.fields(try row("fields")))
        choices.texts = try row("texts")
        choices.reason = Personal(reason ?? "")
        choices.leavesOutFaulty = try row("leaves_out_faulty")
        choices.leavesOutTwins = try row("leaves_out_twins")
        let report: String = try row("report")
        return Import(
            id: id, organisation: try row("organisation_id"), activity: try row("activity_id"),
            account: try row("account_id"), side: try row("side"), state: try row("state"), choices: choices,
            headings: headings.map(SheetRows.cells) ?? [], rowCount: try row("row_count"),
            report: report.isEmpty ? nil : try JSONDecoder().decode(ImportReport.self, from: Data(report.utf8)),
            progress: try row("progress"), cameIn: try row("came_in"), createdAt: try row("created_at"),
            changedAt: try row("changed_at"))
    }

    /// The pieces of these numbers, in their order.
    func pieces(of id: ID<SpreadsheetImport>, _ numbers: [Int], in transaction: Transaction) throws -> [StoredPiece] {
        try transaction.rows(
            """
            SELECT id, number, sealed_rows FROM import_piece WHERE import_id = \(id) AND number IN \(SQL.list(numbers))
            ORDER BY number
            """
        ) { try piece($0, of: id) }
    }

    /// The first that is left.
    func nextPiece(of id: ID<SpreadsheetImport>, in transaction: Transaction) throws -> StoredPiece? {
        try transaction.first(
            "SELECT id, number, sealed_rows FROM import_piece WHERE import_id = \(id) ORDER BY number LIMIT 1"
        ) { try piece($0, of: id) }
    }

    private func piece(_ row: Row, of id: ID<SpreadsheetImport>) throws -> StoredPiece {
        let piece: String = try row("id")
        guard let text = try vault.open(try row("sealed_rows"), .importRows, row: piece, of: id.text) else {
            throw LeaseLost()
        }
        return StoredPiece(id: piece, number: try row("number"), rows: SheetRows.rows(text))
    }

    func deletePiece(_ id: String, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM import_piece WHERE id = \(id)")
    }

    /// What is chosen anew is read anew, by nobody who still reads by the old choices.
    func store(_ choices: ImportChoices, of id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        let reason = choices.reason.revealed
        let sealed = reason.isEmpty ? nil : try vault.seal(reason, .importReason, row: id.text, of: id.text)
        try transaction.run(
            """
            UPDATE import SET fields = \(choices.written), texts = \(choices.texts), sealed_reason = \(sealed),
              leaves_out_twins = \(choices.leavesOutTwins), leaves_out_faulty = \(choices.leavesOutFaulty)
            WHERE id = \(id)
            """)
    }

    /// From one of these states to another, by one alone; false when somebody was first. Whoever was at work on it stops.
    func move(
        _ id: ID<SpreadsheetImport>, from states: [ImportState], to state: ImportState, in transaction: Transaction
    ) throws -> Bool {
        try transaction.run(
            """
            UPDATE import SET state = \(state), progress = 0, lease = NULL, lease_until = NULL, changed_at = \(now())
            WHERE id = \(id) AND state IN \(SQL.list(states))
            """) > 0
    }

    func storeReport(_ report: ImportReport?, of id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        let text = try report.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
        try transaction.run("UPDATE import SET report = \(text) WHERE id = \(id)")
    }

    /// Nothing of what stood in it is left, also where the key cannot be erased at once.
    func deleteRows(of id: ID<SpreadsheetImport>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM import_piece WHERE import_id = \(id)")
        try transaction.run("UPDATE import SET sealed_headings = NULL, sealed_reason = NULL WHERE id = \(id)")
        for household in try planned(of: id, in: transaction) {
            let came = try transaction.exists("SELECT 1 FROM household WHERE id = \(household)")
            if !came { try vault.destroy([.household, .contact], of: household.text, in: transaction) }
        }
        try storePlan([], of: id, in: transaction)
        try vault.destroy([.spreadsheet], of: id.text, in: transaction)
    }

    func left(in transaction: Transaction) throws -> [ID<SpreadsheetImport>] {
        try transaction.rows(
            """
            SELECT id FROM import WHERE state IN ('checking', 'ready', 'importing')
              AND created_at < \(now().adding(days: -ImportRules.keepDays)) ORDER BY id
            """
        ) { try $0("id") }
    }

    /// What nobody can undo any more needs not be known by its households; a year on, not at all.
    func deleteOld(in transaction: Transaction) throws {
        try transaction.run(
            """
            DELETE FROM import_household WHERE import_id IN (SELECT id FROM import
              WHERE state IN ('done', 'undone') AND changed_at < \(now().adding(days: -ImportRules.undoDays)))
            """)
        try transaction.run(
            """
            DELETE FROM import WHERE state IN ('done', 'undone', 'ended') AND changed_at < \(now().adding(days: -365))
            """)
    }
}

extension ImportChoices {
    fileprivate var written: String { fields.map { $0?.rawValue ?? "-" }.joined(separator: " ") }

    fileprivate static func fields(_ written: String) -> [SheetField?] {
        written.split(separator: " ").map { SheetField(rawValue: String($0)) }
    }
}
