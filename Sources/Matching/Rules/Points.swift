/// How many points each part of a score is worth: the one place where these numbers stand.
enum Points {
    static let sameGender = 250
    static let otherGender = 0
    /// The volunteer is a family, both wish any, or a gender is not known.
    static let openGender = 125

    static let newcomerWithoutChildren = 150
    static let volunteerWithoutChildren = 0
    /// Children further apart than this in years do not count as company.
    static let childYears = 6
    static let childYear = 50

    static let sharedLanguage = 100
    static let noSharedLanguage = 0

    /// Points for words in common: `each` up to `most` words, `unknown` when either side has not answered.
    struct Overlap {
        let each: Int
        let most: Int
        let unknown: Int
    }

    static let interestsOfPerson = Overlap(each: 50, most: 5, unknown: 125)
    static let interestsOfFamily = Overlap(each: 30, most: 5, unknown: 75)
    static let hopes = Overlap(each: 50, most: 3, unknown: 75)
    static let timesOfPerson = Overlap(each: 50, most: 3, unknown: 75)
    static let timesOfFamily = Overlap(each: 50, most: 4, unknown: 100)

    @inline(__always)
    static func distance(_ kilometres: Int, reach: Int) -> Int {
        100 - 100 * kilometres / max(1, reach)
    }
}
