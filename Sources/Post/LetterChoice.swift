import Storage

/// How letters of one kind reach somebody, as they choose.
package enum LetterChoice: String, Sendable, CaseIterable, SQLStorable {
    case mail
    case sms
    case weekly
    case never

    /// What there is to choose from: a duty comes at once, and an SMS wants a number.
    package static func all(for kind: LetterKind, canText: Bool) -> [LetterChoice] {
        allCases.filter { choice in
            switch choice {
            case .mail: true
            case .sms: canText
            case .weekly, .never: !kind.isDuty
            }
        }
    }
}

/// What carries a letter.
package enum LetterChannel: String, Sendable, CaseIterable, SQLStorable {
    case mail
    case sms

    var other: LetterChannel { self == .mail ? .sms : .mail }
}
