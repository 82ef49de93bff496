import Assignment
import Testing

@Suite struct `The best plan` {
    @Test(arguments: 0..<20)
    func `is worth as much as the best of all plans tried one by one`(hundred: Int) {
        for seed in hundred * 200..<(hundred + 1) * 200 {
            let instance = Instance.random(seed: seed)

            let optimum = instance.optimum()

            let best = BruteForce.best(of: instance)
            #expect(instance.worth(of: optimum.columnOfRow) == best, "seed \(seed)")
            #expect(Certificate.flaws(of: optimum, for: instance) == [], "seed \(seed)")
        }
    }

    @Test func `places nobody where there are no candidates`() {
        let instance = Instance(rows: [[:], [:], [:]], weights: [3, 2, 1], capacities: [1, 2])

        let optimum = instance.optimum()

        #expect(optimum.columnOfRow == [-1, -1, -1])
        #expect(Certificate.flaws(of: optimum, for: instance) == [])
    }

    @Test func `of nothing at all is empty`() {
        let instance = Instance(rows: [], weights: [], capacities: [])

        let optimum = instance.optimum()

        #expect(optimum.columnOfRow.isEmpty)
        #expect(Certificate.flaws(of: optimum, for: instance) == [])
    }

    @Test func `places the one row in the one column even for score 0`() {
        let instance = Instance(rows: [[0: 0]], weights: [1], capacities: [1])

        #expect(instance.optimum().columnOfRow == [0])
    }

    @Test func `prefers the row that counts most, whatever the scores`() {
        let instance = Instance(rows: [[0: 1000], [0: 0]], weights: [1, 2], capacities: [1])

        #expect(instance.optimum().columnOfRow == [-1, 0])
    }

    @Test func `lets the score choose between rows that count the same`() {
        let instance = Instance(rows: [[0: 400], [0: 700], [0: 500]], weights: [5, 5, 5], capacities: [1])

        #expect(instance.optimum().columnOfRow == [-1, 0, -1])
    }

    @Test func `finds the only plan that places everybody`() {
        let count = 300
        let rows = (0..<count).map { row in
            Dictionary(uniqueKeysWithValues: (0...row).map { ($0, $0 == row ? 0 : 1000) })
        }
        let instance = Instance(
            rows: rows, weights: Array(repeating: 1, count: count), capacities: Array(repeating: 1, count: count))

        #expect(instance.optimum().columnOfRow == (0..<Int32(count)).map { $0 })
    }

    @Test func `uses no column without places`() {
        let instance = Instance(rows: [[0: 1000, 1: 1]], weights: [1], capacities: [0, 1])

        let optimum = instance.optimum()

        #expect(optimum.columnOfRow == [1])
        #expect(Certificate.flaws(of: optimum, for: instance) == [])
    }

    @Test(arguments: 0..<40)
    func `proves itself by its prices where trying all plans would take too long`(seed: Int) {
        let instance = Instance.random(seed: seed, mostRows: 300, mostColumns: 200)

        let optimum = instance.optimum()

        #expect(Certificate.flaws(of: optimum, for: instance) == [])
    }

    @Test func `is the same every time`() {
        let instance = Instance.random(seed: 7, mostRows: 200, mostColumns: 150)

        #expect(instance.optimum().columnOfRow == instance.optimum().columnOfRow)
    }
}
