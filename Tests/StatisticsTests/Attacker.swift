import Statistics

/// Somebody who has every published table and wants to know about one person: narrows what each number can be, by every
/// sum that holds, until nothing moves any more.
struct Attacker {
    private(set) var bounds: [ClosedRange<Int>] = []
    /// The first number is the sum of the others.
    private var sums: [(Int, [Int])] = []

    mutating func learn(_ count: Count) -> Int {
        bounds.append(count.least...count.most)
        return bounds.count - 1
    }

    mutating func learn(_ table: CountTable) -> [Int] {
        let cells = table.cells.map { $0.map { learn($0) } }
        let rows = table.rowTotals.map { learn($0) }
        let columns = table.columnTotals.map { learn($0) }
        let total = learn(table.total)
        for (row, parts) in zip(rows, cells) { sums.append((row, parts)) }
        for (index, column) in columns.enumerated() { sums.append((column, cells.map { $0[index] })) }
        sums += [(total, rows), (total, columns)]
        return cells.flatMap { $0 } + rows + columns + [total]
    }

    /// False when no numbers fit what was published.
    mutating func narrow() -> Bool {
        var moved = true
        while moved {
            moved = false
            for (total, parts) in sums {
                let least = parts.map { bounds[$0].lowerBound }.reduce(0, +)
                let most = parts.map { bounds[$0].upperBound }.reduce(0, +)
                let whole = bounds[total]
                guard meet(total, least, most, &moved) else { return false }
                for part in parts {
                    let own = bounds[part]
                    let fits = meet(
                        part, whole.lowerBound - (most - own.upperBound), whole.upperBound - (least - own.lowerBound),
                        &moved)
                    guard fits else { return false }
                }
            }
        }
        return true
    }

    private mutating func meet(_ number: Int, _ least: Int, _ most: Int, _ moved: inout Bool) -> Bool {
        let old = bounds[number]
        guard least <= old.upperBound, most >= old.lowerBound else { return false }
        let new = max(least, old.lowerBound)...min(most, old.upperBound)
        if new != old { moved = true }
        bounds[number] = new
        return new.lowerBound <= new.upperBound
    }

    /// Known to be one to four people: somebody can be recognised.
    func pins(_ number: Int) -> Bool { bounds[number].lowerBound >= 1 && bounds[number].upperBound <= 4 }

    /// Known that one to four people came, or went, between two numbers.
    func pinsChange(from earlier: Int, to later: Int) -> Bool {
        let least = bounds[later].lowerBound - bounds[earlier].upperBound
        let most = bounds[later].upperBound - bounds[earlier].lowerBound
        return (least >= 1 && most <= 4) || (least >= -4 && most <= -1)
    }
}
