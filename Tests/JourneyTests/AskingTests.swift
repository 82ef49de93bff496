import Access
import Assembly
import Basics
import Consent
import People
import Storage
import TestSupport
import Testing
import Web

@Suite struct `A newcomer without a consent` {
    /// Brought in from a file: two adults whom nobody has asked.
    private struct Place {
        let world: World
        let cast: Cast
        let leader: Browser
        let family: ID<Household>

        var card: String { "/newcomers/\(family)" }
        var page: String { "\(card)/consent" }

        init(contact: Contact = Contact(phone: PhoneNumber("21 22 23 24"), email: nil, address: "Lindevej 3"))
            async throws
        {
            let world = try await World()
            let cast = try await world.town("Lindby")
            (self.world, self.cast) = (world, cast)
            leader = try await world.browser(of: cast.people[.leader])
            family = try await world.database.write { transaction in
                var profile = Profile(kind: .family)
                profile.language = .arabic
                profile.postcode = "8660"
                return try world.assembly.households.add(
                    .newcomer, profile, name: "Familien Haddad", adults: ["Amina Haddad", "Karim Haddad"],
                    contact: contact, to: cast.activity, of: cast.branch, in: transaction)
            }
        }

        func permit() async throws -> ContactPermit? {
            try await world.database.read { try world.assembly.consents.contactPermit(for: family, in: $0) }
        }
    }

    private static let yes = [
        ("in", "ar"), ("adult-1-municipality", "yes"), ("adult-1-volunteer", "yes"), ("adult-2-municipality", "yes"),
        ("adult-2-volunteer", "yes"), ("adult-2-follow-up", "yes"), ("interpreter", "Selam Tesfay"), ("how", "screen"),
    ]

    @Test func `is asked by the branch, and takes the receipt and a private page home`() async throws {
        let place = try await Place()
        #expect(try await place.leader.get(place.card).body.contains("href=\"\(place.page)\""))
        let page = try await place.leader.get(place.page)
        #expect(page.text.contains("Afdeling Lindby er den frivillige forening, der spørger dig"))
        #expect(page.text.contains("Samtykke fra Karim Haddad") && page.body.contains("dir=\"rtl\""))
        #expect(!page.text.contains("Kommune"))

        let receipt = try await place.leader.post(place.page, Self.yes)
        #expect(receipt.status == 200 && receipt.body.contains("<svg viewBox="))
        let link = try #require(
            receipt.body.components(between: "href=\"\(place.world.settings.publicURL)", and: "\""))
        #expect(try await place.permit() != nil)
        let card = try await place.leader.get(place.card)
        #expect(card.text.contains("Samtykket er gyldigt.") && card.text.contains("Foreningen gemmer"))

        let newcomer = place.world.browser()
        #expect(try await newcomer.get(link).status == 303)
        // In their own language; who has it is named.
        let ledger = try await newcomer.get("/mine/ledger").text
        #expect(ledger.contains("Selam Tesfay") && ledger.contains("Afdeling Lindby"))
        #expect(!ledger.contains("Lindby Kommune"))
    }

    @Test func `has given none as long as one adult has not said yes, and what was typed stays`() async throws {
        let place = try await Place()
        let answer = try await place.leader.post(
            place.page, Self.yes.filter { !["adult-2-volunteer", "interpreter"].contains($0.0) })
        #expect(answer.status == 422)
        #expect(answer.body.contains("href=\"#adult-2-volunteer\"") && answer.body.contains("href=\"#interpreter\""))
        #expect(answer.body.contains("name=\"adult-1-volunteer\" value=\"yes\" checked"))
        #expect(try await place.permit() == nil)
        #expect(try await place.world.database.read { try $0.value("SELECT COUNT(*) FROM consent", as: Int.self) } == 0)
    }

    @Test func `says how to reach them where nobody knows`() async throws {
        let place = try await Place(contact: Contact(phone: nil, email: nil, address: ""))
        #expect(try await place.leader.post(place.page, Self.yes).body.contains("href=\"#phone\""))
        #expect(try await place.leader.post(place.page, Self.yes + [("phone", "21 22 23 24")]).status == 200)
        #expect(try await place.leader.post("\(place.card)/contact").text.contains("21 22 23 24"))
    }

    @Test func `is asked once, and gets another link when the first is lost`() async throws {
        let place = try await Place()
        _ = try await place.leader.post(place.page, Self.yes)
        #expect(try await place.leader.post(place.page, Self.yes).location == place.page)
        #expect(try await place.world.database.read { try $0.value("SELECT COUNT(*) FROM consent", as: Int.self) } == 3)

        let page = try await place.leader.get(place.page)
        let made = try #require(page.field("made"))
        let another = try await place.leader.post("\(place.card)/link", [("made", made)])
        #expect(another.status == 200 && another.body.contains("\(place.world.settings.publicURL)/p/"))
        place.world.clock.pass(minutes: 1)
        #expect(try await place.leader.post("\(place.card)/link", [("made", "2020-01-01T00:00:00Z")]).status == 409)
    }

    @Test func `is nobody else's to ask, and nobody's whom a municipality has asked`() async throws {
        let place = try await Place()
        let stranger = try await place.world.town("Fjordby")
        #expect(try await place.world.browser(of: stranger.people[.leader]).get(place.page).status == 404)
        #expect(try await place.world.browser(of: stranger.people[.leader]).post(place.page, Self.yes).status == 404)
        #expect(try await place.permit() == nil)

        let couple = try await Couple()
        let carl = try await couple.world.browser(of: couple.carl.account)
        let card = "/newcomers/\(couple.amina)"
        #expect(!(try await carl.get(card).body.contains("\(card)/consent")))
        #expect(try await carl.get("\(card)/consent").status == 404)
        #expect(try await carl.post("\(card)/consent", Self.yes).location == "\(card)/consent")
        #expect(try await carl.post("\(card)/link", [("made", "")]).status == 404)
    }
}
