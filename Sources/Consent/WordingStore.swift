import Access
import Basics
import Storage

extension Consents {
    func approvals(of wording: String, in transaction: Transaction) throws -> [WordingApproval] {
        try transaction.rows(
            """
            SELECT language, approved_by, approved_at FROM approved_wording WHERE wording = \(wording) ORDER BY approved_at
            """
        ) { WordingApproval(language: try $0("language"), by: try $0("approved_by"), at: try $0("approved_at")) }
    }

    func storeApproval(
        of wording: String, in language: Language, _ isApproved: Bool, by account: ID<Account>, at moment: Instant,
        in transaction: Transaction
    ) throws {
        guard isApproved else {
            try transaction.run("DELETE FROM approved_wording WHERE wording = \(wording) AND language = \(language)")
            return
        }
        try transaction.run(
            """
            INSERT INTO approved_wording (wording, language, approved_by, approved_at)
            VALUES (\(wording), \(language), \(account), \(moment))
            ON CONFLICT (wording, language) DO NOTHING
            """)
    }
}
