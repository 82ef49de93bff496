import Access
import Basics
import Post
import Storage

extension Companies {
    /// Something waits for a side. Nobody is named; whoever reads it signs in to see what.
    func tell(
        _ side: CompanySide, of card: CompanyCard, _ subject: Message, _ body: Message, in transaction: Transaction
    ) throws {
        for account in try readers(side, of: card, in: transaction) {
            try write(to: account, of: card, subject, body, in: transaction)
        }
    }

    /// Also administrators, the board and whoever leads the calls: what nobody of them may miss (C169, C172).
    func tellWholeBranch(
        of card: CompanyCard, _ subject: Message, _ body: Message, in transaction: Transaction
    ) throws {
        let branch = try store.accounts(
            of: card.organisation, with: [.leader, .administrator, .board], in: transaction)
        let leaders = try card.activity.map { try calls.leaders(of: $0, in: transaction) } ?? []
        for account in branch + leaders.filter({ !branch.contains($0) }) {
            try write(to: account, of: card, subject, body, in: transaction)
        }
    }

    private func write(
        to account: ID<Account>, of card: CompanyCard, _ subject: Message, _ body: Message,
        in transaction: Transaction
    ) throws {
        try post.write(
            .callNotice, to: account, subject, body, path: CompanyAddress.page(card.id), in: transaction)
    }

    private func readers(
        _ side: CompanySide, of card: CompanyCard, in transaction: Transaction
    ) throws -> [ID<Account>] {
        guard side == .branch else { return [card.contact] }
        let leaders = try store.accounts(of: card.organisation, with: [.leader], in: transaction)
        return try leaders.isEmpty
            ? store.accounts(of: card.organisation, with: [.administrator, .board], in: transaction) : leaders
    }
}
