import Assignment
import Testing

@Suite struct `The proof of a plan` {
    private let instance = Instance(
        rows: [[0: 5, 1: 3], [0: 4], [1: 2]], weights: [3, 2, 1], capacities: [1, 1])

    private func flaws(_ change: (inout Optimum) -> Void) -> [Certificate.Flaw] {
        var optimum = instance.optimum()
        change(&optimum)
        return Certificate.flaws(of: optimum, for: instance)
    }

    @Test func `holds for the best plan`() {
        #expect(instance.optimum().columnOfRow == [1, 0, -1])
        #expect(flaws { _ in } == [])
    }

    @Test func `fails for a plan that is worth less`() {
        #expect(flaws { $0.columnOfRow = [0, -1, 1] } != [])
        #expect(flaws { $0.columnOfRow = [1, -1, -1] } != [])
        #expect(flaws { $0.columnOfRow = [-1, -1, -1] } != [])
    }

    @Test func `fails for a plan that cannot be made`() {
        #expect(flaws { $0.columnOfRow = [0, 0, -1] }.contains(.overfull(column: 0)))
        #expect(flaws { $0.columnOfRow = [0, 1, -1] }.contains(.notACandidate(row: 1)))
        #expect(flaws { $0.columnOfRow = [1, 7, -1] }.contains(.notACandidate(row: 1)))
        #expect(flaws { $0.columnOfRow = [1, 0] } == [.incomplete])
    }

    @Test func `fails when a price is off by one`() {
        for row in 0..<3 {
            #expect(flaws { $0.prices.rowScores[row] += 1 } != [])
            #expect(flaws { $0.prices.rowScores[row] -= 1 } != [])
            #expect(flaws { $0.prices.rowWeights[row] += 1 } != [])
            #expect(flaws { $0.prices.rowWeights[row] -= 1 } != [])
        }
        for column in 0..<2 {
            #expect(flaws { $0.prices.columnScores[column] += 1 } != [])
            #expect(flaws { $0.prices.columnScores[column] -= 1 } != [])
            #expect(flaws { $0.prices.columnWeights[column] += 1 } != [])
            #expect(flaws { $0.prices.columnWeights[column] -= 1 } != [])
        }
    }

    @Test func `fails for a price of a column with a free place`() {
        let roomy = Instance(rows: [[0: 5]], weights: [1], capacities: [2])
        var optimum = roomy.optimum()
        optimum.prices.columnScores[0] = 1
        optimum.prices.rowScores[0] -= 1

        #expect(Certificate.flaws(of: optimum, for: roomy) == [.pricedColumn(column: 0)])
    }

    @Test func `fails when all is tight but a better pair is left out`() {
        let choice = Instance(rows: [[0: 5, 1: 9]], weights: [1], capacities: [1, 1])
        let prices = Prices(rowWeights: [1], rowScores: [5], columnWeights: [0, 0], columnScores: [0, 0])
        let second = Optimum(columnOfRow: [0], prices: prices)
        let nothing = Prices(rowWeights: [0], rowScores: [0], columnWeights: [0, 0], columnScores: [0, 0])
        let nobody = Optimum(columnOfRow: [-1], prices: nothing)

        #expect(Certificate.flaws(of: second, for: choice) == [.uncoveredPair(row: 0, column: 1)])
        #expect(
            Certificate.flaws(of: nobody, for: choice) == [
                .uncoveredPair(row: 0, column: 0), .uncoveredPair(row: 0, column: 1),
            ])
    }

    @Test func `fails for prices below zero`() {
        let lonely = Instance(rows: [[:]], weights: [1], capacities: [0])
        var optimum = lonely.optimum()
        optimum.prices.rowScores[0] = -1
        optimum.prices.columnWeights[0] = -1

        let flaws = Certificate.flaws(of: optimum, for: lonely)
        #expect(flaws.contains(.negativeRowPrice(row: 0)))
        #expect(flaws.contains(.negativeColumnPrice(column: 0)))
    }
}
