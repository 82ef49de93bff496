import Access
import Basics
import CSV
import Matching
import People
import Testing
import Web

@testable import Spreadsheets

@Suite struct `Out to a spreadsheet and in again` {
    private static let pieces = [
        "=", "+", "-", "@", "\t", "'", "\"", ";", ",", "\n", "\r\n", "a", "Æ", "1", "＝", " ", "HYPERLINK(", "’", "",
    ]

    /// Spaces round a value never belong to it.
    private static func value(_ random: inout some RandomNumberGenerator) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            .trimmed
    }

    @Test(arguments: 0..<20) func `any value is the same again, and none is a formula`(seed: UInt64) throws {
        var random = Seeded(state: seed &+ 1)
        for _ in 0..<200 {
            let row = (0..<4).map { _ in Self.value(&random) }
            var text = ExcelText()
            text.add(["a", "b", "c", "d"])
            text.add(row)

            let table = Table(text.bytes)
            let cells = (0..<table.cellCount(ofRow: 1)).map { table.text(row: 1, cell: $0) }
            #expect(cells.map(FormulaGuard.unguarded) == row || row.allSatisfy(\.isEmpty), "\(row)")
            #expect(!cells.contains { $0.first.map { "=+-@\t\r".contains($0) } ?? false }, "\(cells)")
        }
    }

    @Test func `a telephone number from abroad is no sum`() {
        #expect(FormulaGuard.guarded("+4670123456") == "'+4670123456")
        #expect(FormulaGuard.unguarded("'+4670123456") == "+4670123456")
        #expect(FormulaGuard.guarded("O'Brien") == "O'Brien")
        #expect(FormulaGuard.unguarded("'s-Hertogenbosch") == "'s-Hertogenbosch")
    }

    @Test(arguments: [Language.danish, .english], Side.allCases)
    func `every answer there is comes back as it was`(language: Language, side: Side) throws {
        let say = Speech(language, try .ofTheHouse())
        for kind in HouseholdKind.allCases {
            let household = try Self.everything(kind, side)
            let fields = HouseholdSheets.fields(side)
            let cells = fields.map { SheetFacts(household).value($0, say) }
            let reader = try Branch.reader(fields.map { $0 == .reference ? nil : $0 }, side)

            let read = reader.read(SheetRow(line: 2, cells: cells))
            let back = try #require(read.household, "\(read.problems.map { say.plain($0.expected) })")
            #expect(back.profile == household.profile)
            #expect(back.names.adults == household.names.adults)
            #expect(back.contact == household.contact)
            #expect(back.waitingSince == household.waitingSince)
            #expect(back.clearance == household.clearance && back.certificate == household.certificate)
        }
    }

    /// With every word of every list.
    private static func everything(_ kind: HouseholdKind, _ side: Side) throws -> SheetHousehold {
        var profile = Profile(kind: kind)
        profile.gender = kind == .person ? .other : nil
        profile.children = kind == .family ? [2015, 2019] : []
        profile.languages = SpokenLanguage.known + ["lt"]
        profile.interests = Interests(Interest.allCases)
        profile.hopes = Hopes(Hope.allCases)
        profile.times = MeetingTimes(MeetingTime.allCases)
        profile.postcode = "8660"
        profile.genderWish = kind == .person ? .require : .prefer
        profile.ageBand = .from80
        profile.education = .vocational
        profile.ownWords = Personal("- vi kan lide mad;\n\"og\" dans")
        profile.ownWordsLanguage = .english
        profile.language = .tigrinya
        if side == .volunteer { (profile.reach, profile.capacity) = (40, 3) }
        let day = Day("2026-01-31")
        let isVolunteer = side == .volunteer
        return SheetHousehold(
            profile: profile,
            names: PeopleForm.Names(household: "Aaen", adults: kind == .family ? ["Bo Aaen", "Eva Aaen"] : ["Aaen"]),
            contact: Contact(
                phone: PhoneNumber("+4670123456"), email: EmailAddress("bo@aaen.example"), address: "Åvej 7, 2. tv"),
            waitingSince: isVolunteer ? nil : day,
            clearance: isVolunteer ? Clearance(interviewedOn: day, agreementOn: day, guidelinesOn: nil) : Clearance(),
            certificate: isVolunteer ? day : nil, findings: [])
    }
}

private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 33)
    }
}
