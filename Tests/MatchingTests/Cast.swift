import Basics
import Matching

/// Amina is new in Vejle, Birgit lives round the corner; tests change what they are about.
enum Cast {
    static let today = Day(daysSinceEpoch: 20_777)
    static let vejle = Place(latitude: 55.7093, longitude: 9.5357)

    static func amina(
        _ kind: MatchProfile.Kind = .person(.woman), id: String = "amina", languages: Set<String> = ["ar"],
        interests: Interests = [], hopes: Hopes = [], times: MeetingTimes = [], place: Place = vejle,
        wish: MatchProfile.GenderWish = .prefer, isPaused: Bool = false, hasConsent: Bool = true, waited: Int = 10
    ) -> NewcomerProfile {
        NewcomerProfile(
            household: MatchProfile(
                id: id, kind: kind, languages: languages, interests: interests, hopes: hopes, times: times,
                place: place,
                genderWish: wish, isPaused: isPaused),
            hasConsent: hasConsent, waitingSince: today.adding(days: -waited))
    }

    static func birgit(
        _ kind: MatchProfile.Kind = .person(.woman), id: String = "birgit", languages: Set<String> = ["da"],
        interests: Interests = [], hopes: Hopes = [], times: MeetingTimes = [], place: Place = vejle,
        wish: MatchProfile.GenderWish = .prefer, isPaused: Bool = false, reach: Int = 20, capacity: Int = 1,
        isCleared: Bool = true, hasChildCertificate: Bool = true
    ) -> VolunteerProfile {
        VolunteerProfile(
            household: MatchProfile(
                id: id, kind: kind, languages: languages, interests: interests, hopes: hopes, times: times,
                place: place,
                genderWish: wish, isPaused: isPaused),
            reach: reach, capacity: capacity, isCleared: isCleared, hasChildCertificate: hasChildCertificate)
    }
}

/// Reproducible chance (SplitMix64), so that a failing seed can be run again.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the elements; there must be some.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}

extension Chance {
    mutating func some<Listed: Word>() -> WordSet<Listed> {
        if Int.random(in: 0..<4, using: &self) == 0 { return [] }
        return WordSet(Listed.allCases.filter { _ in Int.random(in: 0..<4, using: &self) == 0 })
    }

    mutating func household(_ id: String, languages: Int, near places: [Place]) -> MatchProfile {
        let centre = pick(places)
        let spread = pick([0, 0.001, 0.1, 0.3])
        let place = Place(
            latitude: max(-90, min(90, centre.latitude + .random(in: -spread...spread, using: &self))),
            longitude: max(-180, min(180, centre.longitude + .random(in: -spread...spread, using: &self))))
        let kinds: [MatchProfile.Kind] = [
            .person(.woman), .person(.man), .person(.other), .person(nil),
            .family(
                children: (0..<Int.random(in: 0...4, using: &self)).map { _ in .random(in: 2000...2026, using: &self) }),
        ]
        return MatchProfile(
            id: id, kind: pick(kinds),
            languages: Set((0..<3).map { _ in "q\(Int.random(in: 0..<languages, using: &self))" }), interests: some(),
            hopes: some(), times: some(), place: place,
            genderWish: pick(MatchProfile.GenderWish.allCases),
            isPaused: Int.random(in: 0..<10, using: &self) == 0)
    }

    /// A planning of small towns, one of them at the date line and one at the pole.
    mutating func planning(newcomers: Int, volunteers: Int, languages: Int = 6, least: Int = 0) -> Planning {
        let places = [
            Cast.vejle, Place(latitude: 55.75, longitude: 9.6), Place(latitude: -17, longitude: 179.99),
            Place(latitude: -17, longitude: -179.99), Place(latitude: 89.99, longitude: 30),
        ]
        var exclusions = Exclusions()
        for _ in 0..<newcomers / 2 {
            exclusions.exclude(
                volunteer: .random(in: 0..<volunteers, using: &self), newcomer: .random(in: 0..<newcomers, using: &self)
            )
        }
        return Planning(
            newcomers: (0..<newcomers).map { number in
                NewcomerProfile(
                    household: household("n\(number)", languages: languages, near: places),
                    hasConsent: Int.random(in: 0..<10, using: &self) != 0,
                    waitingSince: Cast.today.adding(days: -Int.random(in: 0...3, using: &self)))
            },
            volunteers: (0..<volunteers).map { number in
                VolunteerProfile(
                    household: household("v\(number)", languages: languages, near: places),
                    reach: pick([1, 3, 20, 200]), capacity: .random(in: 0...5, using: &self),
                    isCleared: Int.random(in: 0..<10, using: &self) != 0,
                    hasChildCertificate: Bool.random(using: &self))
            },
            exclusions: exclusions, least: least, today: Cast.today)
    }
}
