import Basics
import Foundation
import Matching
import People
import Testing
import Web

@testable import Spreadsheets

@Suite struct `A row of a spreadsheet` {
    private func read(_ fields: [SheetField?], _ cells: [String], _ side: Side = .volunteer) throws -> ReadRow {
        try Branch.reader(fields, side).read(SheetRow(line: 7, cells: cells))
    }

    @Test func `becomes what the same answers in our form would`() throws {
        let row = try read(
            [.name, .name, .phone, .postcode, .languages, .gender, .reach, .birthYear, .interview, .interests, .times],
            [
                "Anna", "Holm", "+45 20 30 40 50", "8660 Skanderborg", "Dansk; farsi/dari og tysk", "KVINDE", "25,0",
                "21-11-1985", "03-01-2026", "madlavning, hiking", "Mandag aften",
            ])
        let household = try #require(row.household)

        #expect(household.names.household == "Anna Holm")
        #expect(household.names.adults == ["Anna Holm"])
        #expect(household.contact.phone.revealed?.text == "+4520304050")
        #expect(household.profile.postcode == "8660")
        #expect(household.profile.languages == ["da", "fa", "de"])
        #expect(household.profile.gender == .woman)
        #expect(household.profile.reach == 25)
        #expect(household.profile.ageBand == .from40)
        #expect(household.clearance.interviewedOn == Day("2026-01-03"))
        #expect(household.profile.interests == [.cooking, .hiking])
        #expect(household.profile.times == [.monEvening])
    }

    @Test func `is a family when children or several adults stand in it`() throws {
        let fields: [SheetField?] = [.name, .adults, .children, .email, .postcode, .languages]
        let row = try read(
            fields, ["Familien Aaen", "Bo Aaen og Eva Aaen", "2015, 2019", "bo@aaen.example", "8660", "dansk"])
        let household = try #require(row.household)

        #expect(household.profile.kind == .family)
        #expect(household.names.adults == ["Bo Aaen", "Eva Aaen"])
        #expect(household.profile.children == [2015, 2019])
    }

    @Test(arguments: [
        (SheetField.phone, "123", "8 cifre"), (.postcode, "0001", "postnummer"), (.languages, "volapykisk", "sproget"),
        (.gender, "xyz", "Ét af de ord"), (.reach, "12,5", "1"), (.interests, "bokserbad", "Ord fra listen"),
        (.interview, "31-02-2026", "dato"), (.interview, "03-03-2026", "fremtiden"), (.birthYear, "85", "årstal"),
        (.ownWords, "Mit nummer er 010190-1234", "CPR"), (.name, "", "felt"),
    ])
    func `says for each cell what was expected`(field: SheetField, typed: String, words: String) throws {
        var typedCells: [SheetField: String] = [
            .name: "Anna", .phone: "20304050", .postcode: "8660", .languages: "dansk",
        ]
        typedCells[field] = typed
        let fields = SheetField.all(of: .volunteer).filter { typedCells[$0] != nil }
        let row = try read(fields, fields.map { typedCells[$0] ?? "" })

        #expect(row.household == nil)
        let problem = try #require(row.problems.first)
        #expect(row.problems.count == 1)
        #expect(problem.field == field)
        #expect(problem.column == fields.firstIndex(of: field))
        #expect(problem.typed == typed)
        let say = Speech(.danish, try .ofTheHouse())
        #expect(say.plain(problem.expected).localizedCaseInsensitiveContains(words), "\(say.plain(problem.expected))")
    }

    @Test func `with more cells than headings is not guessed at`() throws {
        let fields: [SheetField?] = [.name, .phone, .postcode, .languages]

        #expect(try read(fields, ["Anna", "20304050", "8660", "dansk", ""]).household != nil)
        #expect(try read(fields, ["Anna", "20304050", "8660", "dansk", "mere"]).household == nil)
        #expect(try read(fields, ["Anna", "20304050", "8660"]).problems.map(\.field) == [.languages])
    }

    @Test(arguments: [
        ("Navn", SheetField.name), ("FORNAVN", .name), ("Tlf.nr.", .phone), ("Postnr./By", .postcode),
        ("E-mail:", .email),
        ("Date of birth", .birthYear), ("Med egne ord", .ownWords), ("Børnenes fødselsår", .children),
        ("age-band", .ageBand), ("Retningslinjer gennemgået", .guidelines),
    ])
    func `belongs under headings in Danish and English, however they are spelled`(heading: String, field: SheetField) {
        #expect(HeadingGuess.field(called: heading) == field)
    }

    @Test(arguments: [Language.danish, .english])
    func `is guessed right from the headings that we write ourselves`(language: Language) throws {
        let say = Speech(language, try .ofTheHouse())
        for field in SheetField.allCases { #expect(HeadingGuess.field(called: say.plain(field.message)) == field) }
    }
}
