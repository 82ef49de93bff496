import Access
import Assembly
import Basics
import Consent
import Foundation
import Intake
import MatchLife
import Matching
import Organisations
import People
import Post
import Storage
import TestSupport
import Vault
import Web

/// Amina waits, Birgit can be asked, Carl leads, Dorte is Amina's caseworker: the named cast of the whole job.
struct Couple {
    let world: World
    let cast: Cast
    let amina: ID<Household>
    let birgit: ID<Household>
    let form: ID<IntakeForm>
    let carl: Member
    let dorte: Member
    let birgitsAccount: Member

    var matches: Matches { world.assembly.matches }

    init(
        at start: String = "2026-03-02 09:00", followUp: Bool = true, channels: Set<LetterChannel> = [],
        folder: URL? = nil
    ) async throws {
        let world = try await World(at: start, channels: channels, folder: folder)
        let cast = try await world.town("Lindby")
        self.world = world
        self.cast = cast
        carl = try await world.member(.leader, cast.branch, cast)
        dorte = try await world.member(.caseworker, cast.municipality, cast)
        let birgit = try await world.readyVolunteer("Birgit Aaen", of: cast)
        self.birgit = birgit
        birgitsAccount = try await world.join(birgit, of: cast)
        (amina, form) = try await world.arrive("Amina", of: cast, with: dorte, followUp: followUp)
    }

    /// As far as both have said yes.
    func agreed(why: String = "") async throws -> ID<Match> {
        let match = try await matches.propose(birgit, to: amina, why: why, by: carl)
        try await matches.bring(.volunteerSaysYes, to: match, version: nil, Telling(.member(birgitsAccount)))
        try await matches.bring(.newcomerSaysYes, to: match, version: nil, asAmina)
        return match
    }

    /// As far as contact data is open to the two.
    func meeting() async throws -> ID<Match> {
        let match = try await agreed()
        try await arrange(.themselves, match)
        return match
    }

    func arrange(_ form: MeetingForm, _ match: ID<Match>, place: String = "", at: String = "") async throws {
        try await matches.bring(
            .arranged(form), to: match, version: nil, Telling(.member(carl)),
            arrangement: Arrangement(form: form, place: place, at: at, on: nil))
    }

    var asAmina: Telling { Telling(.newcomer(NewcomerReader(household: amina, language: .arabic))) }
    var asBirgit: Telling { Telling(.member(birgitsAccount)) }

    func confirmNumber(of account: ID<Account>) async throws {
        try await world.database.write { transaction in
            let phone = try world.vault.seal("+4521222324", .accountPhone, row: account.text, of: account.text)
            try transaction.run(
                """
                INSERT INTO account_phone (account_id, sealed_phone, given_at, confirmed_at)
                VALUES (\(account), \(phone), \(world.clock.now()), \(world.clock.now()))
                """)
        }
    }

    /// Everything about matches that opens with the keys that are alive.
    func written() async throws -> [String] {
        try await world.database.read { transaction in
            try PersonalField.all.filter { $0.use == .match }.flatMap {
                try world.vault.everything(in: $0, in: transaction)
            }
        }
    }

    func state(of match: ID<Match>) async throws -> MatchState? {
        try await world.database.read { try matches.card(match, for: carl, in: $0)?.pairing.state }
    }

    func read<Value: Sendable>(_ what: @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await world.database.read(what)
    }
}

extension World {
    func member(_ role: Role, _ place: ID<Organisation>, _ cast: Cast, household: ID<Household>? = nil) async throws
        -> Member
    {
        let account = try require_(cast.people[role])
        return Member(
            account: account, name: role.rawValue, language: .danish, organisation: place,
            organisationKind: place == cast.municipality ? .municipality : .branch, organisationName: "Lindby",
            roles: [role],
            household: household, session: SecretHash(of: role.rawValue))
    }

    /// A volunteer who is ready to be asked.
    func readyVolunteer(_ name: String, of cast: Cast, capacity: Int = 1) async throws -> ID<Household> {
        try await database.write { transaction in
            var profile = Profile(kind: .person)
            profile.gender = .woman
            profile.languages = ["da", "en"]
            profile.interests = [.hiking, .cooking]
            profile.postcode = "8660"
            profile.capacity = capacity
            let contact = Contact(phone: PhoneNumber("21 22 23 24"), email: nil, address: "Lindevej 3")
            let id = try assembly.households.add(
                .volunteer, profile, name: name, adults: [name], contact: contact, to: cast.activity, of: cast.branch,
                waitingSince: nil, in: transaction)
            let day = clock.now.today
            let card = try assembly.households.card(id, for: .system, in: transaction)
            let certificates = (card?.adults ?? []).map { ($0.id, Optional(day)) }
            try assembly.households.setClearance(
                id, Clearance(interviewedOn: day, agreementOn: day, guidelinesOn: day),
                certificates: Dictionary(uniqueKeysWithValues: certificates), by: .system, in: transaction)
            return id
        }
    }

    /// The volunteer's own account, as the member it makes.
    func join(_ household: ID<Household>, of cast: Cast) async throws -> Member {
        try await database.write { transaction in
            guard let email = EmailAddress("v\(household.text.suffix(6))@lindby.example") else { throw Missing() }
            _ = try assembly.accounts.invite(
                email, name: "Birgit Aaen", as: .volunteer, in: cast.branch, household: household, by: .system,
                in: transaction)
            guard let account = try assembly.accounts.account(of: email, in: transaction) else { throw Missing() }
            return Member(
                account: account, name: "Birgit Aaen", language: .danish, organisation: cast.branch,
                organisationKind: .branch,
                organisationName: "Lindby", roles: [.volunteer], household: household, session: SecretHash(of: "birgit")
            )
        }
    }

    /// A newcomer comes by a form that a caseworker sends.
    func arrive(
        _ name: String, of cast: Cast, with caseworker: Member, followUp: Bool = true
    ) async throws -> (ID<Household>, ID<IntakeForm>) {
        var profile = Profile(kind: .person)
        profile.gender = .woman
        profile.languages = ["ar", "en"]
        profile.interests = [.hiking]
        profile.postcode = "8680"
        profile.language = .arabic
        let form = try await assembly.intakes.begin(
            NewDraft(activity: cast.activity, language: .arabic, fields: .none, key: "key-\(name)"), by: caseworker)
        let receipt = try await assembly.intakes.send(
            form,
            IntakeAnswers(
                activity: cast.activity, name: name, adults: [AdultAnswer(name: name, followUp: followUp)],
                contact: Contact(phone: PhoneNumber("31 32 33 34"), email: nil, address: "Birkealle 2"),
                profile: profile,
                interpreter: "Sara", how: .paper), by: caseworker)
        return (receipt.household, form)
    }
}

struct Missing: Error {}

func require_<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}
