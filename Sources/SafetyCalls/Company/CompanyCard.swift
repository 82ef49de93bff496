import Basics
import Organisations

package struct CompanyCard: Sendable, Hashable {
    package let id: ID<CallCompany>
    package let organisation: ID<Organisation>
    package var name: String
    package var address: String
    package var contact: ID<Account>
    package var activity: ID<CallActivity>?
    package let notice: EndingNotice?
    package let endedOn: Day?

    package init(
        id: ID<CallCompany>, organisation: ID<Organisation>, name: String, address: String, contact: ID<Account>,
        activity: ID<CallActivity>? = nil, notice: EndingNotice? = nil, endedOn: Day? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.address = address
        self.contact = contact
        self.activity = activity
        self.notice = notice
        self.endedOn = endedOn
    }
}

package struct EndingNotice: Sendable, Hashable {
    package let side: CompanySide
    package let by: ID<Account>
    package let on: Day
    package let endsOn: Day

    package init(side: CompanySide, by: ID<Account>, on: Day, endsOn: Day) {
        self.side = side
        self.by = by
        self.on = on
        self.endsOn = endsOn
    }
}

/// A step that somebody has ticked.
package struct StepTick: Sendable, Hashable {
    package let step: StartUpStep
    package let side: CompanySide
    package let by: ID<Account>
    package let on: Day
    package var offer: CompanyOffer?
}

/// What the national office said (C170); who asked and when it was noted stands with the step.
package struct NationalCheck: Sendable, Hashable {
    package let contactedOn: Day
    package let said: String
    package let others: String

    package init(contactedOn: Day, said: String, others: String) {
        self.contactedOn = contactedOn
        self.said = said
        self.others = others
    }
}

/// What is agreed.
package struct AgreementTerms: Sendable, Hashable {
    package var form: CallForm
    package var leaderSide: CompanySide
    /// Who leads; nil while nobody is named.
    package var leader: ID<Account>?
    /// In whole kroner a year.
    package var budget: Int
    package var noticeWeeks: Int
    package var words: [AgreementTerm: String]

    package init(
        form: CallForm, leaderSide: CompanySide, leader: ID<Account>?, budget: Int, noticeWeeks: Int,
        words: [AgreementTerm: String]
    ) {
        self.form = form
        self.leaderSide = leaderSide
        self.leader = leader
        self.budget = budget
        self.noticeWeeks = noticeWeeks
        self.words = words
    }
}

package struct Signature: Sendable, Hashable {
    package let by: ID<Account>
    package let on: Day

    package init(by: ID<Account>, on: Day) {
        self.by = by
        self.on = on
    }
}

package struct AgreementVersion: Sendable, Hashable {
    package let number: Int
    /// How often it was changed before it was signed.
    package let edits: Int
    package let writtenOn: Day
    package let terms: AgreementTerms
    package let signatures: [CompanySide: Signature]

    package init(
        number: Int, edits: Int, writtenOn: Day, terms: AgreementTerms, signatures: [CompanySide: Signature] = [:]
    ) {
        self.number = number
        self.edits = edits
        self.writtenOn = writtenOn
        self.terms = terms
        self.signatures = signatures
    }

    /// Signed by both, and so in force from the day of the second.
    package var inForceOn: Day? {
        signatures.count == CompanySide.allCases.count ? signatures.values.map(\.on).max() : nil
    }
}

/// A line of the budget: what was spent on what.
package struct CostLine: Sendable, Hashable {
    package let id: ID<CompanyCost>
    package let on: Day
    package let kroner: Int
    package let what: String
}
