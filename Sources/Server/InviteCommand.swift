import Access
import ArgumentParser
import Assembly
import Basics
import Organisations
import Storage
import Web

/// Gives somebody access and prints the link that signs them in: how the first administrator gets in.
struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Give somebody a role, and print the link that signs them in.",
        discussion:
            "Makes the organisation and the activity when there is none of that name. Works while the server runs.")

    @Argument(help: "E-mail address.")
    var email: String
    @Option(help: "The person's name.")
    var name: String
    @Option(help: ArgumentHelp("One of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "role"))
    var role: String
    @Option(help: "Name of the organisation.")
    var organisation: String
    @Option(
        help: ArgumentHelp(
            "One of \(OrganisationKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"))
    var kind = OrganisationKind.branch.rawValue
    @Option(help: "Name of an activity of the organisation, made when it is missing.")
    var activity: String?
    @Option(
        help: ArgumentHelp("Name of an activity that this municipality may send newcomers to.", valueName: "activity"))
    var sendsTo: String?
    @Flag(help: "Let somebody who has lost phone and PIN choose anew what to confirm with.")
    var resetSecondFactor = false
    @OptionGroup var installation: InstallationOptions
    @Option(help: ArgumentHelp("Where people find the site, as given to serve.", valueName: "url"))
    var publicURL: String?
    @Option(help: "Port of the server, when it has no public address.")
    var port = 8080

    func run() async throws {
        guard let email = EmailAddress(email) else { throw ValidationError("\(email) is no e-mail address.") }
        guard let role = Role(rawValue: role) else { throw ValidationError("\(role) is no role.") }
        guard let kind = OrganisationKind(rawValue: kind) else {
            throw ValidationError("\(kind) is no kind of organisation.")
        }
        guard
            let settings = Settings(
                publicURL: publicURL ?? Surroundings.publicURL, port: port, isDemo: false,
                publicFolder: try PublicFolder.find())
        else { throw ValidationError("--public-url looks like https://brobygger.example.dk, without a path.") }
        let installation = try await installation.folder().open(asDemo: false)
        let database = installation.database
        let assembly = try Assembly(
            settings: settings, database: database, vault: installation.vault, catalogue: try .ofTheHouse(), now: .real,
            newID: .real)
        let link = try await database.write { transaction in
            let organisation = try place(kind, assembly.organisations, in: transaction)
            try letSend(organisation, assembly.organisations, in: transaction)
            let first = try assembly.accounts.invite(
                email, name: name, as: role, in: organisation, by: .system, in: transaction)
            if resetSecondFactor, let account = try assembly.accounts.account(of: email, in: transaction) {
                try assembly.factors.reset(account, by: .system, in: transaction)
            }
            // Whoever runs this holds the database: a known account gets a fresh link here, though never on a page.
            guard first == nil, let account = try assembly.accounts.account(of: email, in: transaction) else {
                return first
            }
            return try assembly.accounts.signInLink(for: account, days: 7, in: transaction)
        }
        print("\(name) signs in once with this link, within 7 days:\n\(link ?? "")")
        try installation.close()
    }

    private func letSend(
        _ municipality: ID<Organisation>, _ organisations: Organisations, in transaction: Transaction
    ) throws {
        guard let sendsTo else { return }
        let all = try organisations.organisations(in: transaction).flatMap {
            try organisations.activities(of: $0.id, in: transaction)
        }
        guard let activity = all.first(where: { $0.name == sendsTo }) else {
            throw ValidationError("There is no activity of the name \(sendsTo).")
        }
        try organisations.letSend(municipality, to: activity.id, in: transaction)
    }

    /// The organisation of that name, with the activity.
    private func place(
        _ kind: OrganisationKind, _ organisations: Organisations, in transaction: Transaction
    ) throws -> ID<Organisation> {
        let known = try organisations.organisations(in: transaction).first { $0.name == organisation }
        let id = try known?.id ?? organisations.add(kind, name: organisation, in: transaction)
        guard let activity,
            try !organisations.activities(of: id, in: transaction).contains(where: { $0.name == activity })
        else { return id }
        try organisations.add(
            ActivityCard(
                id: NewID.real(), organisation: id, organisationName: organisation, name: activity,
                volunteerName: "frivillig", reflectionDays: 3, keepMonths: 6, contactName: name, contactPhone: "",
                premises: ""), in: transaction)
        return id
    }
}
