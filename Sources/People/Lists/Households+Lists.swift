import Access
import Basics
import Storage

extension Households {
    package static let pageSize = 50

    /// One page of the reader's organisation, and the household that the next page begins after.
    package func list(
        _ filter: HouseholdFilter, for reader: Reader, in transaction: Transaction
    ) throws -> (lines: [HouseholdLine], next: ID<Household>?) {
        let found = try lines(filter, for: reader, most: Self.pageSize + 1, in: transaction)
        let page = Array(found.prefix(Self.pageSize))
        return (page, found.count > page.count ? page.last?.id : nil)
    }

    /// Those whose name or reference begins so; at most a page, and whether there were more.
    package func search(
        _ side: Side, _ typed: String, for reader: Reader, in transaction: Transaction
    ) throws -> (lines: [HouseholdLine], hasMore: Bool) {
        let search = NameSearch(typed)
        let found = try names(side, for: reader, in: transaction).filter { search.finds($0.1, $0.2) }.map(\.0)
        return (
            try lines(Array(found.prefix(Self.pageSize)), for: reader, in: transaction), found.count > Self.pageSize
        )
    }
}
