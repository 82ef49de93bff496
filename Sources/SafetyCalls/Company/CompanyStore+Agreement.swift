import Basics
import Storage

extension CompanyStore {
    /// Every version, the oldest first.
    func agreements(of company: ID<CallCompany>, in transaction: Transaction) throws -> [AgreementVersion] {
        let words = try words(of: company, in: transaction)
        return try transaction.rows(
            """
            SELECT version, form, leader_side, leader_id, budget, notice_weeks, edits, written_on, branch_signer,
              branch_signed_on, company_signer, company_signed_on
            FROM company_agreement WHERE company_id = \(company) ORDER BY version
            """
        ) { row in
            let number: Int = try row("version")
            return AgreementVersion(
                number: number, edits: try row("edits"), writtenOn: try row("written_on"),
                terms: AgreementTerms(
                    form: try row("form"), leaderSide: try row("leader_side"), leader: try row("leader_id"),
                    budget: try row("budget"), noticeWeeks: try row("notice_weeks"), words: words[number] ?? [:]),
                signatures: try signatures(row))
        }
    }

    private func signatures(_ row: Row) throws -> [CompanySide: Signature] {
        var all: [CompanySide: Signature] = [:]
        if let by = try row("branch_signer", as: ID<Account>?.self), let on = try row("branch_signed_on", as: Day?.self)
        {
            all[.branch] = Signature(by: by, on: on)
        }
        if let by = try row("company_signer", as: ID<Account>?.self),
            let on = try row("company_signed_on", as: Day?.self)
        {
            all[.company] = Signature(by: by, on: on)
        }
        return all
    }

    private func words(
        of company: ID<CallCompany>, in transaction: Transaction
    ) throws -> [Int: [AgreementTerm: String]] {
        try transaction.rows("SELECT version, term, words FROM company_term WHERE company_id = \(company)") {
            (try $0("version", as: Int.self), try $0("term", as: AgreementTerm.self), try $0("words", as: String.self))
        }.reduce(into: [:]) { $0[$1.0, default: [:]][$1.1] = $1.2 }
    }

    /// A version that nobody has signed is written over; a signed one stays.
    func store(
        _ terms: AgreementTerms, _ number: Int, edits: Int, on day: Day, of company: ID<CallCompany>,
        in transaction: Transaction
    ) throws {
        let kept = try transaction.run(
            """
            INSERT INTO company_agreement (company_id, version, form, leader_side, leader_id, budget, notice_weeks, edits,
              written_on)
            VALUES (\(company), \(number), \(terms.form), \(terms.leaderSide), \(terms.leader), \(terms.budget),
              \(terms.noticeWeeks), \(edits), \(day))
            ON CONFLICT (company_id, version) DO UPDATE SET form = excluded.form, leader_side = excluded.leader_side,
              leader_id = excluded.leader_id, budget = excluded.budget, notice_weeks = excluded.notice_weeks,
              edits = excluded.edits, written_on = excluded.written_on
            WHERE company_agreement.branch_signed_on IS NULL AND company_agreement.company_signed_on IS NULL
            """)
        guard kept == 1 else { throw CompanyRefusal.signed }
        for (term, words) in terms.words {
            try transaction.run(
                """
                INSERT INTO company_term (company_id, version, term, words)
                VALUES (\(company), \(number), \(term), \(words))
                ON CONFLICT (company_id, version, term) DO UPDATE SET words = excluded.words
                """)
        }
    }

    func store(
        _ signature: Signature, for side: CompanySide, _ number: Int, of company: ID<CallCompany>,
        in transaction: Transaction
    ) throws {
        let columns: SQL =
            side == .branch
            ? "branch_signer = \(signature.by), branch_signed_on = \(signature.on)"
            : "company_signer = \(signature.by), company_signed_on = \(signature.on)"
        try transaction.run(
            "UPDATE company_agreement SET \(columns) WHERE company_id = \(company) AND version = \(number)")
    }
}
