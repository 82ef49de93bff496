import Matching

/// English for the command line; pages have texts of their own.
enum MatchWords {
    /// `a, b and c`.
    static func list(_ words: [String], _ conjunction: String = "and") -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}

extension Score {
    /// One line for each part that applies: its points and what they rest on.
    var words: [String] {
        var lines: [String] = []
        if let gender { lines.append("gender \(gender.points): \(gender.words)") }
        if let children { lines.append("children \(children.points): \(children.words)") }
        lines.append("interests \(interests.points): \(interestWords)")
        lines.append("languages \(languages.points): \(languages.words)")
        lines.append("hopes \(hopes.points): \(hopeWords)")
        lines.append("times \(times.points): \(timeWords)")
        lines.append("distance \(distance.points): \(distance.words)")
        return lines
    }

    private var interestWords: String {
        switch interests {
        case .unknown: "we do not know what one of them likes"
        case .shared(let words, _) where words.isEmpty: "they do not like the same things"
        case .shared(let words, _): "both like \(MatchWords.list(words.words.map(\.rawValue)))"
        }
    }

    private var hopeWords: String {
        switch hopes {
        case .unknown: "we do not know what one of them hopes for or can contribute"
        case .shared(let words, _) where words.isEmpty: "the volunteer contributes none of what the newcomer hopes for"
        case .shared(let words, _):
            "the volunteer contributes what the newcomer hopes for: \(MatchWords.list(words.words.map(\.rawValue)))"
        }
    }

    private var timeWords: String {
        switch times {
        case .unknown: "we do not know when they can meet"
        case .shared(let words, _) where words.isEmpty: "they have no time in common"
        case .shared(let words, _): "both can meet on \(MatchWords.list(words.words.map(\.rawValue)))"
        }
    }
}

extension GenderPart {
    var words: String {
        switch self {
        case .volunteerIsFamily: "the volunteer is a family"
        case .bothWishAny: "the gender does not matter to either"
        case .same: "same gender"
        case .different: "not the same gender"
        case .unknown: "we do not know the gender of one of them"
        }
    }
}

extension ChildrenPart {
    var words: String {
        switch self {
        case .newcomerHasNone: "the newcomers have no children"
        case .volunteerIsPerson: "the volunteer is not a family"
        case .volunteerHasNone: "the volunteers have no children"
        case .years(let years):
            "years from each of the newcomers' children to the nearest child of the volunteers: "
                + MatchWords.list(years.map(String.init))
        }
    }
}

extension LanguagePart {
    var words: String {
        shared.isEmpty ? "no language in common" : "both speak \(MatchWords.list(shared))"
    }
}

extension DistancePart {
    var words: String {
        "\(kilometres) km apart, the volunteer goes up to \(reach) km"
    }
}
