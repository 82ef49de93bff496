import Access
import Assembly
import Basics
import Organisations
import Storage
import Vault

/// Bare records, as many as a test of who may see what needs. Tests of what they mean make theirs through the fronts.
extension World {
    package func newcomer(_ name: String, of cast: Cast) async throws -> ID<Household> {
        try await household(name, "newcomer", of: cast)
    }

    /// The household of the town's volunteer account.
    package func volunteer(_ name: String, of cast: Cast) async throws -> ID<Household> {
        let id = try await household(name, "volunteer", of: cast)
        _ = try await database.write { transaction in
            try transaction.run(
                "UPDATE membership SET household_id = \(id) WHERE account_id = \(cast.people[.volunteer]) AND role = 'volunteer'"
            )
        }
        return id
    }

    private func household(_ name: String, _ side: String, of cast: Cast) async throws -> ID<Household> {
        let id = ID<Household>(trusted: "\(side)-\(name.lowercased())")
        let adult = ID<Adult>(trusted: "adult-\(name.lowercased())")
        _ = try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO roll (organisation_id, version) VALUES (\(cast.branch), 1)
                ON CONFLICT (organisation_id) DO UPDATE SET version = roll.version + 1
                """)
            try transaction.run(
                """
                INSERT INTO household (id, organisation_id, activity_id, side, reference, kind, sealed_name, language,
                  waiting_since, created_at, rolled)
                VALUES (\(id), \(cast.branch), \(cast.activity), \(side), \(name), 'person',
                  \(try vault.seal(name, .householdName, row: id.text, of: id.text)), \(side == "newcomer" ? "ar" : "da"), \(clock.now.today), \(clock.now()),
                  (SELECT version FROM roll WHERE organisation_id = \(cast.branch)))
                """)
            try transaction.run(
                """
                INSERT INTO adult (id, household_id, position, sealed_name)
                VALUES (\(adult), \(id), 0, \(try vault.seal(name, .adultName, row: adult.text, of: id.text)))
                """)
        }
        return id
    }

    /// The volunteer has been asked and thinks.
    package func match(of newcomer: ID<Household>, with volunteer: ID<Household>, _ cast: Cast) async throws -> ID<
        Match
    > {
        let id = ID<Match>(trusted: "match-\(newcomer)")
        _ = try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO pairing (id, organisation_id, activity_id, volunteer_id, newcomer_id, state, score, volunteer_due,
                  created_at, changed_at)
                VALUES (\(id), \(cast.branch), \(cast.activity), \(volunteer), \(newcomer), 'asking-volunteer', 500,
                  \(clock.now.today.adding(days: 3)), \(clock.now()), \(clock.now()))
                """)
        }
        return id
    }

    /// The form by which the municipality sent the newcomer.
    package func form(of newcomer: ID<Household>, _ cast: Cast) async throws -> ID<IntakeForm> {
        let id = ID<IntakeForm>(trusted: "form-\(newcomer)")
        _ = try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO intake_form (id, municipality_id, account_id, activity_id, household_id, language, created_at,
                  saved_at, sent_at, replay_key)
                VALUES (\(id), \(cast.municipality), \(cast.people[.caseworker]), \(cast.activity), \(newcomer), 'ar',
                  \(clock.now()), \(clock.now()), \(clock.now()), \(id))
                """)
        }
        return id
    }
}
