import Access
import Basics
import Organisations
import People
import Rights
import Storage
import Vault
import Web

/// Spreadsheets of households on their way in: read, shown, brought in by pieces, and taken out again in one go.
package struct Imports: Sendable {
    let database: any Database
    let households: Households
    let organisations: Organisations
    let erasures: Erasures
    let vault: Vault
    let log: AccessLog
    let words: SheetWords
    let now: Now
    let newID: NewID

    package init(
        database: any Database, households: Households, organisations: Organisations, erasures: Erasures, vault: Vault,
        log: AccessLog, catalogue: Catalogue, now: Now, newID: NewID
    ) {
        self.database = database
        self.households = households
        self.organisations = organisations
        self.erasures = erasures
        self.vault = vault
        self.log = log
        words = SheetWords(catalogue)
        self.now = now
        self.newID = newID
    }

    /// The rows lie sealed under a key of their own from now on; nobody is put down yet.
    func begin(
        _ file: [UInt8], _ side: Side, to activity: ID<Activity>, by member: Member
    ) async throws -> ID<SpreadsheetImport> {
        let table = try UploadedTable(file)
        let id = newID(SpreadsheetImport.self)
        let new = Import(
            id: id, organisation: member.organisation, activity: activity, account: member.account, side: side,
            state: .checking, choices: ImportChoices(fields: HeadingGuess.fields(of: table.headings, side: side)),
            headings: table.headings, rowCount: table.rows.count, report: nil, progress: 0, cameIn: 0,
            createdAt: now(), changedAt: now())
        try await database.write { transaction in
            // Here, since whoever mends erases keys that belong to nothing; twice is once.
            try vault.makeKeys([.spreadsheet], of: [id.text])
            let activities = try organisations.activities(of: member.organisation, in: transaction)
            guard activities.contains(where: { $0.id == activity }) else { throw PageNotFound() }
            try store(new, in: transaction)
            for (number, start) in stride(from: 0, to: table.rows.count, by: SheetRows.perPiece).enumerated() {
                let piece = table.rows[start..<min(start + SheetRows.perPiece, table.rows.count)]
                try store(piece, as: number, of: id, in: transaction)
            }
            try log.note(.broughtSpreadsheet, by: .member(member), why: .id(id), in: transaction)
        }
        return id
    }

    /// Of the member's own organisation; others are no page.
    func found(_ id: ID<SpreadsheetImport>, for member: Member, in transaction: Transaction) throws -> Import {
        let found = try imports(
            where: "id = \(id) AND organisation_id = \(member.organisation)", in: transaction
        ).first
        guard let found, member.roles.contains(.leader) else { throw PageNotFound() }
        return found
    }

    func newest(for member: Member) async throws -> [Import] {
        guard member.roles.contains(.leader) else { return [] }
        return try await database.read {
            try imports(where: "organisation_id = \(member.organisation)", in: $0)
        }
    }

    /// What each column holds, and what becomes of words and twins: everything is read anew, and nothing comes in.
    func choose(_ choices: ImportChoices, for id: ID<SpreadsheetImport>, by member: Member) async throws {
        try await database.write { transaction in
            let before = try found(id, for: member, in: transaction)
            guard try move(id, from: [.checking, .ready], to: .checking, in: transaction) else {
                throw ImportRefusal.movedOn
            }
            var choices = choices
            let missing = max(0, before.choices.fields.count - choices.fields.count)
            choices.fields = Array(
                (choices.fields + Array(repeating: nil, count: missing)).prefix(before.choices.fields.count))
            try store(choices, of: id, in: transaction)
            try storeReport(nil, of: id, in: transaction)
        }
    }

    /// From now on it comes in by itself. Rows with problems stop it, unless it was said that they stay out.
    func start(_ id: ID<SpreadsheetImport>, leavingOutFaulty: Bool, by member: Member) async throws {
        try await database.write { transaction in
            let found = try found(id, for: member, in: transaction)
            guard found.state == .ready, let report = found.report else { throw ImportRefusal.movedOn }
            guard report.stopping(found.choices) == 0 || leavingOutFaulty else { throw ImportRefusal.hasProblems }
            guard report.comingIn(found.choices) > 0 else { throw ImportRefusal.nothingToBringIn }
            guard try move(id, from: [.ready], to: .importing, in: transaction) else { throw ImportRefusal.movedOn }
            var choices = found.choices
            choices.leavesOutFaulty = leavingOutFaulty
            try store(choices, of: id, in: transaction)
            try storeOrderer(member, of: id, in: transaction)
            try log.note(.startedImport, by: .member(member), why: .id(id), in: transaction)
        }
    }

    /// Nothing more comes in, and the rows are gone. Who has come in already stays, and can be taken out.
    func end(_ id: ID<SpreadsheetImport>, by member: Member) async throws {
        try await database.write { transaction in
            let found = try found(id, for: member, in: transaction)
            let isIn = found.cameIn > 0
            guard try move(id, from: [.checking, .ready, .importing], to: isIn ? .done : .ended, in: transaction) else {
                throw ImportRefusal.movedOn
            }
            try deleteRows(of: id, in: transaction)
            try log.note(.endedImport, by: .member(member), why: .id(id), in: transaction)
        }
    }

    /// Everybody whom it brought in and whom nobody has worked on since goes again, by the erasing that is everybody's.
    func undo(_ id: ID<SpreadsheetImport>, by member: Member) async throws {
        try await database.write { transaction in
            let found = try found(id, for: member, in: transaction)
            guard ImportRules.mayUndo(found, now: now()) else { throw ImportRefusal.tooLateToUndo }
            guard try move(id, from: [.done], to: .undoing, in: transaction) else { throw ImportRefusal.movedOn }
            try log.note(.undidImport, by: .member(member), why: .id(id), in: transaction)
        }
    }

    /// Rows that nobody went on with go after a week, whatever they say.
    package func endLeft(in transaction: Transaction) throws {
        for id in try left(in: transaction) {
            let isIn = try imports(where: "id = \(id)", in: transaction).first.map { $0.cameIn > 0 } ?? false
            guard try move(id, from: [.checking, .ready, .importing], to: isIn ? .done : .ended, in: transaction)
            else { continue }
            try deleteRows(of: id, in: transaction)
            try log.note(.endedImport, by: .system, why: .id(id), in: transaction)
        }
        try deleteOld(in: transaction)
    }

    func reader(of found: Import) -> SheetReader {
        SheetReader(
            side: found.side, fields: found.choices.fields, words: words, postcodes: households.postcodes,
            today: now.today)
    }
}
