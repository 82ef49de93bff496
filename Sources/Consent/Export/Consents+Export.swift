import Access
import Basics
import NeedToKnow
import Storage
import Web

extension Consents {
    /// What was agreed to and in which words, and who has held what. A volunteer who holds it is not named: what the
    /// household was shown of them is theirs (GDPR art. 15(4)).
    package func export(against permit: ExportPermit, in transaction: Transaction) throws -> [ExportSection] {
        let records = try history(of: permit.household, in: transaction)
        let further = try furtherFacts(of: permit.household, in: transaction)
        let ledger = try ledger(of: permit.household, for: .system, in: transaction)
        var adults: [ID<Adult>] = []
        for record in records where !adults.contains(record.adult) { adults.append(record.adult) }
        return [
            ExportSection(
                "consents", T.exportGiven,
                records: records.map { record in
                    let number = (adults.firstIndex(of: record.adult) ?? 0) + 1
                    return consent(record, number, further[record.id])
                }),
            ExportSection("disclosures", T.ledgerCaption, records: ledger.map(disclosure)),
        ]
    }

    private func consent(_ record: ConsentRecord, _ number: Int, _ further: FurtherConsentFacts?) -> [ExportFact] {
        let state = ConsentRules.state(of: record, on: now.today)
        return [
            ExportFact("adult", ExportWords.who, .word(String(number), T.givenAdult(number: number))),
            ExportFact("purpose", T.exportPurpose, .word(record.purpose, of: "consent.purpose")),
            ExportFact("state", ExportWords.state, .word(state, of: "consent.state")),
            ExportFact("fields", T.ledgerWhat, fields(further?.fields ?? [])),
            ExportFact("municipality", T.holderMunicipality, .said(further?.municipality)),
            ExportFact("given_at", ExportWords.from, .instant(record.givenAt)),
            ExportFact("until", ExportWords.until, .day(record.keepUntil)),
            ExportFact("how", ExportWords.how, .word(record.how, of: "consent.how")),
            ExportFact("language", ExportWords.language, language(record.language)),
            ExportFact("wording", T.exportWording, .code(record.wording)),
            ExportFact("read_as_draft", T.exportDraft, further.map { .claim($0.wasDraftReading) }),
            ExportFact("interpreter", T.exportInterpreter, .said(record.interpreter)),
            ExportFact("contact_made_at", T.exportContactMade, .at(record.contactEndedAt)),
            ExportFact("withdrawn_at", T.exportWithdrawn, .at(record.withdrawnAt)),
            ExportFact(
                "withdrawn_how", T.exportWithdrawnHow, further?.withdrawnHow.map { .word($0, of: "consent.how") }),
        ]
    }

    private func disclosure(_ line: Disclosure) -> [ExportFact] {
        [
            ExportFact("holder", ExportWords.who, .word(line.holder, of: "consent.holder")),
            ExportFact("organisation", ExportWords.place, .said(line.organisation)),
            ExportFact("fields", T.ledgerWhat, fields(line.fields)),
            ExportFact("purpose", T.ledgerWhy, .word(line.purpose, of: "consent.disclosure")),
            ExportFact("given_by", T.ledgerGivenBy, .said(line.giver)),
            ExportFact("from", T.ledgerFrom, .instant(line.from)),
            ExportFact("until", T.ledgerClosed, .at(line.until)),
            ExportFact("erase_by", T.exportEraseBy, .on(line.eraseBy)),
            ExportFact("last_seen_at", T.ledgerSeen, .at(line.seenAt)),
            ExportFact("own_notes", T.ledgerNotes, .list(line.recalls.map(notes))),
        ]
    }

    /// Whether one who saw it has said that their own notes are deleted.
    private func notes(_ recall: Recall) -> ExportValue {
        switch recall.outcome {
        case .deleted, .told: .word("deleted", T.ledgerNotesConfirmed(count: 1))
        case .unreachable: .word("unreachable", T.ledgerNotesUnreachable(count: 1))
        case nil, .openedAgain: .word("asked", T.ledgerNotesAsked(count: 1))
        }
    }

    private func fields(_ codes: [String]) -> ExportValue {
        .list(codes.map { .word($0, Message("consent.field.\($0)")) })
    }

    private func language(_ language: Language) -> ExportValue { .word(language, of: "words.language") }
}
