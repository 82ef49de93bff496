import Basics
import NeedToKnow
import Storage
import Web

extension Intakes {
    /// The forms by which the household came. What was typed has gone into the household; a draft belongs to nobody yet.
    package func export(against permit: ExportPermit, in transaction: Transaction) throws -> [ExportSection] {
        let forms = try sentForms(of: permit.household, in: transaction)
        return [
            ExportSection(
                "forms", T.exportForms,
                records: forms.map { form in
                    [
                        ExportFact("municipality", Message("consent.holder.municipality"), .said(form.municipality)),
                        ExportFact("branch", T.exportReceiver, .said(form.branch)),
                        ExportFact("activity", T.exportActivity, .said(form.activity)),
                        ExportFact("language", ExportWords.language, .word(form.language, of: "words.language")),
                        ExportFact("begun_at", T.exportBegun, .instant(form.begunAt)),
                        ExportFact("sent_at", T.exportSent, .at(form.sentAt)),
                        ExportFact("opened_at", T.exportOpened, .at(form.openedAt)),
                    ]
                })
        ]
    }
}
