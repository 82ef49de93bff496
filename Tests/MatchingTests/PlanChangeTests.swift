import Matching
import Testing

@Suite struct `What a forced pair would change` {
    @Test(arguments: 0..<40)
    func `is told in full by its moves`(seed: Int) throws {
        var chance = Chance(seed: seed)
        let planning = chance.planning(newcomers: 30, volunteers: 15)
        let pairs = CandidatePairs(planning)
        let plan = pairs.plan()
        for newcomer in planning.newcomers.indices {
            guard let best = planning.ranking(of: newcomer).candidates.first else { continue }

            let change = try #require(pairs.change(to: plan, forcing: newcomer, with: best.volunteer))

            var volunteers = Dictionary(uniqueKeysWithValues: plan.pairs.map { ($0.newcomer, $0.volunteer) })
            for move in change.moves {
                #expect(volunteers[move.newcomer] == move.from)
                volunteers[move.newcomer] = move.to
            }
            #expect(volunteers[newcomer] == best.volunteer)
            #expect(Set(change.moves.map(\.newcomer)).count == change.moves.count)
            for (volunteer, profile) in planning.volunteers.enumerated() {
                #expect(volunteers.values.count { $0 == volunteer } <= profile.capacity)
            }
            var sums = (waited: -plan.waitedSum, score: -plan.scoreSum)
            for (other, volunteer) in volunteers {
                let profile = planning.newcomers[other]
                sums.waited += profile.daysWaited(on: planning.today) + 1
                sums.score += Score(profile, planning.volunteers[volunteer]).total
            }
            #expect(sums == (change.waitedSum, change.scoreSum))
            #expect((change.waitedSum, change.scoreSum) <= (0, 0))
        }
    }

    @Test func `is nothing when the pair is in the plan already`() throws {
        let planning = Planning(newcomers: [Cast.amina()], volunteers: [Cast.birgit()], today: Cast.today)
        let pairs = CandidatePairs(planning)

        let change = try #require(pairs.change(to: pairs.plan(), forcing: 0, with: 0))

        #expect(change.waitedSum == 0)
        #expect(change.scoreSum == 0)
        #expect(change.moves.map(\.newcomer) == [0])
        #expect(change.moves.first?.to == 0)
    }

    @Test func `cannot be told for a pair that a rule forbids`() {
        let planning = Planning(
            newcomers: [Cast.amina()], volunteers: [Cast.birgit(isCleared: false)], today: Cast.today)
        let pairs = CandidatePairs(planning)

        #expect(pairs.change(to: pairs.plan(), forcing: 0, with: 0) == nil)
    }
}
