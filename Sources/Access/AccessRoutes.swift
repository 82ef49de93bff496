import Basics
import HTTPTypes
import Organisations
import Post
import Storage
import Web

/// The pages of the front door: signing in and out, one's account, who has access, the newcomer's link, what everybody may read.
package struct AccessRoutes: Sendable {
    let gate: Gate
    let accounts: Accounts
    let letters: Letters
    let phones: Phones
    let links: NewcomerLinks
    let database: any Database
    let files: PublicFiles
    /// What newcomers of the invented town are called.
    let names: HouseholdNames
    /// Whoever is called in the invented town, by id.
    let called: @Sendable (Transaction) throws -> [(id: String, name: String)]
    /// Where each role's day begins.
    let start: @Sendable (Member) -> String

    package init(
        gate: Gate, accounts: Accounts, letters: Letters, phones: Phones, links: NewcomerLinks, database: any Database,
        files: PublicFiles, names: @escaping HouseholdNames,
        called: @escaping @Sendable (Transaction) throws -> [(id: String, name: String)],
        start: @escaping @Sendable (Member) -> String
    ) {
        self.gate = gate
        self.accounts = accounts
        self.letters = letters
        self.phones = phones
        self.links = links
        self.database = database
        self.files = files
        self.names = names
        self.called = called
        self.start = start
    }

    package func putRoutes(on site: Site) {
        site.open(.get, "/") { visit in .goTo(beginning(for: visit)) }
        site.open(.get, "/about") { visit in visit.page(T.aboutTitle, aboutContent(visit.say)) }
        site.open(.get, "/public/:file") { visit in try files.answer(visit.text("file")) }
        site.open(.get, "/p/:secret", openPrivateLink)
        site.newcomers(.post, "/mine/leave") { _ in
            .cookies([(Cookies.newcomer(gate.settings.isSecure), "")], then: .goTo("/about"))
        }
        putSignIn(on: site)
        putAccount(on: site)
        putPhone(on: site)
        putSecondFactor(on: site)
        putPeople(on: site)
        putCover(on: site)
        putLetters(on: site)
        putUnsubscribing(on: site)
        if gate.settings.isDemo { putDemo(on: site) }
    }

    private func beginning(for visit: Visit<Member?>) -> String {
        if let member = visit.who { return start(member) }
        return visit.hasPrivateLink ? "/mine" : "/sign-in"
    }

    /// The link that a newcomer took home. Their language school may be behind one address: the limit is wide.
    private func openPrivateLink(_ visit: Visit<Member?>) async throws -> Answer {
        try gate.limiter.attempt("private link from \(visit.address)", atMost: 120, minutes: 10)
        let secret = visit.text("secret")
        let newcomer = try await database.read { try links.newcomer(holding: secret, in: $0) }
        guard newcomer != nil else { throw AccessRefusal.signInFirst }
        return .cookies([(Cookies.newcomer(gate.settings.isSecure), secret)], then: .goTo("/mine"))
    }
}
