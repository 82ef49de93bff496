import Access
import Assembly
import Basics
import Organisations
import Post
import SafetyCalls
import Storage
import TestSupport
import Web

/// A branch whose calls are made together with a company: one of the two callers comes from it.
struct CompanyTown {
    let town: CallTown
    let company: ID<CallCompany>
    let contact: Member
    let leader: Member

    var world: World { town.world }
    var companies: Companies { world.assembly.companies }
    var page: String { "/calls/companies/\(company)" }

    init(_ form: CallForm = .star) async throws {
        let town = try await CallTown(form)
        self.town = town
        leader = try await Self.member("leader@lindby.example", .leader, in: town)
        company = try await town.world.database.write { [leader] transaction in
            let new = NewCompany(
                name: "Lindby Maskinfabrik", address: "Havnevej 4, Lindby", contactName: "Frida Maks",
                email: try address("frida@maskin.example"))
            return try town.world.assembly.companies.add(
                new, by: leader, Speech(.danish, try .ofTheHouse()), in: transaction
            ).company
        }
        contact = try await Self.member("frida@maskin.example", .volunteer, in: town)
    }

    static func member(_ email: String, _ role: Role, in town: CallTown) async throws -> Member {
        let account = try await town.world.database.read {
            try town.world.assembly.accounts.account(of: address(email), in: $0)
        }
        guard let account else { throw CallRefusal.closed }
        return Member(
            account: account, name: email, language: .danish, organisation: town.branch, organisationKind: .branch,
            organisationName: "Afdeling Lindby", roles: [role], household: nil, session: SecretHash(of: email))
    }

    func member(_ role: Role) async throws -> Member {
        try await Self.member("\(role.rawValue)@lindby.example", role, in: town)
    }

    func write<Result: Sendable>(_ work: @Sendable (Companies, Transaction) throws -> Result) async throws -> Result {
        try await world.database.write { try work(companies, $0) }
    }

    func terms(_ word: String = "Aftalt.") -> AgreementTerms {
        AgreementTerms(
            form: .star, leaderSide: .branch, leader: nil, budget: 6000, noticeWeeks: 2,
            words: Dictionary(AgreementTerm.allCases.map { ($0, word) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Steps one to four, and a first version.
    func prepare() async throws {
        try await write { companies, transaction in
            try companies.tick(.considers, offer: .callersOnly, of: company, by: contact, in: transaction)
            try companies.tick(.looks, of: company, by: leader, in: transaction)
            try companies.tick(.dialogue, of: company, by: contact, in: transaction)
            try companies.note(
                NationalCheck(contactedOn: world.clock.now.today, said: "God idé.", others: "Ingen"), of: company,
                by: leader, in: transaction)
            try companies.write(terms(), seen: nil, of: company, by: leader, in: transaction)
        }
    }

    func sign(_ version: Int = 1, by members: [Member]) async throws {
        for member in members {
            try await write { try $0.sign(version: version, edits: 1, of: company, by: member, in: $1) }
        }
    }

    /// In force and running, with the first caller from the company.
    func run() async throws {
        try await prepare()
        try await sign(by: [leader, contact])
        try await write { companies, transaction in
            try companies.change(
                company, name: "Lindby Maskinfabrik", address: "Havnevej 4, Lindby", activity: town.activity,
                employees: [town.callers[0]], by: leader, in: transaction)
            try companies.tick(.run, of: company, by: leader, in: transaction)
        }
    }

    /// Only the caller from the company has met anybody.
    func partFromOurs() async throws {
        try await world.database.write { transaction in
            for person in town.persons { try town.calls.part(town.callers[1], from: person, in: transaction) }
        }
    }

    func subjects(to member: Member) async throws -> [String] {
        try await world.database.read {
            try world.assembly.letters.all(to: member.account, in: $0).compactMap(\.subject)
        }
    }

    func browser(of member: Member) async throws -> Browser { try await world.browser(of: member.account) }
}

func address(_ text: String) throws -> EmailAddress {
    guard let address = EmailAddress(text) else { throw CallRefusal.closed }
    return address
}
