/// Languages as bits, one bit for each code that both sides use; a code that only one side uses is never shared.
///
/// With more than 64 such codes several share a bit: then a common bit only says that it is worth looking.
struct LanguageMarks {
    private let numbers: [String: Int]
    /// Whether a common bit already proves a common language.
    let isExact: Bool

    init(_ newcomers: [NewcomerProfile], _ volunteers: [VolunteerProfile]) {
        var spoken: Set<String> = []
        for newcomer in newcomers { spoken.formUnion(newcomer.household.languages) }
        var shared: Set<String> = []
        for volunteer in volunteers { shared.formUnion(volunteer.household.languages.lazy.filter(spoken.contains)) }
        let sorted = shared.sorted()
        numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
        isExact = sorted.count <= 64
    }

    func bits(_ languages: Set<String>) -> UInt64 {
        languages.reduce(0) { bits, language in
            numbers[language].map { bits | 1 << UInt64($0 % 64) } ?? bits
        }
    }
}
