import Access
import Basics
import Organisations
import Storage

/// The SQL of co-operations with companies.
struct CompanyStore: Sendable {
    func companies(_ condition: SQL, in transaction: Transaction) throws -> [CompanyCard] {
        try transaction.rows(
            """
            SELECT id, organisation_id, name, address, contact_id, activity_id, notice_side, notice_by, noticed_on, ends_on,
              ended_on
            FROM call_company WHERE \(condition) ORDER BY name, id
            """, card)
    }

    private func card(_ row: Row) throws -> CompanyCard {
        CompanyCard(
            id: try row("id"), organisation: try row("organisation_id"), name: try row("name"),
            address: try row("address"), contact: try row("contact_id"), activity: try row("activity_id"),
            notice: try notice(row), endedOn: try row("ended_on"))
    }

    private func notice(_ row: Row) throws -> EndingNotice? {
        guard let side = try row("notice_side", as: CompanySide?.self),
            let by = try row("notice_by", as: ID<Account>?.self),
            let on = try row("noticed_on", as: Day?.self), let endsOn = try row("ends_on", as: Day?.self)
        else { return nil }
        return EndingNotice(side: side, by: by, on: on, endsOn: endsOn)
    }

    func insert(_ company: CompanyCard, at moment: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO call_company (id, organisation_id, name, address, contact_id, activity_id, created_at)
            VALUES (\(company.id), \(company.organisation), \(company.name), \(company.address), \(company.contact),
              \(company.activity), \(moment))
            """)
    }

    func store(_ company: CompanyCard, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE call_company SET name = \(company.name), address = \(company.address), contact_id = \(company.contact),
              activity_id = \(company.activity)
            WHERE id = \(company.id)
            """)
    }

    // – Who comes from the company –

    func employees(of company: ID<CallCompany>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            "SELECT account_id FROM company_employee WHERE company_id = \(company) ORDER BY account_id"
        ) { try $0("account_id") }
    }

    func store(employees: [ID<Account>], of company: ID<CallCompany>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM company_employee WHERE company_id = \(company)")
        for account in employees {
            try transaction.run("INSERT INTO company_employee (company_id, account_id) VALUES (\(company), \(account))")
        }
    }

    /// Those of a branch with one of the roles.
    func accounts(
        of organisation: ID<Organisation>, with roles: [Role], in transaction: Transaction
    ) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT DISTINCT account_id FROM membership JOIN account ON account.id = membership.account_id
            WHERE organisation_id = \(organisation) AND role IN \(SQL.list(roles)) AND disabled_at IS NULL
            ORDER BY account_id
            """
        ) { try $0("account_id") }
    }

    func roles(
        of account: ID<Account>, in organisation: ID<Organisation>, _ transaction: Transaction
    ) throws -> Set<Role> {
        Set(
            try transaction.rows(
                "SELECT role FROM membership WHERE account_id = \(account) AND organisation_id = \(organisation)"
            ) { try $0("role", as: Role.self) })
    }

    // – Steps –

    func ticks(of company: ID<CallCompany>, in transaction: Transaction) throws -> [StepTick] {
        try transaction.rows(
            "SELECT step, side, by_id, done_on, offer FROM company_step WHERE company_id = \(company)"
        ) {
            StepTick(
                step: try $0("step"), side: try $0("side"), by: try $0("by_id"), on: try $0("done_on"),
                offer: try $0("offer", as: CompanyOffer?.self))
        }
    }

    func store(_ tick: StepTick, of company: ID<CallCompany>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO company_step (company_id, step, side, by_id, done_on, offer)
            VALUES (\(company), \(tick.step), \(tick.side), \(tick.by), \(tick.on), \(tick.offer))
            ON CONFLICT (company_id, step) DO UPDATE SET side = excluded.side, by_id = excluded.by_id,
              done_on = excluded.done_on, offer = excluded.offer
            """)
    }

    func remove(_ step: StartUpStep, of company: ID<CallCompany>, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM company_step WHERE company_id = \(company) AND step = \(step)")
    }

    func check(of company: ID<CallCompany>, in transaction: Transaction) throws -> NationalCheck? {
        try transaction.first(
            "SELECT contacted_on, said, others FROM company_check WHERE company_id = \(company)"
        ) { NationalCheck(contactedOn: try $0("contacted_on"), said: try $0("said"), others: try $0("others")) }
    }

    func store(_ check: NationalCheck, of company: ID<CallCompany>, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO company_check (company_id, contacted_on, said, others)
            VALUES (\(company), \(check.contactedOn), \(check.said), \(check.others))
            ON CONFLICT (company_id) DO UPDATE SET contacted_on = excluded.contacted_on, said = excluded.said,
              others = excluded.others
            """)
    }

    // – The budget line –

    func costs(of company: ID<CallCompany>, in transaction: Transaction) throws -> [CostLine] {
        try transaction.rows(
            "SELECT id, on_day, kroner, what FROM company_cost WHERE company_id = \(company) ORDER BY on_day, id"
        ) { CostLine(id: try $0("id"), on: try $0("on_day"), kroner: try $0("kroner"), what: try $0("what")) }
    }

    func insert(
        _ cost: CostLine, of company: ID<CallCompany>, by account: ID<Account>, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO company_cost (id, company_id, on_day, kroner, what, by_id)
            VALUES (\(cost.id), \(company), \(cost.on), \(cost.kroner), \(cost.what), \(account))
            """)
    }

    func remove(_ cost: ID<CompanyCost>, of company: ID<CallCompany>, in transaction: Transaction) throws -> Bool {
        try transaction.run("DELETE FROM company_cost WHERE id = \(cost) AND company_id = \(company)") > 0
    }

    // – The ending –

    func store(_ notice: EndingNotice?, of company: ID<CallCompany>, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE call_company SET notice_side = \(notice?.side), notice_by = \(notice?.by), noticed_on = \(notice?.on),
              ends_on = \(notice?.endsOn)
            WHERE id = \(company)
            """)
    }

    func storeEnd(of company: ID<CallCompany>, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE call_company SET ended_on = \(day) WHERE id = \(company) AND ended_on IS NULL")
    }
}
