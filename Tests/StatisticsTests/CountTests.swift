import Statistics
import Testing

@Suite struct `Statistics give nobody away` {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
        }
    }

    /// Small towns: most cells are near the edge.
    private func town(_ dice: inout Dice) -> [[Int]] {
        let rows = Int.random(in: 1...5, using: &dice)
        let columns = Int.random(in: 1...5, using: &dice)
        let most = [4, 7, 12, 60].randomElement(using: &dice) ?? 4
        return (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 0...most, using: &dice) } }
    }

    @Test func `no number of one to four is found in twenty thousand tables`() {
        var dice = Dice(state: 183)
        for _ in 0..<20_000 {
            let people = town(&dice)
            var attacker = Attacker()

            let numbers = attacker.learn(CountTable(of: people))

            let fits = attacker.narrow()
            #expect(fits)
            let found = numbers.filter { attacker.pins($0) }
            #expect(found.isEmpty, "\(people)")
        }
    }

    @Test func `one day less the day before tells nobody`() {
        var dice = Dice(state: 7)
        for _ in 0..<10_000 {
            let people = town(&dice)
            var next = people
            let row = Int.random(in: 0..<people.count, using: &dice)
            let column = Int.random(in: 0..<people[0].count, using: &dice)
            next[row][column] = max(0, next[row][column] + Int.random(in: -2...2, using: &dice))
            var attacker = Attacker()

            let before = attacker.learn(CountTable(of: people))
            let after = attacker.learn(CountTable(of: next))

            let fits = attacker.narrow()
            #expect(fits)
            let found = zip(before, after).filter { attacker.pinsChange(from: $0, to: $1) }
            #expect(found.isEmpty, "\(people) \(next)")
        }
    }

    /// The strongest attacker knows how the numbers are made, and tries every town there can be.
    @Test func `among all towns that look the same, some have nobody there`() {
        let sizes = 0...9
        var towns: [CountTable: [[[Int]]]] = [:]
        for a in sizes {
            for b in sizes {
                for c in sizes {
                    for d in sizes {
                        towns[CountTable(of: [[a, b], [c, d]]), default: []].append([[a, b], [c, d]])
                    }
                }
            }
        }

        for (_, alike) in towns {
            for row in 0..<2 {
                for column in 0..<2 {
                    let possible = Set(alike.map { $0[row][column] })
                    #expect(!possible.isSubset(of: 1...4))
                }
            }
            #expect(!Set(alike.map { $0[0][0] + $0[0][1] }).isSubset(of: 1...4))
            #expect(!Set(alike.map { $0[0][0] + $0[1][0] }).isSubset(of: 1...4))
        }
    }

    @Test(arguments: [(0, 0, 4), (1, 0, 4), (4, 0, 4), (5, 5, 9), (9, 5, 9), (10, 10, 14), (203, 200, 204)])
    func `a count is known by fives`(people: Int, least: Int, most: Int) {
        let count = Count(of: people)

        #expect(count.least == least)
        #expect(count.most == most)
        #expect(count.isSmall == (people < 5))
    }

    @Test func `a total holds the true one`() {
        let table = CountTable(of: [[3, 12], [0, 7]])

        #expect(table.total.least == 15)
        #expect(table.total.most == 31)
        #expect(table.rowTotals.map(\.least) == [10, 5])
        #expect(table.columnTotals.map(\.most) == [8, 23])
    }
}
