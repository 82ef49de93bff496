import Basics

extension HouseholdReader {
    /// The volunteer of the row, unless anything about it is wrong; what is wrong is reported in full.
    mutating func readVolunteer() -> VolunteerProfile? {
        let household = readHousehold()
        let reach = readNumber(.reach, 1...200, whenEmpty: VolunteerProfile.reachWhenUnknown)
        let capacity = readNumber(.capacity, 1...5, whenEmpty: 1)
        let cleared = readAnswer(.cleared, whenEmpty: nil)
        let certificate = readAnswer(.childCertificate, whenEmpty: nil)
        guard let household, let reach, let capacity, let cleared, let certificate else { return nil }
        return VolunteerProfile(
            household: household, reach: reach, capacity: capacity, isCleared: cleared,
            hasChildCertificate: certificate)
    }

    /// The newcomer of the row, unless anything about it is wrong; what is wrong is reported in full.
    mutating func readNewcomer() -> NewcomerProfile? {
        let household = readHousehold()
        let consent = readAnswer(.consent, whenEmpty: nil)
        let waitingSince = readWaitingSince()
        guard let household, let consent, let waitingSince else { return nil }
        return NewcomerProfile(household: household, hasConsent: consent, waitingSince: waitingSince)
    }

    private mutating func readHousehold() -> MatchProfile? {
        let id = value(.id) { String(decoding: $0, as: UTF8.self) }
        let kind = readKind()
        let languages = readLanguages()
        let interests = readWords(.interests, interests)
        let hopes = readWords(.hopes, hopes)
        let times = readWords(.times, times)
        let latitude = readDegrees(.latitude, within: 90)
        let longitude = readDegrees(.longitude, within: 180)
        let wish = readChoice(.genderWish, MatchProfile.GenderWish.allCases, whenEmpty: .prefer)
        let paused = readAnswer(.paused, whenEmpty: false)
        guard let id, let kind, let languages, let interests, let hopes, let times, let latitude, let longitude,
            let wish, let paused
        else { return nil }
        return MatchProfile(
            id: id, kind: kind, languages: languages, interests: interests, hopes: hopes, times: times,
            place: Place(latitude: latitude, longitude: longitude), genderWish: wish, isPaused: paused)
    }

    private mutating func readKind() -> MatchProfile.Kind? {
        enum Word: String, CaseIterable { case person, family }
        switch readChoice(.kind, Word.allCases, whenEmpty: nil) {
        case .person?:
            if value(.children, { $0.isEmpty }) == false { report(.nothing(for: "person"), .children) }
            return readChoice(.gender, MatchProfile.Gender.allCases, whenEmpty: nil).map { .person($0) }
        case .family?:
            if value(.gender, { $0.isEmpty }) == false { report(.nothing(for: "family"), .gender) }
            return readChildren().map { .family(children: $0) }
        case nil:
            return nil
        }
    }

    private mutating func readWaitingSince() -> Day? {
        guard let read = value(.waitingSince, { Day(utf8: $0) }) else { return nil }
        guard let day = read else {
            report(.day, .waitingSince)
            return nil
        }
        guard day <= today else {
            report(.dayNotAfter(today.description), .waitingSince)
            return nil
        }
        return day
    }
}
