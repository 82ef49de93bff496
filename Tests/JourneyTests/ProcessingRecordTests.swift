import Access
import Assembly
import Basics
import Consent
import NeedToKnow
import Rights
import Storage
import TestSupport
import Testing
import Vault
import Web

@Suite struct `The record of processing` {
    private static let page = "/administration/processing"

    /// A field, a relation or a purpose that is added without words for it would be missing from what an authority is shown.
    @Test(arguments: [Language.danish, .english])
    func `has words for everything that it is made of`(language: Language) async throws {
        let say = Speech(language, try Catalogue.ofTheHouse())
        let words =
            PersonalField.all.map { field in
                let name = "\(field.table)-\(field.column.replacing("sealed_", with: ""))"
                return "field.\(name.replacing("_", with: "-"))"
            }
            + KeyUse.allCases.filter { $0 != .index }.flatMap {
                ["group.\($0.rawValue)", "group-until.\($0.rawValue)"]
            }
            + ConsentPurpose.allCases.map { "purpose.\($0.rawValue)" }
            + HolderKind.allCases.map { "holder.\($0.rawValue)" }
            + Relation.allCases.filter { $0 != .system }.map { "relation.\($0.rawValue)" }
            + Sight.allCases.map { "sight.\($0.rawValue)" }
            + NeverShare.allCases.filter { $0.home == .nowhere }.map { "never.\($0.rawValue)" }

        for word in words { #expect(say.has(Message("rights.processing.\(word)")), "\(word)") }
        for kind in RetentionKind.allCases {
            for group in ["kind", "means", "law"] {
                #expect(say.has(Message("rights.retention.\(group).\(kind.rawValue)")), "\(group) \(kind)")
            }
        }
    }

    @Test(arguments: [Role.administrator, .leader, .board])
    func `of a branch says everything, by the periods in force`(role: Role) async throws {
        let (world, cast) = try await Self.town()
        try await world.database.write { try world.assembly.retention.keep(.volunteerIdle, months: 17, in: $0) }

        let page = try await world.browser(of: cast.people[role]).get(Self.page)

        for words in [
            "Afdeling Lindby", "Carl Holm", "2. marts 2026", "17 måneder", "Samtykke til Netværk",
            "Frivillige og deres husstand",
            "Fornavn og telefonnummer.", "etnisk baggrund", "Lederens stedfortræder", "højst 30 dage", "hver 12. time",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.text.contains("rights.") && !page.text.contains("Kladder til skemaer"))
    }

    @Test func `of an association speaks of nobody but those with access`() async throws {
        let (world, cast) = try await Self.town()

        let page = try await world.browser(of: cast.people[.consultant]).get(Self.page)

        #expect(page.text.contains("Landskontor Lindby") && page.text.contains("giver dem ikke videre"))
        #expect(!page.text.contains("Nyankomne") && !page.text.contains("Den frivillige"))
    }

    @Test func `of a municipality speaks of forms, and of no notes about matches`() async throws {
        let (world, cast) = try await Self.town()
        let account = try await world.database.write { transaction in
            let email = try #require(EmailAddress("admin@kommune.example"))
            _ = try world.assembly.accounts.invite(
                email, name: "Else", as: .administrator, in: cast.municipality, by: .system, in: transaction)
            return try world.assembly.accounts.account(of: email, in: transaction)
        }

        let page = try await world.browser(of: account).get(Self.page)

        #expect(page.text.contains("Kladder til skemaer") && page.text.contains("Samtykke til Netværk"))
        #expect(!page.text.contains("oter om") && !page.text.contains("Frivillige uden match"))
        #expect(!page.text.contains("Carl Holm"))
    }

    @Test func `can be had in English by somebody who reads Danish`() async throws {
        let (world, cast) = try await Self.town()

        let page = try await world.browser(of: cast.people[.board]).get("\(Self.page)?in=en")
        let odd = try await world.browser(of: cast.people[.board]).get("\(Self.page)?in=ar")

        #expect(page.body.contains("<article class=\"sheet\" lang=\"en\" dir=\"ltr\">"))
        #expect(page.text.contains("Time limits for erasure") && page.text.contains("På dansk"))
        #expect(odd.body.contains("<article class=\"sheet\" lang=\"da\""))
    }

    private static func town() async throws -> (World, Cast) {
        let world = try await World()
        return (world, try await world.town("Lindby"))
    }
}
