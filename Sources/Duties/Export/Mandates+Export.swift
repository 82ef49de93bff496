import Basics
import NeedToKnow
import Storage
import Web

extension Mandates {
    /// What the household has let somebody do. Whom it chose it has named itself: the name is part of it.
    package func export(
        against permit: ExportPermit, names: (([ID<Account>]) throws -> [ID<Account>: String]),
        in transaction: Transaction
    ) throws -> [ExportSection] {
        let given = try all(of: permit.household, in: transaction)
        let called = try names(given.compactMap { $0.holder?.account })
        return [
            ExportSection(
                "mandates", T.mandateTitle,
                records: given.map { mandate in
                    [ExportFact("holder", T.formHolder, .said(holder(mandate, called)))] + about(mandate)
                        + dates(mandate)
                })
        ]
    }

    /// What others have let this account do: what it is about belongs to them, and they take it back.
    package func export(heldBy account: ID<Account>, in transaction: Transaction) throws -> [ExportSection] {
        let held = try mandates(where: "holder_account_id = \(account)", in: transaction)
        return [ExportSection("mandates_held", T.heldTitle, records: held.map(dates))]
    }

    private func holder(_ mandate: Mandate, _ called: [ID<Account>: String]) -> String? {
        switch mandate.holder {
        case .account(let account)?: called[account]
        case .named(let name)?: name.revealed
        case nil: nil
        }
    }

    private func about(_ mandate: Mandate) -> [ExportFact] {
        var scopes: ExportValue?
        var matters: ExportValue?
        var meeting: ExportValue?
        switch mandate.content {
        case .attorney(let some, let about)?:
            scopes = .list(MandateScope.allCases.filter(some.contains).map { .word($0, of: "duties.scope") })
            matters = .list(MandateMatter.allCases.filter(about.contains).map { .word($0, of: "duties.matter") })
        case .companion(let place)?: meeting = .word(place, of: "duties.meeting")
        case nil: break
        }
        return [
            ExportFact("scopes", T.formScopes, scopes), ExportFact("matters", T.formMatters, matters),
            ExportFact("meeting", T.formMeeting, meeting),
            ExportFact("language", ExportWords.language, .word(mandate.language, of: "words.language")),
            ExportFact("how", ExportWords.how, .word(mandate.how, of: "consent.how")),
            ExportFact("witnessed", T.exportWitnessed, .claim(mandate.witness != nil)),
        ]
    }

    private func dates(_ mandate: Mandate) -> [ExportFact] {
        [
            ExportFact("kind", ExportWords.kind, .word(mandate.kind, of: "duties.kind")),
            ExportFact("given_at", ExportWords.from, .instant(mandate.givenAt)),
            ExportFact("until", ExportWords.until, .day(mandate.until)),
            ExportFact("ended_at", ExportWords.ended, .at(mandate.endedAt)),
            ExportFact("ending", ExportWords.ending, mandate.ending.map { .word($0, of: "duties.export.ending") }),
        ]
    }
}
