/// The columns of the two files of households.
enum HouseholdColumn: Int, CaseIterable {
    case id, kind, gender, children, languages, interests, hopes, times, latitude, longitude, genderWish, reach
    case capacity, cleared, childCertificate, paused, consent, waitingSince

    private static let names = [
        "id", "kind", "gender", "children", "languages", "interests", "hopes", "times", "lat", "lon", "gender_wish",
        "reach_km", "capacity", "cleared", "child_certificate", "paused", "consent", "waiting_since",
    ]

    /// As the header line has it.
    var name: String { HouseholdColumn.names[rawValue] }

    static let volunteers = allCases.filter { $0 != .consent && $0 != .waitingSince }
    static let newcomers = allCases.filter {
        $0 != .reach && $0 != .capacity && $0 != .cleared && $0 != .childCertificate
    }
}
