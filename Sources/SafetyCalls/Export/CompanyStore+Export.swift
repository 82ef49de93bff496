import Basics
import Storage

/// What an account has to do with a company, or has done for either side.
struct CompanyDeed {
    enum Kind: String {
        case contact
        case employee
        case step
        case signed
        case notice
        case cost
    }

    let company: String
    let kind: Kind
    let on: Day?
}

extension CompanyStore {
    func deeds(of account: ID<Account>, in transaction: Transaction) throws -> [CompanyDeed] {
        let dated: [(CompanyDeed.Kind, table: SQL, by: SQL, on: SQL)] = [
            (.step, "company_step", "by_id", "done_on"),
            (.signed, "company_agreement", "branch_signer", "branch_signed_on"),
            (.signed, "company_agreement", "company_signer", "company_signed_on"),
            (.cost, "company_cost", "by_id", "on_day"),
        ]
        let standing: [(CompanyDeed.Kind, condition: SQL, on: SQL)] = [
            (.contact, "contact_id = \(account)", "NULL"),
            (.employee, "id IN (SELECT company_id FROM company_employee WHERE account_id = \(account))", "NULL"),
            (.notice, "notice_by = \(account)", "noticed_on"),
        ]
        let deeds =
            try standing.flatMap { kind, condition, on in
                try transaction.rows("SELECT name, \(on) AS on_day FROM call_company WHERE \(condition)") {
                    CompanyDeed(company: try $0("name"), kind: kind, on: try $0("on_day"))
                }
            }
            + dated.flatMap { kind, table, by, on in
                try transaction.rows(
                    """
                    SELECT name, \(on) AS on_day FROM \(table) JOIN call_company ON call_company.id = company_id
                    WHERE \(by) = \(account)
                    """
                ) { CompanyDeed(company: try $0("name"), kind: kind, on: try $0("on_day")) }
            }
        return deeds.sorted { ($0.company, $0.on?.description ?? "") < ($1.company, $1.on?.description ?? "") }
    }
}
