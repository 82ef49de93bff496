import Basics
import Consent
import Web

extension HouseholdExport {
    /// Dates only; the documents were never kept (C027, C031–C033).
    static func clearance(_ card: HouseholdCard) -> ExportSection {
        ExportSection(
            "clearance", T.exportClearance,
            [
                ExportFact("interviewed_on", T.clearanceInterview, .on(card.clearance.interviewedOn)),
                ExportFact("agreement_on", T.clearanceAgreement, .on(card.clearance.agreementOn)),
                ExportFact("guidelines_on", T.clearanceGuidelines, .on(card.clearance.guidelinesOn)),
                ExportFact("child_certificates", T.exportCertificates, .records(card.adults.map(certificate))),
            ])
    }

    private static func certificate(_ adult: AdultCard) -> [ExportFact] {
        [
            ExportFact("adult", ExportWords.who, .said(adult.name?.revealed)),
            ExportFact("seen_on", ExportWords.on, .on(adult.certificateOn)),
        ]
    }

    static func talks(_ talks: [Talk]) -> ExportSection {
        ExportSection(
            "talks", T.exportTalks,
            records: talks.map { talk in
                [
                    ExportFact("on", ExportWords.on, .day(talk.on)),
                    ExportFact("note", ExportWords.note, .noted(talk.note.revealed)),
                    ExportFact("told_waiting", T.exportToldWaiting, .claim(talk.toldWaiting)),
                ]
            })
    }

    static func kept(_ kept: (firstName: String, phone: String)?, at moment: Instant?) -> ExportSection {
        ExportSection(
            "kept_for_follow_up", T.exportKept,
            kept.map { kept in
                [
                    ExportFact("first_name", T.fieldName, .said(kept.firstName)),
                    ExportFact("phone", T.fieldPhone, .coded(kept.phone)),
                    ExportFact("kept_at", ExportWords.from, .at(moment)),
                ]
            } ?? [])
    }

    static func texts(_ texts: [(field: String, at: Instant, reason: String?)]) -> ExportSection {
        ExportSection(
            "texts_let_stand", T.exportTexts,
            records: texts.map { text in
                [
                    ExportFact("field", ExportWords.kind, .word(text.field, label(of: text.field))),
                    ExportFact("at", ExportWords.on, .instant(text.at)),
                    ExportFact("reason", ExportWords.reason, .noted(text.reason)),
                ]
            })
    }

    private static func label(of field: String) -> Message {
        switch field {
        case "own-words": T.fieldOwnWords
        case "place": ExportWords.place
        default: ExportWords.note
        }
    }
}
