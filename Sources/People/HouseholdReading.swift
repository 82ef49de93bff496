import Access
import Basics
import Matching
import NeedToKnow
import Storage
import Vault

extension Households {
    /// Which households a reader may know of.
    func known(to reader: Reader) -> SQL { NeedToKnow.condition(.existence, for: reader, on: now.today) }

    /// Whose talks and notes a reader works with.
    func led(by reader: Reader) -> SQL { NeedToKnow.condition(.notes, for: reader, on: now.today) }

    /// One statement for the households and one for all their adults, whose names are opened where they are shown. Names and
    /// answers stay closed to a reader who may only know that there is somebody.
    func cards(
        where condition: SQL, for reader: Reader, namingAdults: Bool = true, in transaction: Transaction
    ) throws -> [HouseholdCard] {
        let seesName = NeedToKnow.condition(.name, for: reader, on: now.today)
        let seesAnswers = NeedToKnow.condition(.answers, for: reader, on: now.today)
        let adults = Dictionary(
            grouping: try transaction.rows(
                """
                SELECT adult.id AS id, adult.household_id AS household_id, CASE WHEN \(seesName) THEN adult.sealed_name END AS sealed_name,
                  certificate_on
                FROM adult JOIN household ON household.id = adult.household_id
                WHERE \(condition) ORDER BY adult.household_id, position
                """
            ) { row in
                let (id, household) = (
                    try row("id", as: ID<Adult>.self), try row("household_id", as: ID<Household>.self)
                )
                let name =
                    namingAdults
                    ? try vault.open(try row("sealed_name"), .adultName, row: id.text, of: household.text) : nil
                return (
                    household,
                    AdultCard(id: id, name: name.map { Personal($0) }, certificateOn: try row("certificate_on"))
                )
            }, by: \.0)
        return try transaction.rows(
            """
            SELECT household.id AS id, organisation_id, activity_id, side, reference, kind, language,
              CASE WHEN \(seesName) THEN household.sealed_name END AS sealed_name,
              CASE WHEN \(seesAnswers) THEN sealed_profile END AS sealed_profile,
              interviewed_on, agreement_on, guidelines_on, waiting_since, paused_on, ended_on, restricted_at, version
            FROM household WHERE \(condition) ORDER BY household.id
            """
        ) { row in
            try card(row, adults: (adults[try row("id")] ?? []).map(\.1))
        }
    }

    /// All of one side that the member leads, takes part, and is not on hold, with names.
    package func everybody(
        _ side: Side, for reader: Reader, in transaction: Transaction
    ) throws -> [HouseholdCard] {
        guard let condition = takingPart(side, for: reader) else { return [] }
        return try cards(where: condition, for: reader, in: transaction)
    }

    package func countOfEverybody(_ side: Side, for reader: Reader, in transaction: Transaction) throws -> Int {
        guard let condition = takingPart(side, for: reader) else { return 0 }
        return try transaction.value("SELECT COUNT(*) FROM household WHERE \(condition)") ?? 0
    }

    private func takingPart(_ side: Side, for reader: Reader) -> SQL? {
        guard case .member(let member) = reader else { return nil }
        return """
            household.organisation_id = \(member.organisation) AND household.side = \(side)
            AND household.ended_on IS NULL AND household.restricted_at IS NULL AND \(led(by: reader))
            """
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
        return try cards(
            where: "household.id = \(id) AND (\(known(to: reader)) OR \(matched))", for: .system, in: transaction
        ).first
    }

    private func card(_ row: Row, adults: [AdultCard]) throws -> HouseholdCard {
        let id: ID<Household> = try row("id")
        let profile = try SealedProfile.profile(
            try vault.open(try row("sealed_profile"), .householdProfile, row: id.text, of: id.text), try row("kind"),
            readsIn: try row("language"))
        let name = try vault.open(try row("sealed_name"), .householdName, row: id.text, of: id.text)
        return HouseholdCard(
            id: id, organisation: try row("organisation_id"), activity: try row("activity_id"),
            side: try row("side"), reference: try row("reference"), name: name.map { Personal($0) }, adults: adults,
            profile: profile,
            clearance: Clearance(
                interviewedOn: try row("interviewed_on"), agreementOn: try row("agreement_on"),
                guidelinesOn: try row("guidelines_on")),
            waitingSince: try row("waiting_since"), pausedOn: try row("paused_on"), endedOn: try row("ended_on"),
            restrictedOn: try row("restricted_at", as: Instant?.self).map(Copenhagen.day),
            version: try row("version"), town: postcodes.place(of: profile.postcode)?.town)
    }
}
