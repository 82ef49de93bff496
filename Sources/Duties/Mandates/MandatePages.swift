import Basics

/// A mandate to be given: the questions, and where they go.
struct GivingPage: Sendable {
    let form: MandateForm
    let action: String
    let back: String

    var title: Message { form.kind == .attorney ? T.mandateGiveAttorney : T.mandateGiveCompanion }
    var deed: Message { form.kind == .attorney ? T.formGiveAttorney : T.formGiveCompanion }
}

/// What the caseworker may tell whom.
struct CasesPage: Sendable {
    let form: ID<IntakeForm>
    let canGive: Bool
    let lines: [MandateLine]
    let today: Day

    var valid: [MandateLine] { lines.filter { $0.state == .valid } }
    var former: [MandateLine] { lines.filter { $0.state != .valid } }
}

/// The paper to sign, in the newcomer's language beside Danish.
struct MandateSheet: Sendable {
    let line: MandateLine
    /// Nil when it has been erased: then it is written by hand.
    let giver: Personal<String>?
    let branch: String
    let activity: String
    let municipality: String
    let back: String
}
