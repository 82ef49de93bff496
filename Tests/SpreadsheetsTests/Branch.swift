import Access
import Assembly
import Basics
import Foundation
import Organisations
import People
import Storage
import TestSupport
import Vault
import Web

@testable import Spreadsheets

/// Lindby with a leader who brings in spreadsheets, and strangers from Fjordby.
struct Branch: Sendable {
    let world: World
    let cast: Cast
    let elsewhere: Cast

    init(at start: String = "2026-03-02 09:00") async throws {
        world = try await World(at: start)
        cast = try await world.town("Lindby")
        elsewhere = try await world.town("Fjordby")
    }

    var imports: Imports { world.assembly.imports }
    var carl: Member { leader(of: cast) }
    var stranger: Member { leader(of: elsewhere) }

    private func leader(of cast: Cast) -> Member {
        Member(
            account: cast.people[.leader] ?? ID(trusted: "nobody"), name: "Carl", language: .danish,
            organisation: cast.branch, organisationKind: .branch, organisationName: "Lindby", roles: [.leader],
            household: nil, session: SecretHash(of: "carl"))
    }

    /// Read, and waits to come in.
    func bring(_ text: String, _ side: Side = .volunteer) async throws -> ID<SpreadsheetImport> {
        let id = try await imports.begin(Array(text.utf8), side, to: cast.activity, by: carl)
        try await imports.carryOut()
        return id
    }

    /// Read, started, and in.
    func bringIn(_ text: String, _ side: Side = .volunteer, leavingOut: Bool = false) async throws
        -> ID<SpreadsheetImport>
    {
        let id = try await bring(text, side)
        try await imports.start(id, leavingOutFaulty: leavingOut, by: carl)
        try await imports.carryOut()
        return id
    }

    func found(_ id: ID<SpreadsheetImport>) async throws -> Import {
        try await world.database.read { try imports.found(id, for: carl, in: $0) }
    }

    func everybody(_ side: Side = .volunteer) async throws -> [HouseholdCard] {
        try await world.database.read { transaction in
            try world.assembly.households.everybody(side, for: .member(carl), in: transaction)
        }
    }

    func count(_ table: String) async throws -> Int {
        try await world.database.read { try $0.value("SELECT COUNT(*) FROM \(SQL(stringLiteral: table))") ?? 0 }
    }

    /// A line for each of so many invented volunteers, no two alike.
    static func volunteers(_ count: Int, heading: String = heading) -> String {
        ([heading] + (0..<count).map(volunteer)).joined(separator: "\r\n")
    }

    static let heading = "Navn;Postnr og by;Mobil;Sprog;Km"

    static func volunteer(_ number: Int) -> String {
        "Frivillig\(number) Aaen;8660 Skanderborg;\(20_000_000 + number);dansk, engelsk;25,0"
    }

    static func reader(_ fields: [SheetField?], _ side: Side = .volunteer) throws -> SheetReader {
        guard let today = Day("2026-03-02") else { throw CocoaError(.featureUnsupported) }
        return SheetReader(
            side: side, fields: fields, words: SheetWords(try .ofTheHouse()), postcodes: try Postcodes(), today: today)
    }
}
