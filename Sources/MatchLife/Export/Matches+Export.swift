import Access
import Basics
import NeedToKnow
import People
import Storage
import Web

extension Matches {
    /// The matches of one household as that household may know them: of the other side only what it is, and the dates.
    package func export(
        against permit: ExportPermit, in transaction: Transaction
    ) throws -> [ExportSection] {
        let id = permit.household
        let all = try store.rows(
            "(newcomer_id = \(id) OR volunteer_id = \(id)) ORDER BY pairing.created_at, pairing.id", in: transaction)
        let matches = ExportSection(
            "matches", T.exportMatches,
            records: try all.map { match in
                try MatchExport(
                    match: match, side: match.volunteerID == id ? .volunteer : .newcomer,
                    steps: store.steps(of: match.matchID, in: transaction),
                    earlier: store.earlier(than: match.matchID, in: transaction),
                    followUps: followUps.all(of: match.matchID, in: transaction),
                    apart: store.apart(by: match.matchID, in: transaction)
                ).record
            })
        return [matches] + (try presentation(of: id, in: transaction))
    }

    /// What a volunteer lets newcomers see.
    private func presentation(of id: ID<Household>, in transaction: Transaction) throws -> [ExportSection] {
        guard try households.card(id, for: .system, in: transaction)?.side == .volunteer else { return [] }
        let shown = try shown(of: id, in: transaction)
        let words = Shown.allCases.filter(shown.contains).map { ExportValue.word($0, of: "match.shown") }
        return [
            ExportSection("presentation", T.shownTitle, [ExportFact("also_shown", T.shownChoose, .list(words))])
        ]
    }

    /// Households that this one is or was in a match with.
    package func others(of household: ID<Household>, in transaction: Transaction) throws -> [ID<Household>] {
        try store.outlines("newcomer_id = \(household) OR volunteer_id = \(household)", in: transaction).map {
            $0.volunteerID == household ? $0.newcomerID : $0.volunteerID
        }
    }
}
