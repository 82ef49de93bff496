import Access
import Basics
import Matching
import Storage

extension Households {
    /// Which households a reader may know of: their own; those of the leader's organisation; those that the caseworker,
    /// or for the co-ordinator the municipality, sent.
    func known(to reader: Reader) -> SQL {
        switch reader {
        case .system: return "1 = 1"
        case .newcomer(let newcomer): return "household.id = \(newcomer.household)"
        case .member(let member):
            var ways: [SQL] = []
            if member.roles.contains(.leader) { ways.append("household.organisation_id = \(member.organisation)") }
            if member.roles.contains(.volunteer), let own = member.household { ways.append("household.id = \(own)") }
            if member.roles.contains(.coordinator) {
                ways.append(sent("intake_form.municipality_id = \(member.organisation)"))
            } else if member.roles.contains(.caseworker) {
                let own: SQL = "intake_form.account_id = \(member.account)"
                ways.append(sent("intake_form.municipality_id = \(member.organisation) AND \(own)"))
            }
            guard let first = ways.first else { return "1 = 0" }
            return "(\(ways.dropFirst().reduce(first) { "\($0) OR \($1)" }))"
        }
    }

    func led(by reader: Reader) -> SQL {
        switch reader {
        case .system: "1 = 1"
        case .member(let member) where member.roles.contains(.leader):
            "household.organisation_id = \(member.organisation)"
        case .member, .newcomer: "1 = 0"
        }
    }

    private func sent(_ whose: SQL) -> SQL {
        "EXISTS (SELECT 1 FROM intake_form WHERE intake_form.household_id = household.id AND \(whose))"
    }

    /// One statement for the households and one for all their adults.
    func cards(where condition: SQL, in transaction: Transaction) throws -> [HouseholdCard] {
        let adults = Dictionary(
            grouping: try transaction.rows(
                """
                SELECT adult.id AS id, adult.household_id AS household_id, adult.name AS name, certificate_on FROM adult
                JOIN household ON household.id = adult.household_id
                WHERE \(condition) ORDER BY adult.household_id, position
                """
            ) { row in
                (
                    try row("household_id", as: ID<Household>.self),
                    AdultCard(id: try row("id"), name: try row("name"), certificateOn: try row("certificate_on"))
                )
            }, by: \.0)
        return try transaction.rows("\(cardColumns) WHERE \(condition) ORDER BY household.id") { row in
            try card(row, adults: (adults[try row("id")] ?? []).map(\.1))
        }
    }

    /// A volunteer may not know the newcomer's card, but ends what they hold.
    func card(
        _ id: ID<Household>, for reader: Reader, orVolunteerOf newcomer: ID<Household>, in transaction: Transaction
    ) throws -> HouseholdCard? {
        guard case .member(let member) = reader, let own = member.household else {
            return try card(id, for: reader, in: transaction)
        }
        let matched: SQL = """
            EXISTS (SELECT 1 FROM pairing WHERE pairing.newcomer_id = household.id AND pairing.volunteer_id = \(own))
            """
        return try cards(where: "household.id = \(id) AND (\(known(to: reader)) OR \(matched))", in: transaction).first
    }

    private func card(_ row: Row, adults: [AdultCard]) throws -> HouseholdCard {
        let profile = try profile(row)
        return HouseholdCard(
            id: try row("id"), organisation: try row("organisation_id"), activity: try row("activity_id"),
            side: try row("side"), reference: try row("reference"), name: try row("name"), adults: adults,
            profile: profile,
            clearance: Clearance(
                interviewedOn: try row("interviewed_on"), agreementOn: try row("agreement_on"),
                guidelinesOn: try row("guidelines_on")),
            waitingSince: try row("waiting_since"), pausedOn: try row("paused_on"), endedOn: try row("ended_on"),
            version: try row("version"), town: postcodes.place(of: profile.postcode)?.town)
    }

    private func profile(_ row: Row) throws -> Profile {
        var profile = Profile(kind: try row("kind"))
        profile.gender = try row("gender")
        profile.children = try row("children", as: String.self).split(separator: " ").compactMap { Int($0) }
        profile.languages = try row("languages", as: String.self).split(separator: " ").map(String.init)
        profile.interests = interests.set(try row("interests"))
        profile.hopes = hopes.set(try row("hopes"))
        profile.times = times.set(try row("times"))
        profile.postcode = try row("postcode")
        profile.genderWish = try row("gender_wish")
        profile.reach = try row("reach_km")
        profile.capacity = try row("capacity")
        profile.ageBand = AgeBand(rawValue: try row("age_band"))
        profile.education = Education(rawValue: try row("education"))
        profile.ownWords = try row("own_words")
        profile.ownWordsLanguage = try row("own_words_language")
        profile.language = try row("language")
        return profile
    }
}

private let cardColumns: SQL = """
    SELECT household.id AS id, organisation_id, activity_id, side, reference, kind, gender, name, language, children, languages,
      interests, hopes, times, postcode, gender_wish, reach_km, capacity, age_band, education, own_words, own_words_language,
      interviewed_on, agreement_on, guidelines_on, waiting_since, paused_on, ended_on, version
    FROM household
    """

/// Where each word stands in its list: a thousand households have fifty thousand words.
private struct WordPlaces<Listed: Word>: Sendable {
    private let bits: [Substring: UInt128]

    init() {
        bits = Dictionary(
            uniqueKeysWithValues: Listed.allCases.enumerated().map { (Substring($1.rawValue), 1 << UInt128($0)) })
    }

    func set(_ text: String) -> WordSet<Listed> {
        WordSet(bits: text.split(separator: " ").reduce(into: 0) { $0 |= bits[$1] ?? 0 })
    }
}

private let interests = WordPlaces<Interest>()
private let hopes = WordPlaces<Hope>()
private let times = WordPlaces<MeetingTime>()
