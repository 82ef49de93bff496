import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import Web

/// The company of the town: its six steps, an agreement that both have signed, and a line of the budget.
struct DemoCompany: Sendable {
    private static let name = "Fjordglas"
    private static let address = "Havnegade 12, 8660 Lindby"

    let calls: DemoCalls
    let cast: DemoCallCast

    private var companies: Companies { calls.town.assembly.companies }
    private var carl: Member { calls.staff.carl }
    private var danish: Speech { get throws { Speech(.danish, try .ofTheHouse()) } }

    func agree() async throws {
        let danish = try danish
        let id = try await on(58) { transaction in
            try companies.add(
                NewCompany(
                    name: Self.name, address: Self.address, contactName: cast.contact.name,
                    email: try email("vera@fjordglas.example")),
                by: carl, danish, in: transaction
            ).company
        }
        try await on(56) { transaction in
            try companies.tick(.looks, of: id, by: carl, in: transaction)
            try companies.tick(.considers, offer: .callersOnly, of: id, by: cast.contact, in: transaction)
        }
        try await on(50) { transaction in
            try companies.tick(.dialogue, of: id, by: cast.contact, in: transaction)
            try companies.note(
                NationalCheck(
                    contactedOn: calls.town.clock.now.today,
                    said: "De kender virksomheden og synes, det er en god idé.",
                    others: "Ingen"), of: id, by: carl, in: transaction)
            var terms = AgreementTerms.template(danish)
            terms.budget = 6000
            terms.leader = cast.leaders[0].account
            try companies.write(terms, seen: nil, of: id, by: carl, in: transaction)
        }
        try await on(44) { transaction in
            for member in [carl, cast.contact] {
                try companies.sign(version: 1, edits: 1, of: id, by: member, in: transaction)
            }
        }
    }

    /// When the activity is there and its callers are.
    func run() async throws {
        try await on(DemoCalls.days) { transaction in
            guard let id = try companies.companies(for: carl, in: transaction).first?.id else {
                throw DemoFault(what: Self.name)
            }
            try companies.change(
                id, name: Self.name, address: Self.address, activity: cast.star,
                employees: cast.callers(of: cast.star), by: carl, in: transaction)
            try companies.tick(.run, of: id, by: carl, in: transaction)
        }
        for (ago, kroner, what) in [(31, 850, "Kaffe til det første møde"), (12, 1200, "Temaaften for opringerne")] {
            try await on(ago) { transaction in
                guard let id = try companies.companies(for: carl, in: transaction).first?.id else { return }
                try companies.spend(
                    kroner, on: calls.town.clock.now.today, for: what, of: id, by: cast.contact, in: transaction)
            }
        }
    }

    private func on<Result: Sendable>(
        _ daysAgo: Int, _ deed: @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        calls.town.clock.goBack(days: daysAgo)
        return try await calls.town.database.write(deed)
    }

    private func email(_ text: String) throws -> EmailAddress {
        guard let email = EmailAddress(text) else { throw DemoFault(what: text) }
        return email
    }
}
