import Basics
import Matching
import Storage

/// The tables of households: rows to values and back.
struct HouseholdStore: Sendable {
    func cards(_ condition: SQL, in transaction: Transaction) throws -> [HouseholdCard] {
        let adults = Dictionary(
            grouping: try transaction.rows(
                """
                SELECT adult.id AS id, household_id, adult.name AS name, certificate_on FROM adult
                JOIN household ON household.id = household_id WHERE \(condition) ORDER BY household_id, position
                """
            ) { row in
                (
                    try row("household_id", as: ID<Household>.self),
                    AdultCard(id: try row("id"), name: try row("name"), certificateOn: try row("certificate_on"))
                )
            }, by: \.0)
        return try transaction.rows(
            """
            SELECT id, organisation_id, activity_id, side, reference, kind, gender, name, language, children, languages,
              interests, hopes, times, postcode, gender_wish, reach_km, capacity, age_band, education, own_words,
              own_words_language, interviewed_on, agreement_on, guidelines_on, waiting_since, paused_on, ended_on, version
            FROM household WHERE \(condition) ORDER BY household.id
            """
        ) { row in try card(row) { adults[$0, default: []].map(\.1) } }
    }

    private func card(_ row: Row, _ adults: (ID<Household>) -> [AdultCard]) throws -> HouseholdCard {
        let id: ID<Household> = try row("id")
        return HouseholdCard(
            id: id, organisation: try row("organisation_id"), activity: try row("activity_id"), side: try row("side"),
            reference: try row("reference"), name: try row("name"), adults: adults(id), profile: try profile(row),
            clearance: Clearance(
                interviewedOn: try row("interviewed_on"), agreementOn: try row("agreement_on"),
                guidelinesOn: try row("guidelines_on")),
            waitingSince: try row("waiting_since"), pausedOn: try row("paused_on"), endedOn: try row("ended_on"),
            version: try row("version"))
    }

    private func profile(_ row: Row) throws -> Profile {
        func words(_ column: String) throws -> [String] { try row(column, as: String.self).split(separator: " ").map(String.init) }
        var profile = Profile(kind: try row("kind"))
        profile.gender = try row("gender")
        profile.children = try words("children").compactMap { Int($0) }
        profile.languages = try words("languages")
        profile.interests = Interests(try words("interests").compactMap(Interest.init(rawValue:)))
        profile.hopes = Hopes(try words("hopes").compactMap(Hope.init(rawValue:)))
        profile.times = MeetingTimes(try words("times").compactMap(MeetingTime.init(rawValue:)))
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

    func insert(
        _ id: ID<Household>, _ side: Side, _ reference: String, _ activity: ID<Activity>, _ organisation: ID<Organisation>,
        waitingSince: Day?, createdAt: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, sort_key, language, waiting_since,
              created_at)
            VALUES (\(id), \(organisation), \(activity), \(side), \(reference), 'person', \([UInt8]()), 'da', \(waitingSince),
              \(createdAt))
            """)
    }

    func write(_ profile: Profile, _ place: Place?, of id: ID<Household>, in transaction: Transaction) throws {
        let isPerson = profile.kind == .person
        try transaction.run(
            """
            UPDATE household SET kind = \(profile.kind), gender = \(isPerson ? profile.gender : nil),
              children = \(isPerson ? "" : profile.children.map(String.init).joined(separator: " ")),
              languages = \(profile.languages.joined(separator: " ")), interests = \(words(profile.interests)),
              hopes = \(words(profile.hopes)), times = \(words(profile.times)), postcode = \(profile.postcode),
              latitude = \(place?.latitude), longitude = \(place?.longitude), gender_wish = \(profile.genderWish),
              reach_km = \(profile.reach), capacity = \(profile.capacity), age_band = \(profile.ageBand?.rawValue ?? ""),
              education = \(profile.education?.rawValue ?? ""), own_words = \(profile.ownWords),
              own_words_language = \(profile.ownWordsLanguage), language = \(profile.language), version = version + 1
            WHERE id = \(id)
            """)
    }

    private func words<Listed: Word>(_ set: WordSet<Listed>) -> String {
        set.words.map(\.rawValue).joined(separator: " ")
    }

    func write(_ contact: Contact, of id: ID<Household>, in transaction: Transaction) throws {
        let phone = contact.phone.revealed?.text ?? ""
        let email = contact.email.revealed?.text ?? ""
        try transaction.run(
            """
            INSERT INTO contact (household_id, phone, email, address)
            VALUES (\(id), \(phone), \(email), \(contact.address))
            ON CONFLICT (household_id) DO UPDATE SET phone = excluded.phone, email = excluded.email,
              address = excluded.address
            """)
    }

    func contact(of id: ID<Household>, in transaction: Transaction) throws -> Contact? {
        try transaction.first("SELECT phone, email, address FROM contact WHERE household_id = \(id)") { row in
            Contact(
                phone: PhoneNumber(try row("phone", as: String.self)), email: EmailAddress(try row("email", as: String.self)),
                address: try row("address"))
        }
    }

    func write(_ clearance: Clearance, of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE household SET interviewed_on = \(clearance.interviewedOn), agreement_on = \(clearance.agreementOn),
              guidelines_on = \(clearance.guidelinesOn), version = version + 1
            WHERE id = \(id)
            """)
    }

    func write(certificate day: Day?, of adult: ID<Adult>, in transaction: Transaction) throws {
        try transaction.run("UPDATE adult SET certificate_on = \(day) WHERE id = \(adult)")
    }

    func insert(
        _ id: ID<Adult>, _ name: String, _ position: Int, of household: ID<Household>, in transaction: Transaction
    ) throws {
        try transaction.run(
            "INSERT INTO adult (id, household_id, position, name) VALUES (\(id), \(household), \(position), \(name))")
    }

    func rename(_ adult: ID<Adult>, _ name: String, in transaction: Transaction) throws {
        try transaction.run("UPDATE adult SET name = \(name) WHERE id = \(adult)")
    }

    func delete(_ adult: ID<Adult>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM adult WHERE id = \(adult)")
    }

    func keep(
        firstName: String, phone: PhoneNumber, of id: ID<Household>, at: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO kept_contact (household_id, first_name, phone, kept_at)
            VALUES (\(id), \(firstName), \(phone.text), \(at)) ON CONFLICT (household_id) DO NOTHING
            """)
    }

    /// Names and contact data; the row, its reference and its adults' ids stay.
    func eraseIdentity(of id: ID<Household>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM contact WHERE household_id = \(id)")
        try transaction.run("UPDATE adult SET name = NULL WHERE household_id = \(id)")
        try transaction.run(
            "UPDATE household SET name = NULL, sort_key = \([UInt8]()), version = version + 1 WHERE id = \(id)")
    }
}
