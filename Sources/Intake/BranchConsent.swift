import Basics
import Consent
import People
import Web

/// What everybody of a household has said when the branch itself asked them (C053, C055).
package struct BranchConsent: Sendable {
    let language: Language
    /// Of each adult, in their order: whether the leader may keep first name and phone.
    let followUp: [Bool]
    /// Nil where it is known how to reach them.
    let contact: Contact?
    let interpreter: String
    let how: ConsentHow
}

extension BranchConsent {
    /// Every adult has said yes to both parts, or there is no such value.
    init(_ fields: Fields, of page: AskingPage) throws(Problems) {
        var form = FormReader(fields)
        followUp = page.card.adults.indices.map { index in
            for part in [AdultField.municipality(index + 1), AdultField.volunteer(index + 1)] where !form.ticked(part) {
                form.problems.add(part, T.askProblemPart)
            }
            return form.ticked(AdultField.followUp(index + 1))
        }
        contact = page.asksContact ? readContact(&form) : nil
        interpreter = form.text("interpreter", required: page.wording.isDraft)
        language = page.language
        let how = form.choice("how", as: ConsentHow.self)
        refuseCPR(&form)
        try form.finish()
        guard let how else { throw form.problems }
        self.how = how
    }
}
