import Assignment
import Testing

/// Shapes that make shortcuts show: each is proven, at a size where only a good search ends in time.
@Suite struct `Hard instances` {
    private func prove(_ instance: Instance, places count: Int) {
        let optimum = instance.optimum()

        #expect(Certificate.flaws(of: optimum, for: instance) == [])
        #expect(optimum.columnOfRow.count { $0 >= 0 } == count)
    }

    private func instance(
        rows: Int, columns: Int, capacity: Int = 1, weight: (Int) -> Int = { _ in 1 }, score: (Int, Int) -> Int?
    ) -> Instance {
        Instance(
            rows: (0..<rows).map { row in
                Dictionary(
                    uniqueKeysWithValues: (0..<columns).compactMap { column in score(row, column).map { (column, $0) } }
                )
            },
            weights: (0..<rows).map(weight), capacities: Array(repeating: capacity, count: columns))
    }

    @Test func `with equal scores everywhere`() {
        prove(instance(rows: 300, columns: 300) { _, _ in 500 }, places: 300)
        prove(instance(rows: 500, columns: 100) { _, _ in 500 }, places: 100)
        prove(instance(rows: 500, columns: 100, weight: { $0 % 7 + 1 }) { _, _ in 500 }, places: 100)
    }

    @Test func `with five places each`() {
        prove(instance(rows: 500, columns: 60, capacity: 5) { ($0 * 7 + $1 * 13) % 1001 }, places: 300)
        prove(instance(rows: 250, columns: 60, capacity: 5) { ($0 * 7 + $1 * 13) % 1001 }, places: 250)
    }

    @Test func `with one tight plan that places all, hidden among better looking pairs`() {
        var chance = Chance(seed: 3)
        let hidden = (0..<400).shuffled(using: &chance)
        let planted = instance(rows: 400, columns: 400) { row, column in
            if hidden[row] == column { return 0 }
            return hidden[row] > column && (row * 31 + column * 17) % 23 == 0 ? 1000 : nil
        }

        prove(planted, places: 400)
        #expect(planted.optimum().columnOfRow.map(Int.init) == hidden)
    }

    @Test func `with a chain in which every row must move on`() {
        let chain = instance(rows: 2000, columns: 2000) { row, column in
            column == row || column == row - 1 ? 1000 - (column == row ? 1000 : 0) : nil
        }

        prove(chain, places: 2000)
    }

    @Test func `with products as scores, which make prices climb`() {
        prove(instance(rows: 200, columns: 200) { ($0 + 1) * ($1 + 1) }, places: 200)
    }

    @Test func `with four rows for each column and many different weights`() {
        var chance = Chance(seed: 5)
        let crowded = instance(rows: 1200, columns: 300, weight: { ($0 * 7919) % 200 + 1 }) { row, column in
            Int.random(in: 0..<4, using: &chance) == 0 ? Int.random(in: 0...40, using: &chance) * 25 : nil
        }

        prove(crowded, places: 300)
    }
}
