import Basics
import Matching
import Web

/// One part of a score in words, with which way it speaks: never a bare number alone (C069–C071).
struct Reason {
    enum Weight: String {
        case strong = "plus strong"
        case weak = "plus weak"
        case minus
        case unknown
    }

    let weight: Weight
    let words: Message
}

extension Score {
    /// The parts in words, in the order of the score.
    var reasons: [Reason] {
        [gender.map(reason), children.map(reason)].compactMap { $0 } + [
            overlap(interests, "interest", (T.reasonInterests, T.reasonInterestsNone, T.reasonInterestsUnknown)),
            languages.shared.isEmpty
                ? Reason(weight: .minus, words: T.reasonLanguagesNone)
                : Reason(weight: .strong, words: T.reasonLanguages(words: words("language", languages.shared))),
            overlap(hopes, "hope", (T.reasonHopes, T.reasonHopesNone, T.reasonHopesUnknown)),
            overlap(times, "time", (T.reasonTimes, T.reasonTimesNone, T.reasonTimesUnknown)),
            Reason(
                weight: distance.points >= 50 ? .strong : .weak,
                words: T.reasonDistance(km: max(1, distance.kilometres))),
        ]
    }

    private func reason(_ part: GenderPart) -> Reason {
        switch part {
        case .same: Reason(weight: .strong, words: T.reasonGenderSame)
        case .different: Reason(weight: .minus, words: T.reasonGenderDifferent)
        case .volunteerIsFamily: Reason(weight: .weak, words: T.reasonGenderFamily)
        case .bothWishAny: Reason(weight: .weak, words: T.reasonGenderAny)
        case .unknown: Reason(weight: .unknown, words: T.reasonGenderUnknown)
        }
    }

    private func reason(_ part: ChildrenPart) -> Reason {
        switch part {
        case .newcomerHasNone: return Reason(weight: .weak, words: T.reasonChildrenNewcomerNone)
        case .volunteerIsPerson, .volunteerHasNone: return Reason(weight: .minus, words: T.reasonChildrenNone)
        case .years(let years):
            let mean = years.reduce(0, +) / max(1, years.count)
            return part.points == 0
                ? Reason(weight: .minus, words: T.reasonChildrenApart)
                : Reason(weight: part.points >= 150 ? .strong : .weak, words: T.reasonChildrenYears(count: mean))
        }
    }

    private func overlap<Listed: Word>(
        _ part: OverlapPart<Listed>, _ list: String, _ texts: ((Message.Value) -> Message, Message, Message)
    ) -> Reason {
        switch part {
        case .unknown: Reason(weight: .unknown, words: texts.2)
        case .shared(let shared, let points):
            shared.isEmpty
                ? Reason(weight: .minus, words: texts.1)
                : Reason(
                    weight: points >= 100 ? .strong : .weak, words: texts.0(words(list, shared.words.map(\.rawValue))))
        }
    }
}

func words(_ list: String, _ codes: [String]) -> Message.Value {
    .list(codes.map { Message("words.\(list).\($0)") })
}

extension Obstacle {
    /// Why somebody cannot be asked, in words.
    var words: Message {
        switch self {
        case .notCleared: T.obstacleNotCleared
        case .volunteerPaused: T.obstacleVolunteerPaused
        case .noCapacity: T.obstacleNoCapacity
        case .newcomerPaused: T.obstacleNewcomerPaused
        case .noConsent: T.obstacleNoConsent
        case .excluded: T.obstacleExcluded
        case .noChildCertificate: T.obstacleNoCertificate
        case .genderRequired: T.obstacleGenderRequired
        case .tooFar(let kilometres, let reach): T.obstacleTooFar(count: reach, km: kilometres)
        case .belowLeast: T.obstacleBelowLeast
        }
    }

    /// The leader may ask in spite of it, with a line why.
    var mayBeOverridden: Bool {
        switch self {
        case .tooFar, .belowLeast: true
        default: false
        }
    }
}

func reasonsView(_ score: Score, _ say: Speech) -> HTML {
    let lines = score.reasons.html { reason in
        "<li class=\"\(reason.weight.rawValue)\"><span class=\"hidden-visually\">\(say(reason.weight.mark)) </span>\(say(reason.words))</li>"
    }
    return "<ul class=\"reasons\">\(lines)</ul>"
}

extension Reason.Weight {
    fileprivate var mark: Message {
        switch self {
        case .strong, .weak: T.candidatesPlus
        case .minus: T.candidatesMinus
        case .unknown: T.candidatesUnknown
        }
    }
}

func scoreView(_ total: Int, _ say: Speech) -> HTML {
    "<p class=\"score\"><span>\(say(T.candidatesScore(count: total)))</span><meter min=\"0\" max=\"1000\" value=\"\(total)\" aria-hidden=\"true\"></meter></p>"
}
