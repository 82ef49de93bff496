import Access
import Assembly
import Basics
import Consent
import Foundation
import Matching
import Organisations
import Storage
import TestSupport

@testable import People

/// Lindby with its people, and strangers from Fjordby.
struct Town: Sendable {
    let world: World
    let cast: Cast
    let elsewhere: Cast

    init(folder: URL? = nil) async throws {
        world = try await World(folder: folder)
        cast = try await world.town("Lindby")
        elsewhere = try await world.town("Fjordby")
    }

    var today: Day { world.clock.now.today }
    var carl: Member { member(.leader, of: cast) }
    var leader: Reader { .member(carl) }
    var stranger: Reader { .member(member(.leader, of: elsewhere)) }

    func member(_ role: Role, household: ID<Household>? = nil) -> Reader {
        .member(member(role, of: cast, household: household))
    }

    private func member(_ role: Role, of cast: Cast, household: ID<Household>? = nil) -> Member {
        let isMunicipal = role == .caseworker || role == .coordinator
        return Member(
            account: cast.people[role] ?? ID(trusted: "nobody"), name: role.rawValue, language: .danish,
            organisation: isMunicipal ? cast.municipality : cast.branch,
            organisationKind: isMunicipal ? .municipality : .branch, organisationName: "Lindby", roles: [role],
            household: household, session: SecretHash(of: role.rawValue))
    }

    /// Work in one transaction.
    func write<Result: Sendable>(_ work: @Sendable (Households, Transaction) throws -> Result) async throws -> Result {
        try await world.database.write { try work(world.assembly.households, $0) }
    }

    func card(_ id: ID<Household>, for reader: Reader) async throws -> HouseholdCard? {
        try await world.database.read { try world.assembly.households.card(id, for: reader, in: $0) }
    }

    func permit(for id: ID<Household>) async throws -> ContactPermit? {
        try await world.database.read { try world.assembly.consents.contactPermit(for: id, in: $0) }
    }

    /// A newcomer with consent, who cooks and can be phoned.
    func amina(_ name: String = "Amina", adults: [String]? = nil, followUp: Bool = false) async throws -> ID<Household>
    {
        var profile = Profile(kind: adults == nil ? .person : .family)
        profile.languages = ["ar"]
        profile.interests = [.cooking]
        profile.postcode = "8660"
        profile.ownWords = Personal("Jeg kan lide mad")
        let known = profile
        return try await write { households, transaction in
            let id = try households.add(
                .newcomer, known, name: name, adults: adults ?? [name],
                contact: Contact(phone: PhoneNumber("22334455"), email: nil, address: ""), to: cast.activity,
                of: cast.branch, in: transaction)
            for adult in try households.card(id, for: .system, in: transaction)?.adults ?? [] {
                for purpose in followUp ? [ConsentPurpose.match, .followUp] : [.match] {
                    try world.assembly.consents.give(
                        purpose, by: adult.id, of: id, to: cast.activity, from: cast.municipality,
                        keepUntil: today.adding(days: 100), wording: ConsentWording.current, language: .danish,
                        interpreter: "", how: .paper, witness: nil, reader: .system, in: transaction)
                }
            }
            return id
        }
    }

    func birgit(_ name: String = "Birgit", adults: [String]? = nil) async throws -> ID<Household> {
        var profile = Profile(kind: adults == nil ? .person : .family)
        profile.languages = ["da"]
        profile.postcode = "8660"
        let known = profile
        return try await write { households, transaction in
            try households.add(
                .volunteer, known, name: name, adults: adults ?? [name],
                contact: Contact(phone: PhoneNumber("12345678"), email: nil, address: ""), to: cast.activity,
                of: cast.branch, in: transaction)
        }
    }
}
