import Access
import ArgumentParser
import Assembly
import Basics
import Foundation
import NeedToKnow
import Storage

/// What somebody can see now, and why: for whoever must answer for it.
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "Print what an account can see now, and why.",
        discussion: "One line for each household: its number, the relation, and what that relation shows. Names nobody."
    )

    @Option(help: ArgumentHelp("E-mail address or id of the account.", valueName: "account"))
    var who: String?
    @Flag(help: "Print the whole table: who sees what by which relation.")
    var table = false
    @OptionGroup var installation: InstallationOptions

    func validate() throws {
        guard table != (who != nil) else { throw ValidationError("Say either --who ACCOUNT or --table.") }
    }

    func run() async throws {
        guard let who else { return printTable() }
        let house = try await installation.folder().openHouse()
        let accounts = house.assembly.accounts
        let database = house.installation.database
        let today = Now.real.today
        let members = try await database.read { transaction in
            let known =
                try EmailAddress(who).flatMap { try accounts.account(of: $0, in: transaction) } ?? ID<Account>(who)
            return try known.map { try accounts.members(of: $0, in: transaction) } ?? []
        }
        guard !members.isEmpty else { throw ValidationError("Nobody with access has that account.") }
        for member in members {
            print("\(member.organisationName): \(member.roles.map(\.rawValue).sorted().joined(separator: ", "))")
            for cover in member.covers { print("  steps in for a \(cover.role.rawValue) until \(cover.until)") }
            let known = try await database.read { try NeedToKnow.everything(for: .member(member), on: today, in: $0) }
            for one in known { print("  \(one.reference)\t\(one.relation.rawValue)\t\(words(one.sights))") }
            print("  \(Set(known.map(\.household)).count) households")
        }
        try house.installation.close()
    }

    private func printTable() {
        for relation in Relation.allCases { print("\(relation.rawValue)\t\(words(relation.sights))") }
    }

    private func words(_ sights: Set<Sight>) -> String {
        Sight.allCases.filter(sights.contains).map(\.rawValue).joined(separator: " ")
    }
}
