import Matching
import Testing

@Suite struct `The score` {
    private let family = MatchProfile.Kind.family(children: [])

    @Test func `of persons of the same gender has 250 for it, of others 0`() {
        #expect(Score(Cast.amina(), Cast.birgit()).gender == .same)
        #expect(Score(Cast.amina(), Cast.birgit()).gender?.points == 250)
        #expect(Score(Cast.amina(), Cast.birgit(.person(.man))).gender?.points == 0)
        #expect(Score(Cast.amina(.person(.other)), Cast.birgit(.person(.other))).gender?.points == 250)
    }

    @Test func `has 125 for gender when the volunteer is a family, both wish any or one is not known`() {
        #expect(Score(Cast.amina(), Cast.birgit(family)).gender == .volunteerIsFamily)
        #expect(Score(Cast.amina(wish: .any), Cast.birgit(wish: .any)).gender == .bothWishAny)
        #expect(Score(Cast.amina(wish: .any), Cast.birgit(.person(.man), wish: .any)).gender?.points == 125)
        #expect(Score(Cast.amina(wish: .any), Cast.birgit()).gender == .same)
        #expect(Score(Cast.amina(), Cast.birgit(.person(nil))).gender == .unknown)
        #expect(Score(Cast.amina(), Cast.birgit(.person(nil))).gender?.points == 125)
    }

    @Test(arguments: [
        ([], [2010], 150), ([2010], [], 0), ([2010], [2010], 300), ([2010], [2004], 0), ([2010], [2011, 2004], 250),
        ([2010, 2015], [2010], 175), ([2010, 2010, 2015], [2010], 216), ([2000, 2026], [2013], 0),
    ])
    func `of families counts children near in age`(newcomers: [Int], volunteers: [Int], points: Int) {
        let score = Score(Cast.amina(.family(children: newcomers)), Cast.birgit(.family(children: volunteers)))

        #expect(score.children?.points == points)
        #expect(score.gender == nil)
    }

    @Test func `of a family with children and a single volunteer has 0 for children`() {
        #expect(Score(Cast.amina(.family(children: [2015])), Cast.birgit()).children == .volunteerIsPerson)
        #expect(Score(Cast.amina(.family(children: [])), Cast.birgit()).children?.points == 150)
        #expect(Score(Cast.amina(), Cast.birgit(.family(children: [2015]))).children == nil)
    }

    @Test func `counts up to five interests, 50 each for persons and 30 for families`() {
        let many: Interests = [.art, .chess, .hiking, .writing, .yoga, .walking]
        let volunteer = Cast.birgit(interests: many)

        #expect(Score(Cast.amina(interests: [.yoga, .birds]), volunteer).interests == .shared([.yoga], points: 50))
        #expect(Score(Cast.amina(interests: many), volunteer).interests.points == 250)
        #expect(Score(Cast.amina(family, interests: many), volunteer).interests.points == 150)
        #expect(Score(Cast.amina(interests: [.birds]), volunteer).interests.points == 0)
        #expect(Score(Cast.amina(), volunteer).interests == .unknown(points: 125))
        #expect(Score(Cast.amina(family), volunteer).interests == .unknown(points: 75))
    }

    @Test func `has 100 for any language in common`() {
        let score = Score(Cast.amina(languages: ["ar", "en", "da"]), Cast.birgit(languages: ["da", "en"]))

        #expect(score.languages.shared == ["da", "en"])
        #expect(score.languages.points == 100)
        #expect(Score(Cast.amina(languages: ["en-gb"]), Cast.birgit(languages: ["en"])).languages.points == 0)
    }

    @Test func `counts up to three hopes, 50 each`() {
        let all = Hopes(Hope.allCases)

        #expect(Score(Cast.amina(hopes: all), Cast.birgit(hopes: all)).hopes.points == 150)
        #expect(Score(Cast.amina(hopes: [.danish]), Cast.birgit(hopes: all)).hopes.points == 50)
        #expect(Score(Cast.amina(), Cast.birgit(hopes: all)).hopes.points == 75)
    }

    @Test func `counts up to three times for persons and four for families, 50 each`() {
        let all = MeetingTimes(MeetingTime.allCases)

        #expect(Score(Cast.amina(times: all), Cast.birgit(times: all)).times.points == 150)
        #expect(Score(Cast.amina(family, times: all), Cast.birgit(times: all)).times.points == 200)
        #expect(Score(Cast.amina(), Cast.birgit(times: all)).times.points == 75)
        #expect(Score(Cast.amina(family), Cast.birgit()).times.points == 100)
    }

    @Test func `falls with the distance, rounded as the rules say`() {
        #expect(DistancePart(kilometres: 1, reach: 3).points == 67)
        #expect(DistancePart(kilometres: 0, reach: 3).points == 100)
        #expect(DistancePart(kilometres: 3, reach: 3).points == 0)
        #expect(DistancePart(kilometres: 13, reach: 40).points == 68)
    }

    @Test func `is 1000 at most, for persons and families`() {
        let all = (Interests(Interest.allCases), Hopes(Hope.allCases), MeetingTimes(MeetingTime.allCases))
        for kind in [MatchProfile.Kind.person(.woman), .family(children: [2015])] {
            let newcomer = Cast.amina(kind, languages: ["da"], interests: all.0, hopes: all.1, times: all.2)
            let volunteer = Cast.birgit(kind, interests: all.0, hopes: all.1, times: all.2)

            #expect(Score(newcomer, volunteer).total == 1000)
        }
    }
}
