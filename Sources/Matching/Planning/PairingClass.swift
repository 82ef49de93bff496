import Basics

/// Everything about a household that decides the gender part and the rules on gender and families, as a small number.
enum PairingClass {
    private static let kinds: [MatchProfile.Kind] = [
        .family(children: []), .person(.woman), .person(.man), .person(.other), .person(nil),
    ]
    private static let wishes = MatchProfile.GenderWish.allCases

    static let newcomerClasses = kinds.count * wishes.count
    static let volunteerClasses = newcomerClasses * 2

    static func number(_ newcomer: MatchProfile) -> Int {
        let kind =
            switch newcomer.kind {
            case .family: 0
            case .person(.woman): 1
            case .person(.man): 2
            case .person(.other): 3
            case .person(nil): 4
            }
        let wish =
            switch newcomer.genderWish {
            case .any: 0
            case .prefer: 1
            case .require: 2
            }
        return kind * wishes.count + wish
    }

    static func number(_ volunteer: VolunteerProfile) -> Int {
        number(volunteer.household) * 2 + (volunteer.hasChildCertificate ? 1 : 0)
    }

    /// For each class of newcomers and of volunteers the gender points, or -1 where a rule forbids the pair. The rules
    /// themselves are asked, once for each pair of classes.
    static func genderPoints() -> [Int32] {
        var points: [Int32] = []
        for newcomer in households() {
            for volunteer in households() {
                for certificate in [false, true] {
                    points.append(genderPoints(newcomer, volunteer, certificate))
                }
            }
        }
        return points
    }

    private static func households() -> [MatchProfile] {
        kinds.flatMap { kind in
            wishes.map { wish in
                MatchProfile(
                    id: "", kind: kind, languages: [], place: Place(latitude: 0, longitude: 0), genderWish: wish)
            }
        }
    }

    private static func genderPoints(_ newcomer: MatchProfile, _ volunteer: MatchProfile, _ certificate: Bool) -> Int32
    {
        let newcomer = NewcomerProfile(
            household: newcomer, hasConsent: true, waitingSince: Day(daysSinceEpoch: 0))
        let volunteer = VolunteerProfile(
            household: volunteer, isCleared: true, hasChildCertificate: certificate)
        guard Eligibility.obstacles(between: newcomer, and: volunteer).isEmpty else { return -1 }
        return Int32(Score(newcomer, volunteer).gender?.points ?? 0)
    }
}
