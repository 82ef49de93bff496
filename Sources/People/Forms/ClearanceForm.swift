import Basics
import Web

/// Dates of what must be in place, and of each adult's child certificate (C027, C031–C033).
enum ClearanceForm {
    static func read(
        _ form: inout FormReader, _ card: HouseholdCard, today: Day
    ) -> (clearance: Clearance, certificates: [ID<Adult>: Day?]) {
        let clearance = Clearance(
            interviewedOn: past("interview", &form, today), agreementOn: past("agreement", &form, today),
            guidelinesOn: past("guidelines", &form, today))
        var certificates: [ID<Adult>: Day?] = [:]
        for (number, adult) in card.adults.enumerated() {
            certificates.updateValue(past("certificate-\(number + 1)", &form, today), forKey: adult.id)
        }
        return (clearance, certificates)
    }

    /// A certificate of tomorrow proves nothing.
    private static func past(_ name: String, _ form: inout FormReader, _ today: Day) -> Day? {
        let day = form.day(name, required: false)
        if let day, day > today { form.problems.add(name, T.problemFuture) }
        return day
    }

    static func typed(_ card: HouseholdCard) -> Fields {
        let clearance = card.clearance
        let dates = [
            ("interview", clearance.interviewedOn), ("agreement", clearance.agreementOn),
            ("guidelines", clearance.guidelinesOn),
        ]
        let certificates = card.adults.enumerated().map { ("certificate-\($0 + 1)", $1.certificateOn) }
        return Fields((dates + certificates).map { (name: $0, value: $1.map(written) ?? "") })
    }

    static func written(_ day: Day) -> String { "\(day.day).\(day.month).\(day.year)" }
}

func clearanceView(_ card: HouseholdCard, _ form: FormView, today: Day) -> HTML {
    let say = form.say
    let hint = T.clearanceDateHint(text: ClearanceForm.written(today))
    let certificates = card.adults.enumerated().html { number, adult in
        form.text(
            "certificate-\(number + 1)", T.clearanceCertificate(name: .name(adult.name?.revealed ?? card.called)),
            hint: T.clearanceCertificateHint, optional: true, mode: "numeric")
    }
    return """
        \(crumbs(.volunteer, card, say))<h1>\(say(T.clearanceTitle(name: .name(card.called))))</h1>
        <p class="lead">\(say(T.clearanceLead))</p>
        <form method="post" action="\(HouseholdAddress.clearance(card.id))" novalidate>\(form.summary)<section class="panel">
        \(form.text("interview", T.clearanceInterview, hint: hint, optional: true, mode: "numeric"))
        \(form.text("agreement", T.clearanceAgreement, optional: true, mode: "numeric"))
        \(form.text("guidelines", T.clearanceGuidelines, optional: true, mode: "numeric"))\(certificates)</section>
        <div class="actions"><button class="button">\(say(T.editSave))</button>
        <a class="button quiet" href="\(HouseholdAddress.card(.volunteer, card.id))">\(say(T.editCancel))</a></div></form>
        """
}
