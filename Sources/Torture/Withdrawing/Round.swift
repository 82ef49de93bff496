import CallSimulation

/// Who does what, drawn from a seed.
struct Round: Sendable {
    let number: Int
    let home: Home
    var hands: [Hand]

    init(_ number: Int, on ground: Ground, _ chance: inout Chance) async throws {
        self.number = number
        home = try await ground.moveIn(number, adults: 1 + chance.below(2))
        hands = (0...chance.below(4)).map { Hand.discloser($0, ground, &chance) }
        if chance.once(in: 2) { hands.append(Hand.leader(&chance)) }
        for _ in 0...chance.below(2) { hands.append(Hand.withdrawer(home, &chance)) }
    }

    /// One deed at a time, in an order that the seed says.
    mutating func takeTurns(on ground: Ground, _ chance: inout Chance) async throws -> [Outcome] {
        var order = hands.indices.flatMap { hand in hands[hand].deeds.map { _ in hand } }
        order.shuffle(using: &chance)
        var next = hands.map { _ in 0 }
        var outcomes: [Outcome] = []
        for hand in order {
            let deed = hands[hand].deeds[next[hand]]
            next[hand] += 1
            outcomes.append(try await ground.perform(deed, of: &hands[hand], at: home, node: 0))
        }
        return outcomes
    }

    /// All at once, on two nodes: the order is what the database makes of it.
    func rush(on ground: Ground) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: [Outcome].self) { group in
            for (place, hand) in hands.enumerated() {
                group.addTask {
                    var hand = hand
                    var outcomes: [Outcome] = []
                    for deed in hand.deeds {
                        outcomes.append(
                            try await ground.perform(deed, of: &hand, at: home, node: (place + number) % 2))
                        await Task.yield()
                    }
                    return outcomes
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
