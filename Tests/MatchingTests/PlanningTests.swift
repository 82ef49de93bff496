import Assignment
import Matching
import Testing

@Suite struct `A planning` {
    @Test(arguments: 0..<60)
    func `offers exactly the pairs that the rules allow, with the score of the rules`(seed: Int) {
        var chance = Chance(seed: seed)
        let planning = chance.planning(
            newcomers: 40, volunteers: 200, languages: seed % 3 == 0 ? 500 : 6, least: seed % 2 == 0 ? 0 : 400)

        let pairs = CandidatePairs(planning)

        var found: [[Int]] = []
        let instance = pairs.instance
        for row in 0..<instance.rowCount {
            for index in instance.offsets[row]..<instance.offsets[row + 1] {
                let volunteer = pairs.volunteerOfColumn[Int(instance.columns[index])]
                found.append([pairs.newcomerOfRow[row], volunteer, Int(instance.scores[index])])
            }
        }
        var allowed: [[Int]] = []
        for newcomer in planning.newcomers.indices {
            for candidate in planning.ranking(of: newcomer).candidates {
                allowed.append([newcomer, candidate.volunteer, candidate.score.total])
            }
        }
        #expect(Set(found) == Set(allowed))
        #expect(found.count == allowed.count)
    }

    @Test(arguments: 0..<30)
    func `is proven, and keeps every rule`(seed: Int) {
        var chance = Chance(seed: seed)
        let planning = chance.planning(newcomers: 80, volunteers: 40)
        let pairs = CandidatePairs(planning)

        let plan = pairs.plan()

        #expect(pairs.proves(plan))
        #expect(Set(plan.pairs.map(\.newcomer)).count == plan.pairs.count)
        for (volunteer, profile) in planning.volunteers.enumerated() {
            #expect(plan.pairs.count { $0.volunteer == volunteer } <= profile.capacity)
        }
        for pair in plan.pairs {
            let ranking = planning.ranking(of: pair.newcomer)
            #expect(ranking.candidates.contains { $0.volunteer == pair.volunteer && $0.score.total == pair.score })
        }
    }

    @Test func `lets nobody wait on because another pair would look nicer`() {
        let patient = Cast.amina(.person(.man), id: "patient", waited: 11)
        let planning = Planning(
            newcomers: [Cast.amina(waited: 10), patient], volunteers: [Cast.birgit()], today: Cast.today)

        let plan = CandidatePairs(planning).plan()

        #expect(plan.pairs.map(\.newcomer) == [1])
        #expect(plan.waitedSum == 12)
    }

    @Test func `places as many as can be placed`() {
        let near = Cast.birgit(id: "near", reach: 1)
        let far = Cast.birgit(id: "far", reach: 200)
        let away = Place(latitude: 55.9, longitude: 9.5)
        let planning = Planning(
            newcomers: [Cast.amina(id: "a"), Cast.amina(id: "b", place: away, waited: 0)], volunteers: [far, near],
            today: Cast.today)

        let plan = CandidatePairs(planning).plan()

        #expect(plan.volunteer(of: 0) == 1)
        #expect(plan.volunteer(of: 1) == 0)
    }

    @Test func `has no pairs without newcomers, without volunteers or when nobody can be asked`() {
        let nobody = [
            Planning(newcomers: [], volunteers: [], today: Cast.today),
            Planning(newcomers: [Cast.amina()], volunteers: [], today: Cast.today),
            Planning(newcomers: [], volunteers: [Cast.birgit()], today: Cast.today),
            Planning(newcomers: [Cast.amina()], volunteers: [Cast.birgit(isCleared: false)], today: Cast.today),
        ]
        for planning in nobody {
            let pairs = CandidatePairs(planning)
            #expect(pairs.plan().pairs.isEmpty)
            #expect(pairs.proves(pairs.plan()))
        }
    }

    @Test func `fills a volunteer up to what they can take`() {
        let planning = Planning(
            newcomers: (0..<7).map { Cast.amina(id: "n\($0)", waited: $0) }, volunteers: [Cast.birgit(capacity: 5)],
            today: Cast.today)

        #expect(CandidatePairs(planning).plan().pairs.map(\.newcomer) == [2, 3, 4, 5, 6])
    }
}
