import Access
import Assembly
import Basics
import Organisations
import Storage

/// Everybody who runs something in the town.
struct DemoStaff: Sendable {
    let branch: ID<Organisation>
    let municipality: ID<Organisation>
    let activity: ID<Activity>
    let families: ID<Activity>
    let carl: Member
    let erik: Member
    let dorte: Member

    static func move(into town: DemoTown) async throws -> DemoStaff {
        let organisations = town.assembly.organisations
        let activity = ID<Activity>(trusted: "demo-netvaerk")
        let families = ID<Activity>(trusted: "demo-familier")
        return try await town.database.write { transaction in
            let branch = try organisations.add(.branch, name: "Afdeling Lindby", phone: "+4570101010", in: transaction)
            let municipality = try organisations.add(
                .municipality, name: "Lindby Kommune", phone: "+4570202020", in: transaction)
            let office = try organisations.add(.association, name: "Landskontoret", in: transaction)
            for (id, name, volunteers) in [
                (activity, "Netværk for nyankomne", "netværksperson"),
                (families, "Venskabsfamilier", "venskabsfamilie"),
            ] {
                try organisations.add(
                    ActivityCard(
                        id: id, organisation: branch, organisationName: "Afdeling Lindby", name: name,
                        volunteerName: volunteers,
                        reflectionDays: 3, keepMonths: 6, contactName: "Carl Holm", contactPhone: "+4520304050",
                        premises: "Medborgerhuset, Storegade 1"), in: transaction)
                try organisations.letSend(municipality, to: id, in: transaction)
            }
            func hire(_ name: String, _ email: String, _ role: Role, _ place: ID<Organisation>) throws -> Member {
                try town.invite(name, email, role, place, household: nil, in: transaction)
            }
            let carl = try hire("Carl Holm", "carl@lindby.example", .leader, branch)
            let erik = try hire("Erik Dam", "erik@lindby.example", .leader, branch)
            let dorte = try hire("Dorte Friis", "dorte@kommune.example", .caseworker, municipality)
            _ = try hire("Grethe Toft", "grethe@kommune.example", .coordinator, municipality)
            _ = try hire("Inger Lund", "inger@lindby.example", .board, branch)
            _ = try hire("Anne Krog", "anne@lindby.example", .administrator, branch)
            _ = try hire("Henrik Vang", "henrik@landskontoret.example", .consultant, office)
            return DemoStaff(
                branch: branch, municipality: municipality, activity: activity, families: families, carl: carl,
                erik: erik,
                dorte: dorte)
        }
    }
}

extension DemoTown {
    /// An account with a role, as the member it makes.
    func invite(
        _ name: String, _ email: String, _ role: Role, _ place: ID<Organisation>, household: ID<Household>?,
        in transaction: Transaction
    ) throws -> Member {
        guard let address = EmailAddress(email) else { throw DemoFault(what: email) }
        _ = try assembly.accounts.invite(
            address, name: name, as: role, in: place, household: household, by: .system, in: transaction)
        guard let account = try assembly.accounts.account(of: address, in: transaction),
            let organisation = try assembly.organisations.organisation(place, in: transaction)
        else { throw DemoFault(what: email) }
        try assembly.accounts.promise(by: account, in: place, as: .system, in: transaction)
        return Member(
            account: account, name: name, language: .danish, organisation: place, organisationKind: organisation.kind,
            organisationName: organisation.name, roles: [role], household: household, session: SecretHash(of: email))
    }
}

/// The invented town does not hang together: a mistake in this room.
struct DemoFault: Error {
    let what: String
}
