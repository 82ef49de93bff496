import Access
import Basics
import Consent
import Intake
import Matching
import Organisations
import People
import Storage
import TestSupport
import Vault
import Synchronization
import Web

/// A municipality that sends newcomers to a branch, with its people.
struct IntakeTown: Sendable {
    let stores: Stores
    let database: any Database
    let organisations: Organisations
    let households: Households
    let consents: Consents
    let links: NewcomerLinks
    let intakes: Intakes
    let vault: Vault
    let clock = Clock()
    let activity = ID<Activity>(trusted: "friends")
    let branch: ID<Organisation>
    let municipality: ID<Organisation>
    let other: ID<Organisation>

    init() async throws {
        let clock = clock
        let now = Now { clock.now }
        let newID = NewID { clock.next() }
        let log = AccessLog(now: now, newID: newID)
        let stores = try await Stores.ofAHouse()
        let (database, vault) = (stores.database, stores.vault)
        let organisations = Organisations(now: now, newID: newID)
        let households = Households(
            database: database, vault: vault, postcodes: try Postcodes(), log: log, now: now, newID: newID)
        let consents = try Consents(alone: database, vault: vault, log: log, now: now, newID: newID)
            .with { try households.eraseEverything(of: $0, by: $1, in: $2) }
        let links = NewcomerLinks(publicURL: "https://bro.example", log: log, now: now)
        intakes = Intakes(
            database: database, organisations: organisations, households: households, consents: consents, links: links,
            post: try Correspondence(alone: database, vault: vault, log: log, now: now, newID: newID), vault: vault,
            log: log, now: now, newID: newID)
        self.stores = stores
        (self.database, self.organisations, self.households, self.consents, self.links, self.vault) =
            (database, organisations, households, consents, links, vault)
        let activity = activity
        (branch, municipality, other) = try await database.write { transaction in
            let branch = try organisations.add(.branch, name: "Lindby", in: transaction)
            let municipality = try organisations.add(.municipality, name: "Lindby Kommune", in: transaction)
            let other = try organisations.add(.municipality, name: "Fjordby Kommune", in: transaction)
            let card = ActivityCard(
                id: activity, organisation: branch, organisationName: "Lindby", name: "Netværk", volunteerName: "ven",
                reflectionDays: 3, keepMonths: 6, contactName: "Carl", contactPhone: "+4512345678", premises: "")
            try organisations.add(card, in: transaction)
            try organisations.letSend(municipality, to: activity, in: transaction)
            for account in ["dorte", "erik", "fie", "carl"] {
                try transaction.run(
                    """
                    INSERT INTO account (id, email_mark, created_at) VALUES (\(account), \(account), \(now()))
                    """)
            }
            return (branch, municipality, other)
        }
    }

    var dorte: Member { member("dorte", .caseworker, of: municipality) }
    var erik: Member { member("erik", .caseworker, of: municipality) }
    var fie: Member { member("fie", .coordinator, of: municipality) }
    var stranger: Member { member("stranger", .coordinator, of: other) }
    var carl: Reader { .member(member("carl", .leader, of: branch)) }

    private func member(_ name: String, _ role: Role, of organisation: ID<Organisation>) -> Member {
        Member(
            account: ID(trusted: name), name: name, language: .danish, organisation: organisation,
            organisationKind: .municipality, organisationName: "Lindby Kommune", roles: [role], household: nil,
            session: SecretHash(of: name))
    }

    func begin(by member: Member, key: String = "key") async throws -> ID<IntakeForm> {
        try await intakes.begin(
            NewDraft(activity: activity, language: .arabic, fields: Fields([("adult-1", "Amina Haddad")]), key: key),
            by: member)
    }

    var answers: IntakeAnswers {
        var profile = Profile(kind: .family)
        profile.language = .arabic
        profile.languages = ["ar"]
        profile.postcode = "8660"
        return IntakeAnswers(
            activity: activity, name: "Familien Haddad",
            adults: [
                AdultAnswer(name: "Amina Haddad", followUp: true), AdultAnswer(name: "Yusuf Haddad", followUp: true),
            ],
            contact: Contact(phone: PhoneNumber("12345678"), email: nil, address: "Søvej 1"), profile: profile,
            interpreter: "Selam", how: .paper)
    }

    func send(by member: Member) async throws -> (ID<IntakeForm>, ID<Household>, Receipt) {
        let form = try await begin(by: member)
        let receipt = try await intakes.send(form, answers, by: member)
        let household = try await intakes.sentForm(form, for: member).card.id
        return (form, household, receipt)
    }

    func read<Value: Sendable>(_ work: @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await database.read(work)
    }

    func write<Value: Sendable>(_ work: @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await database.write(work)
    }

    func count(_ sql: SQL) async throws -> Int {
        try await read { try $0.value(sql, as: Int.self) ?? 0 }
    }
}

/// Stands still until a test moves it, and counts ids.
final class Clock: Sendable {
    private let moment = Mutex(Instant(milliseconds: 1_772_442_000_000))
    private let count = Mutex(0)

    var now: Instant { moment.withLock { $0 } }

    func pass(days: Int) { moment.withLock { $0 = $0.adding(days: days) } }

    func next() -> String {
        count.withLock { count in
            count += 1
            return "id-\(String(repeating: "0", count: 6 - String(count).count))\(count)"
        }
    }
}
