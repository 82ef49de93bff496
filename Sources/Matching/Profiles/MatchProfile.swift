/// What the rules of matching know about a household, newcomer or volunteer alike: no name, no contact data.
public struct MatchProfile: Sendable, Hashable {
    public enum Gender: String, Sendable, Hashable, CaseIterable {
        case woman, man, other
    }

    /// One person, or a family that takes part as one (C078).
    public enum Kind: Sendable, Hashable {
        /// The gender is `nil` when it is not known, which happens on pages only.
        case person(Gender?)
        /// The birth years of the children; empty when there are none.
        case family(children: [Int])
    }

    /// How much it matters to a person to meet one of the same gender (C070).
    public enum GenderWish: String, Sendable, Hashable, CaseIterable {
        case any, prefer, require
    }

    /// Names the household within its side; compared as bytes.
    public var id: String
    public var kind: Kind
    /// Lower-case BCP 47 codes, compared whole.
    public var languages: Set<String>
    /// Empty sets mean that the answer is not known.
    public var interests: Interests
    public var hopes: Hopes
    public var times: MeetingTimes
    public var place: Place
    /// Not looked at for families.
    public var genderWish: GenderWish
    public var isPaused: Bool

    public init(
        id: String, kind: Kind, languages: Set<String>, interests: Interests = [], hopes: Hopes = [],
        times: MeetingTimes = [], place: Place, genderWish: GenderWish = .prefer, isPaused: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.languages = languages
        self.interests = interests
        self.hopes = hopes
        self.times = times
        self.place = place
        self.genderWish = genderWish
        self.isPaused = isPaused
    }

    public var isFamily: Bool {
        if case .family = kind { true } else { false }
    }

    /// Whether this is a person who will only meet a person of the same gender.
    public var requiresSameGender: Bool {
        !isFamily && genderWish == .require
    }
}
