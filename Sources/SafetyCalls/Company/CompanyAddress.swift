import Basics

/// Where the pages of co-operations are.
package enum CompanyAddress {
    package static let list = "/calls/companies"
    static let new = "/calls/companies/new"

    package static func page(_ company: ID<CallCompany>) -> String { "\(list)/\(company)" }
    static func settings(_ company: ID<CallCompany>) -> String { "\(page(company))/settings" }
    static func contact(_ company: ID<CallCompany>) -> String { "\(page(company))/contact" }
    static func check(_ company: ID<CallCompany>) -> String { "\(page(company))/check" }
    static func step(_ step: StartUpStep, _ company: ID<CallCompany>) -> String {
        "\(page(company))/steps/\(step.rawValue)"
    }
    static func undone(_ step: StartUpStep, _ company: ID<CallCompany>) -> String {
        "\(self.step(step, company))/undone"
    }
    static func writing(_ company: ID<CallCompany>) -> String { "\(page(company))/agreement" }
    static func agreement(_ company: ID<CallCompany>, _ number: Int) -> String {
        "\(page(company))/agreements/\(number)"
    }
    static func signature(_ company: ID<CallCompany>, _ number: Int) -> String {
        "\(agreement(company, number))/signature"
    }
    static func costs(_ company: ID<CallCompany>) -> String { "\(page(company))/costs" }
    static func removal(_ cost: ID<CompanyCost>, _ company: ID<CallCompany>) -> String {
        "\(costs(company))/\(cost)/removal"
    }
    static func notice(_ company: ID<CallCompany>) -> String { "\(page(company))/notice" }
    static func noticeBack(_ company: ID<CallCompany>) -> String { "\(notice(company))/withdrawal" }
    static func ending(_ company: ID<CallCompany>) -> String { "\(page(company))/ending" }
}
