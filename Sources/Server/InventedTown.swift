import Access
import Assembly
import Basics
import Organisations
import Storage

/// The people who run things in the invented town of `serve --demo`.
struct InventedTown {
    let database: any Database
    let assembly: Assembly

    /// Moves in once; the town stays as its visitors leave it.
    func settle() async throws {
        try await database.write { transaction in
            guard try assembly.organisations.organisations(in: transaction).isEmpty else { return }
            try settle(in: transaction)
        }
    }

    private func settle(in transaction: Transaction) throws {
        let branch = try assembly.organisations.add(.branch, name: "Afdeling Lindby", in: transaction)
        let town = try assembly.organisations.add(.municipality, name: "Lindby Kommune", in: transaction)
        try invite("carl@lindby.example", "Carl Holm", .leader, branch, transaction)
        try invite("dorte@lindby.example", "Dorte Bæk", .leader, branch, transaction)
        try invite("bo@lindby.example", "Bo Lund", .board, branch, transaction)
        try invite("anne@lindby.example", "Anne Krog", .administrator, branch, transaction)
        try invite("mette@kommune.example", "Mette Friis", .caseworker, town, transaction)
        try invite("jens@kommune.example", "Jens Toft", .coordinator, town, transaction)
    }

    private func invite(
        _ email: String, _ name: String, _ role: Role, _ organisation: ID<Organisation>, _ transaction: Transaction
    ) throws {
        guard let email = EmailAddress(email) else { return }
        _ = try assembly.accounts.invite(email, name: name, as: role, in: organisation, by: .system, in: transaction)
    }
}
