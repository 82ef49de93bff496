/// Who can be placed at all, by weight alone: rows are taken from the heaviest down and each is placed if that is possible
/// without taking a place from a row before it. The sets of rows that can be placed together form a matroid, so this
/// greedy order reaches the greatest sum of weights.
///
/// When a row cannot be placed, the columns it can reach are full of rows that can only sit there. No lighter row will ever
/// get in, so these columns are closed at the weight of that row. What is found here splits the second task, the
/// scores, into parts that do not touch: a row placed at one level never moves to a column of another.
struct Seniority: ~Copyable {
    /// The weight at which each column was closed; 0 for columns that stayed open, `noPlace` for those without places.
    let levelOfColumn: Buffer<Int>
    /// Greater than every weight, so that nobody is expected in a column without places.
    let noPlace: Int
    let places: Places

    init(_ instance: borrowing Instance) {
        places = Places(capacities: instance.capacities, rowCount: instance.rowCount)
        levelOfColumn = Buffer(instance.columnCount, repeating: 0)
        let weights = instance.weights
        noPlace = (weights.max() ?? 0) + 1
        for column in 0..<instance.columnCount where instance.capacities[column] <= 0 {
            levelOfColumn[column] = noPlace
        }
        let order = (0..<Int32(instance.rowCount)).sorted {
            (weights[Int($1)], $0) < (weights[Int($0)], $1)
        }
        let search = SenioritySearch(rowCount: instance.rowCount, columnCount: instance.columnCount)
        instance.offsets.withUnsafeBufferPointer { offsets in
            instance.columns.withUnsafeBufferPointer { columns in
                for row in 0..<instance.rowCount { search.lookahead[row] = offsets[row] }
                for row in order {
                    let last = search.freeColumn(from: row, offsets, columns, places, levelOfColumn)
                    if last >= 0 {
                        places.augment(to: last, parents: search.parents)
                    } else {
                        search.close(at: weights[Int(row)], levelOfColumn)
                    }
                }
            }
        }
    }
}

/// Breadth-first search for a free place along columns that are not closed.
private struct SenioritySearch: ~Copyable {
    let parents: Buffer<Int32>
    let seen: Buffer<Int32>
    let queue: Buffer<Int32>
    let reached: Buffer<Int32>
    /// Where each row goes on looking for a column with a free place: a full column stays full.
    let lookahead: Buffer<Int>
    let counts = Buffer<Int32>(2, repeating: 0)

    init(rowCount: Int, columnCount: Int) {
        parents = Buffer(columnCount, repeating: -1)
        seen = Buffer(columnCount, repeating: -1)
        queue = Buffer(rowCount, repeating: 0)
        reached = Buffer(columnCount, repeating: 0)
        lookahead = Buffer(rowCount, repeating: 0)
    }

    /// The free column at the end of a path from the row, with `parents` set along it; -1 when there is none.
    func freeColumn(
        from start: Int32, _ offsets: UnsafeBufferPointer<Int>, _ columns: UnsafeBufferPointer<Int32>,
        _ places: borrowing Places, _ levels: borrowing Buffer<Int>
    ) -> Int32 {
        queue[0] = start
        var head = 0
        var tail = 1
        var reachedCount: Int32 = 0
        while head < tail {
            let row = queue[head]
            head += 1
            let end = offsets[Int(row) + 1]
            var ahead = lookahead[row]
            while ahead < end && places.isFull(columns[ahead]) { ahead += 1 }
            lookahead[row] = ahead
            if ahead < end {
                parents[columns[ahead]] = row
                return columns[ahead]
            }
            for index in offsets[Int(row)]..<end {
                let column = columns[index]
                if seen[column] == start || levels[column] != 0 { continue }
                seen[column] = start
                parents[column] = row
                reached[reachedCount] = column
                reachedCount += 1
                for place in places.first[column]..<places.first[column] + places.taken[column] {
                    queue[tail] = places.holders[place]
                    tail += 1
                }
            }
        }
        counts[0] = reachedCount
        return -1
    }

    /// Closes the columns that the last search reached in vain.
    func close(at level: Int, _ levels: borrowing Buffer<Int>) {
        for index in 0..<counts[0] {
            levels[reached[index]] = level
        }
    }
}
