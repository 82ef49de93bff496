import Access
import Basics
import Organisations
import People
import Storage
import Web

/// The leader's pages of spreadsheets: households in from a file, and out to one.
package struct SpreadsheetRoutes: Sendable {
    let imports: Imports
    let sheets: HouseholdSheets
    let accounts: Accounts

    package init(imports: Imports, sheets: HouseholdSheets, accounts: Accounts) {
        self.imports = imports
        self.sheets = sheets
        self.accounts = accounts
    }

    package func putRoutes(on site: Site) {
        site.members(.get, SpreadsheetAddress.list, [.leader], about: .organisation) { try await list($0) }
        site.members(.get, SpreadsheetAddress.new, [.leader], about: .organisation) { visit in
            try await newPage(visit, Fields([("side", visit.query["side"])]), Problems())
        }
        site.files(SpreadsheetAddress.new, [.leader], about: .organisation) { try await begin($0, $1) }
        site.members(.get, SpreadsheetAddress.columns, [.leader], about: .organisation) { columns($0) }
        let one = "\(SpreadsheetAddress.list)/:import"
        site.members(.get, one, [.leader], about: .organisation) { try await page($0) }
        site.members(.post, "\(one)/choices", [.leader], about: .organisation) { try await choose($0) }
        site.members(.post, "\(one)/start", [.leader], about: .organisation) { try await start($0) }
        site.members(.post, "\(one)/end", [.leader], about: .organisation) { try await end($0) }
        site.members(.post, "\(one)/undoing", [.leader], about: .organisation) { try await undo($0) }
        for side in Side.allCases {
            let path = HouseholdAddress.download(side)
            site.members(.get, path, [.leader], about: .organisation) { try await downloadPage(side, $0) }
            site.members(.post, path, [.leader], about: .organisation) { try await download(side, $0) }
        }
    }

    private func list(_ visit: Visit<Member>) async throws -> Answer {
        let found = try await imports.newest(for: visit.who)
        let page = try await imports.database.read { transaction in
            let names = try accounts.names(found.map(\.account), in: transaction)
            return ImportListPage(
                lines: try found.map { one in
                    ImportListPage.Line(
                        found: one, activity: try imports.name(of: one.activity, in: transaction),
                        by: names[one.account])
                })
        }
        return visit.page(T.listTitle, importListView(page, visit.say))
    }

    private func newPage(
        _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems, refusal: Message? = nil
    ) async throws -> Answer {
        let activities = try await imports.database.read {
            try imports.organisations.activities(of: visit.who.organisation, in: $0)
        }
        let usual = typed["side"].isEmpty ? typed.setting("side", Side.volunteer.rawValue) : typed
        return visit.page(
            T.newTitle, status: problems.isEmpty ? 200 : 422,
            newImportView(activities, visit.form(usual, problems)))
    }

    private func begin(_ visit: Visit<Member>, _ upload: Upload?) async throws -> Answer {
        var form = FormReader(visit.form)
        let side = form.choice("side", as: Side.self)
        let activity = form.id("activity", of: Activity.self)
        if upload?.field != "file" || upload?.bytes.isEmpty != false { form.problems.add("file", T.newFileMissing) }
        guard form.problems.isEmpty, let side, let activity, let upload else {
            return try await newPage(visit, visit.form, form.problems)
        }
        do {
            let id = try await imports.begin(upload.bytes, side, to: activity, by: visit.who)
            try await imports.carryOutSoon(id)
            return .goTo(SpreadsheetAddress.page(id))
        } catch let refusal as FileRefusal {
            return try await newPage(visit, visit.form, Problems([Problem("file", refusal.message)]))
        }
    }

    private func columns(_ visit: Visit<Member>) -> Answer {
        let side = Side(rawValue: visit.query["side"]) ?? .volunteer
        return visit.page(T.columnsTitle, columnsView(side, imports.words, visit.say))
    }

    private func found(_ visit: Visit<Member>) async throws -> Import {
        let id = try visit.id("import", of: SpreadsheetImport.self)
        return try await imports.database.read { try imports.found(id, for: visit.who, in: $0) }
    }

    private func page(_ visit: Visit<Member>) async throws -> Answer {
        let found = try await found(visit)
        return try await page(found, visit, ImportForm.typed(found.choices), Problems())
    }

    private func page(
        _ found: Import, _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems, refusal: ImportRefusal? = nil
    ) async throws -> Answer {
        if found.state == .ready, let report = found.report {
            let page = try await imports.previewPage(found, report, for: visit.who)
            let status = refusal.map { $0.kind == .invalid ? 422 : 409 } ?? (problems.isEmpty ? 200 : 422)
            return visit.page(
                T.previewTitle(side: found.side.rawValue), status: status,
                importPreviewView(page, imports.words, visit.form(typed, problems), refusal))
        }
        let page = try await imports.statePage(found, isFollowed: visit.query["still"].isEmpty)
        let answer = visit.page(
            T.previewTitle(side: found.side.rawValue), status: refusal == nil ? 200 : 409,
            importStateView(page, refusal, visit.say))
        return page.isFollowed ? .again(afterSeconds: 3, answer) : answer
    }

    private func choose(_ visit: Visit<Member>) async throws -> Answer {
        let found = try await found(visit)
        var form = FormReader(visit.form)
        let choices = ImportForm.read(&form, found)
        guard form.problems.isEmpty else { return try await page(found, visit, visit.form, form.problems) }
        return try await carriedOut(visit) { try await imports.choose(choices, for: found.id, by: visit.who) }
    }

    private func start(_ visit: Visit<Member>) async throws -> Answer {
        let leavesOut = !visit.form["leave-out-faulty"].isEmpty
        return try await carriedOut(visit) {
            try await imports.start(
                try visit.id("import", of: SpreadsheetImport.self), leavingOutFaulty: leavesOut, by: visit.who)
        }
    }

    private func end(_ visit: Visit<Member>) async throws -> Answer {
        try await carriedOut(visit) {
            try await imports.end(try visit.id("import", of: SpreadsheetImport.self), by: visit.who)
        }
    }

    private func undo(_ visit: Visit<Member>) async throws -> Answer {
        try await carriedOut(visit) {
            try await imports.undo(try visit.id("import", of: SpreadsheetImport.self), by: visit.who)
        }
    }

    /// What is small is done when the page is there again; a refusal stands on it.
    private func carriedOut(_ visit: Visit<Member>, _ deed: () async throws -> Void) async throws -> Answer {
        let id = try visit.id("import", of: SpreadsheetImport.self)
        do {
            try await deed()
        } catch let refusal as ImportRefusal {
            let found = try await found(visit)
            return try await page(found, visit, ImportForm.typed(found.choices), Problems(), refusal: refusal)
        }
        try await imports.carryOutSoon(id)
        return .goTo(SpreadsheetAddress.page(id))
    }

    private func downloadPage(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        let count = try await sheets.count(side, for: visit.who)
        return visit.page(T.saveTitle(side: side.rawValue), downloadView(side, count, visit.say))
    }

    private func download(_ side: Side, _ visit: Visit<Member>) async throws -> Answer {
        let file = try await sheets.file(side, for: visit.who, visit.say)
        let name = visit.say.plain(T.saveName(side: side.rawValue))
        return .download(file, type: "text/csv; charset=utf-8", name: "\(name)-\(visit.today.description).csv")
    }
}
