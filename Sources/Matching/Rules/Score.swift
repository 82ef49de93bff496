/// How well a newcomer and a volunteer fit, 0–1000, with what each part rests on (C070, C078).
///
/// Age of persons is never looked at.
public struct Score: Sendable, Hashable {
    /// `nil` for newcomer families.
    public var gender: GenderPart?
    /// `nil` for newcomer persons.
    public var children: ChildrenPart?
    public var interests: OverlapPart<Interest>
    public var languages: LanguagePart
    public var hopes: OverlapPart<Hope>
    public var times: OverlapPart<MeetingTime>
    public var distance: DistancePart

    public var total: Int {
        (gender?.points ?? 0) + (children?.points ?? 0) + interests.points + languages.points + hopes.points
            + times.points + distance.points
    }
}

public enum GenderPart: Sendable, Hashable {
    /// The volunteer is a family.
    case volunteerIsFamily
    /// Both are persons who wish any.
    case bothWishAny
    case same
    case different
    /// One of the two genders is not known, on pages only.
    case unknown

    public var points: Int {
        switch self {
        case .same: Points.sameGender
        case .different: Points.otherGender
        case .volunteerIsFamily, .bothWishAny, .unknown: Points.openGender
        }
    }
}

public enum ChildrenPart: Sendable, Hashable {
    case newcomerHasNone
    case volunteerIsPerson
    case volunteerHasNone
    /// For each child of the newcomer, in the order given, the years to the nearest child of the volunteer.
    case years([Int])

    public var points: Int {
        switch self {
        case .newcomerHasNone: Points.newcomerWithoutChildren
        case .volunteerIsPerson, .volunteerHasNone: Points.volunteerWithoutChildren
        case .years(let years):
            years.reduce(0) { $0 + max(0, Points.childYears - $1) * Points.childYear } / years.count
        }
    }
}

/// Words in common.
public enum OverlapPart<Listed: Word>: Sendable, Hashable {
    /// One side or both have not answered.
    case unknown(points: Int)
    case shared(WordSet<Listed>, points: Int)

    public var points: Int {
        switch self {
        case .unknown(let points), .shared(_, let points): points
        }
    }
}

public struct LanguagePart: Sendable, Hashable {
    /// Codes both speak, sorted.
    public var shared: [String]

    public var points: Int { shared.isEmpty ? Points.noSharedLanguage : Points.sharedLanguage }
}

public struct DistancePart: Sendable, Hashable {
    /// Whole kilometres, rounded down.
    public var kilometres: Int
    /// How far the volunteer will go, whole kilometres.
    public var reach: Int

    public init(kilometres: Int, reach: Int) {
        self.kilometres = kilometres
        self.reach = reach
    }

    public var points: Int { max(0, Points.distance(kilometres, reach: reach)) }
}
