import Basics
import Storage

/// What of a consent no rule asks for.
struct FurtherConsentFacts {
    let fields: [String]
    let municipality: String?
    let wasDraftReading: Bool
    let withdrawnHow: ConsentHow?
}

extension Consents {
    func furtherFacts(
        of household: ID<Household>, in transaction: Transaction
    ) throws -> [ID<GivenConsent>: FurtherConsentFacts] {
        let all = try transaction.rows(
            """
            SELECT consent.id AS id, fields, organisation.name AS municipality, was_draft_reading, withdrawn_how
            FROM consent LEFT JOIN organisation ON organisation.id = municipality_id WHERE household_id = \(household)
            """
        ) { row in
            (
                try row("id", as: ID<GivenConsent>.self),
                FurtherConsentFacts(
                    fields: try row("fields", as: String.self).split(separator: " ").map(String.init),
                    municipality: try row("municipality"), wasDraftReading: try row("was_draft_reading"),
                    withdrawnHow: try row("withdrawn_how"))
            )
        }
        return Dictionary(uniqueKeysWithValues: all)
    }
}
