/// Which rows hold the places of each column.
struct Places: ~Copyable {
    /// The first place of each column in `holders`; one more entry than there are columns.
    let first: Buffer<Int32>
    let taken: Buffer<Int32>
    let holders: Buffer<Int32>
    /// The place of each row in `holders`, or -1.
    let placeOfRow: Buffer<Int32>
    let columnOfRow: Buffer<Int32>

    /// More places than rows can never all be taken, so greater capacities are cut to one above.
    init(capacities: [Int], rowCount: Int) {
        first = Buffer(capacities.count + 1, repeating: 0)
        for column in 0..<capacities.count {
            first[column + 1] = first[column] + Int32(min(max(0, capacities[column]), rowCount + 1))
        }
        taken = Buffer(capacities.count, repeating: 0)
        holders = Buffer(Int(first[capacities.count]), repeating: -1)
        placeOfRow = Buffer(rowCount, repeating: -1)
        columnOfRow = Buffer(rowCount, repeating: -1)
    }

    @inline(__always) func capacity(of column: Int32) -> Int32 {
        first[Int(column) + 1] - first[column]
    }

    @inline(__always) func isFull(_ column: Int32) -> Bool {
        taken[column] == capacity(of: column)
    }

    /// Gives a free place of the column to the row.
    @inline(__always) func take(_ column: Int32, by row: Int32) {
        let place = first[column] + taken[column]
        taken[column] += 1
        put(row, at: place, of: column)
    }

    @inline(__always) func put(_ row: Int32, at place: Int32, of column: Int32) {
        holders[place] = row
        placeOfRow[row] = place
        columnOfRow[row] = column
    }

    /// Lets every row of the path move one column on: the last column has a free place, `parents[column]` is the row
    /// that moves to it, and the place that row leaves goes to the row before it.
    func augment(to last: Int32, parents: borrowing Buffer<Int32>) {
        var row = parents[last]
        var column = columnOfRow[row]
        var place = placeOfRow[row]
        take(last, by: row)
        while column >= 0 {
            row = parents[column]
            let nextColumn = columnOfRow[row]
            let nextPlace = placeOfRow[row]
            put(row, at: place, of: column)
            column = nextColumn
            place = nextPlace
        }
    }
}
