/// Who can be paired at all.
public enum Eligibility {
    /// Every rule that stands between the two; none when they can be paired. `.belowLeast` is not among them, for it needs
    /// the score.
    public static func obstacles(
        between newcomer: NewcomerProfile, and volunteer: VolunteerProfile, isExcluded: Bool = false
    ) -> [Obstacle] {
        var obstacles: [Obstacle] = []
        if !volunteer.isCleared { obstacles.append(.notCleared) }
        if volunteer.household.isPaused { obstacles.append(.volunteerPaused) }
        if volunteer.capacity <= 0 { obstacles.append(.noCapacity) }
        if newcomer.household.isPaused { obstacles.append(.newcomerPaused) }
        if !newcomer.hasConsent { obstacles.append(.noConsent) }
        if isExcluded { obstacles.append(.excluded) }
        let family = newcomer.household.isFamily || volunteer.household.isFamily
        if family && !volunteer.hasChildCertificate { obstacles.append(.noChildCertificate) }
        if violatesGenderWish(newcomer.household, volunteer.household) { obstacles.append(.genderRequired) }
        let kilometres = newcomer.household.place.kilometres(to: volunteer.household.place)
        if kilometres > volunteer.reach {
            obstacles.append(.tooFar(kilometres: kilometres, reach: volunteer.reach))
        }
        return obstacles
    }

    /// A person who requires the same gender is only paired with a person known to be of it (C070).
    static func violatesGenderWish(_ one: MatchProfile, _ other: MatchProfile) -> Bool {
        guard one.requiresSameGender || other.requiresSameGender else { return false }
        guard case .person(let gender?) = one.kind, case .person(let otherGender?) = other.kind else { return true }
        return gender != otherGender
    }
}
