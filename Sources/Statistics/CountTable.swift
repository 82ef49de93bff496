/// People told apart in two ways, with totals: everyone stands in one cell only.
package struct CountTable: Hashable, Sendable {
    package let cells: [[Count]]
    package let rowTotals: [Count]
    package let columnTotals: [Count]
    package let total: Count

    /// Rows of the same length.
    package init(of people: [[Int]]) {
        let cells = people.map { $0.map(Count.init(of:)) }
        self.cells = cells
        rowTotals = cells.map { $0.total() }
        columnTotals = (cells.first ?? []).indices.map { column in cells.map { $0[column] }.total() }
        total = rowTotals.total()
    }
}
