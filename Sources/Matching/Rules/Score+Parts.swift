extension Score {
    /// The score of the two, whether or not they can be paired.
    public init(_ newcomer: NewcomerProfile, _ volunteer: VolunteerProfile) {
        let one = newcomer.household
        let other = volunteer.household
        switch one.kind {
        case .person(let gender):
            self.gender = GenderPart(gender, wishing: one.genderWish, with: other)
            children = nil
        case .family(let children):
            gender = nil
            self.children = ChildrenPart(children, with: other)
        }
        interests = OverlapPart(
            one.interests, other.interests, one.isFamily ? Points.interestsOfFamily : Points.interestsOfPerson)
        languages = LanguagePart(shared: one.languages.intersection(other.languages).sorted())
        hopes = OverlapPart(one.hopes, other.hopes, Points.hopes)
        times = OverlapPart(one.times, other.times, one.isFamily ? Points.timesOfFamily : Points.timesOfPerson)
        distance = DistancePart(kilometres: one.place.kilometres(to: other.place), reach: volunteer.reach)
    }
}

extension GenderPart {
    /// The part of a newcomer who is a person.
    init(_ gender: MatchProfile.Gender?, wishing wish: MatchProfile.GenderWish, with volunteer: MatchProfile) {
        guard case .person(let otherGender) = volunteer.kind else {
            self = .volunteerIsFamily
            return
        }
        if wish == .any && volunteer.genderWish == .any {
            self = .bothWishAny
        } else if let gender, let otherGender {
            self = gender == otherGender ? .same : .different
        } else {
            self = .unknown
        }
    }
}

extension ChildrenPart {
    /// The part of a newcomer family with these children.
    init(_ children: [Int], with volunteer: MatchProfile) {
        guard !children.isEmpty else {
            self = .newcomerHasNone
            return
        }
        guard case .family(let others) = volunteer.kind else {
            self = .volunteerIsPerson
            return
        }
        guard !others.isEmpty else {
            self = .volunteerHasNone
            return
        }
        self = .years(
            children.map { child in
                others.reduce(Int.max) { nearest, other in min(nearest, abs(other - child)) }
            })
    }
}

extension OverlapPart {
    init(_ one: WordSet<Listed>, _ other: WordSet<Listed>, _ overlap: Points.Overlap) {
        if one.isEmpty || other.isEmpty {
            self = .unknown(points: overlap.unknown)
        } else {
            let shared = one.intersection(other)
            self = .shared(shared, points: overlap.each * min(overlap.most, shared.count))
        }
    }
}
