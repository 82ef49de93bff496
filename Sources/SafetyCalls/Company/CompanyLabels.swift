import Basics
import Web

/// What each field of the forms about companies is called.
enum CompanyLabels {
    static let company: [String: Message] = [
        "name": T.companyName, "address": T.companyWorkplace, "contact-name": T.companyContactName,
        "email": T.companyContactEmail, "activity": T.companyActivity,
    ]
    static let check: [String: Message] = [
        "contacted-on": T.companyCheckOn, "said": T.companyCheckSaid, "others": T.companyCheckOthers,
    ]
    static let page: [String: Message] = [
        "kroner": T.companyKroner, "spent-on": T.companyCostOn, "what": T.companyCostWhat, "ends-on": T.companyEndsOn,
    ]
    static let agreement: [String: Message] = AgreementTerm.allCases.reduce(
        into: [
            "leader-side": T.companyLeaderSide, "leader": T.companyLeader, "budget": T.companyBudget,
            "notice-weeks": T.companyNoticeWeeks,
        ]
    ) { $0[$1.rawValue] = $1.message }
}
