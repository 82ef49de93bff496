import Basics
import Consent
import Foundation
import Organisations
import People
import Testing
import Web

@testable import Intake

/// Every sentence of the house, as the server reads them.
private let catalogue = Result {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")
    let rooms = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
    return try Catalogue(folders: rooms.map { $0.appending(path: "Texts") })
}

private func wording(isDraft: Bool) -> ConsentWording {
    ConsentWording(
        for: ActivityCard(
            id: ID(trusted: "a"), organisation: ID(trusted: "b"), organisationName: "Lindby", name: "Netværk",
            volunteerName: "ven", reflectionDays: 3, keepMonths: 6, contactName: "Carl", contactPhone: "+4512345678",
            premises: ""), from: "Lindby Kommune", isDraft: isDraft)
}

private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

@Suite struct `The printed form` {
    @Test(arguments: Language.allCases, HouseholdKind.allCases)
    func `has Danish and the language side by side, and a line for each adult to sign`(
        language: Language, kind: HouseholdKind
    ) throws {
        let say = Speech(.danish, try catalogue.get())

        let sheet = text(sheetView(.blank(wording(isDraft: false), language, kind), say))

        #expect(sheet.components(separatedBy: "class=\"sign\"").count - 1 == (kind == .person ? 1 : 2))
        #expect(sheet.contains("Jeg siger ja til"))
        #expect(language == .danish || sheet.contains("lang=\"\(language.rawValue)\" dir=\"\(language.direction)\""))
        #expect(!sheet.contains("intake.") && !sheet.contains("words.") && !sheet.contains("consent.wording"))
        #expect(!sheet.contains("{"))
    }

    @Test(arguments: [Language.arabic, .farsi, .tigrinya, .english])
    func `has nothing in Danish alone`(language: Language) throws {
        let say = Speech(.danish, try catalogue.get())

        let sheet = text(sheetView(.blank(wording(isDraft: true), language, .family), say))

        #expect(!sheet.contains("<span lang=\"da\" dir=\"ltr\"><span lang=\"da\""))
        #expect(!sheet.contains("lang=\"\(language.rawValue)\" dir=\"\(language.direction)\"><span lang=\"da\""))
    }

    @Test func `says that a draft is a draft, and only then`() throws {
        let say = Speech(.danish, try catalogue.get())
        let mark = "Udkast til læsehjælp"

        #expect(text(sheetView(.blank(wording(isDraft: true), .tigrinya, .person), say)).contains(mark))
        #expect(!text(sheetView(.blank(wording(isDraft: false), .tigrinya, .person), say)).contains(mark))
    }
}

@Suite struct `The receipt` {
    @Test(arguments: Language.allCases)
    func `is in the newcomer’s language, with link and code`(language: Language) throws {
        let say = Speech(.danish, try catalogue.get())
        let link = "https://bro.example/p/secret"
        let receipt = Receipt(
            household: ID(trusted: "home"), page: "/forms/form", linkAddress: "/forms/form/link", reference: "N-2345",
            language: language,
            wording: wording(isDraft: false),
            until: Day(daysSinceEpoch: 20_900), hasFollowUp: false, link: link, linkMadeAt: nil)

        let page = text(receiptView(receipt, say))

        #expect(
            page.contains(
                "<article class=\"sheet receipt\" lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
        #expect(page.contains("role=\"img\" aria-label=\"") && page.contains("href=\"\(link)\""))
        #expect(page.contains("N-2345"))
        #expect(!page.contains("{") && !page.contains("intake."))
    }
}
