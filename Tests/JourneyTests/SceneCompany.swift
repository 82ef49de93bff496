import Access
import Assembly
import Basics
import Organisations
import SafetyCalls
import Storage
import TestSupport

/// A company that calls together with the branch of a town; its volunteer speaks for it.
enum SceneCompany {
    static let id = ID<CallCompany>(trusted: "company-of-lindby")

    static func agree(in world: World, _ cast: Cast) async throws {
        let contact = try require_(cast.people[.volunteer])
        let leader = Member(
            account: try require_(cast.people[.leader]), name: "leader", language: .danish, organisation: cast.branch,
            organisationKind: .branch, organisationName: "Afdeling Lindby", roles: [.leader], household: nil,
            session: SecretHash(of: "leader"))
        try await world.database.write { transaction in
            _ = try transaction.run(
                """
                INSERT INTO call_company (id, organisation_id, name, address, contact_id, created_at)
                VALUES (\(id), \(cast.branch), 'Lindby Bageri', 'Torvet 1', \(contact), \(world.clock.now()))
                """)
            let terms = AgreementTerms(
                form: .star, leaderSide: .branch, leader: nil, budget: 0, noticeWeeks: 8, words: [.purpose: "Tryghed"])
            try world.assembly.companies.write(terms, seen: nil, of: id, by: leader, in: transaction)
        }
    }
}
