import Access
import Basics
import Storage

extension Households {
    package static let pageSize = 50

    /// One page of the reader's organisation, and the household that the next page begins after.
    package func list(
        _ filter: HouseholdFilter, for reader: Reader, in transaction: Transaction
    ) throws -> (lines: [HouseholdLine], next: ID<Household>?) {
        guard let organisation = led(by: reader) else { return ([], nil) }
        let everybody = filter.ordered(try sheet(filter.side, of: organisation, in: transaction))
        let matched = filter.asksForMatches ? try matched(of: organisation, in: transaction) : []
        let found = Array(
            everybody.lazy.filter { filter.admits($0, isMatched: matched.contains($0.id)) }.prefix(Self.pageSize + 1))
        let page = try shown(Array(found.prefix(Self.pageSize)), filter.side, in: transaction)
        return (page, found.count > page.count ? page.last?.id : nil)
    }

    /// Those whose name or reference begins so; at most a page, and whether there were more.
    package func search(
        _ side: Side, _ typed: String, for reader: Reader, in transaction: Transaction
    ) throws -> (lines: [HouseholdLine], hasMore: Bool) {
        guard let organisation = led(by: reader) else { return ([], false) }
        let search = NameSearch(typed)
        let found = try sheet(side, of: organisation, in: transaction).byName
            .filter { search.finds($0.name?.revealed ?? "", $0.reference) }
        return (try shown(Array(found.prefix(Self.pageSize)), side, in: transaction), found.count > Self.pageSize)
    }

    /// What everybody of an organisation is called, newcomers first, in the order of the alphabet; whose name is erased is
    /// not among them.
    package func names(
        of organisation: ID<Organisation>, in transaction: Transaction
    ) throws -> [(ID<Household>, String)] {
        try Side.allCases.flatMap { side in
            try sheet(side, of: organisation, in: transaction).byName.compactMap { line in
                line.name.map { (line.id, $0.revealed) }
            }
        }
    }

    private func led(by reader: Reader) -> ID<Organisation>? {
        guard case .member(let member) = reader, member.roles.contains(.leader) else { return nil }
        return member.organisation
    }
}
