import Storage

/// What a letter is about.
package enum LetterKind: String, Sendable, CaseIterable, SQLStorable {
    /// A code and a link to sign in with.
    case signIn = "sign-in"
    /// How one confirms that it is oneself has changed.
    case secondFactor = "second-factor"
    /// Everything about a volunteer will be erased.
    case retention
    /// Something is to be deleted, or nobody has said that it is.
    case recall
    /// A volunteer is asked, or something about their match waits for them.
    case match
    /// Something waits for a leader.
    case task
    /// What was put aside in the course of a week.
    case digest
    /// The link with which somebody signs in for the first time.
    case invitation
    /// A code that proves a number to be somebody's: by SMS or not at all.
    case number

    /// Where it leads when it does not say itself.
    package var path: String {
        switch self {
        case .signIn, .retention, .invitation: "/"
        case .secondFactor: "/account/second-factor"
        case .recall: "/recalls"
        case .match: "/asked"
        case .task: "/today"
        case .digest, .number: "/account"
        }
    }

    /// What nobody can do without: it comes at once, and only the way is chosen.
    package var isDuty: Bool {
        switch self {
        case .signIn, .secondFactor, .retention, .recall, .invitation, .number: true
        case .match, .task, .digest: false
        }
    }

    /// Of no use a few minutes later; whoever needs one asks anew.
    var isCode: Bool { self == .signIn || self == .number }

    /// Those for which people choose how they come.
    package static let chosen: [LetterKind] = [.signIn, .secondFactor, .retention, .recall, .match, .task]

    /// How long it is worth reading, in minutes. What could not be sent until then is not sent at all.
    package var goodFor: Int {
        switch self {
        case .signIn, .number: 10
        // As long as its link.
        case .invitation: 7 * 24 * 60
        case .secondFactor, .retention, .recall, .match, .task, .digest: 14 * 24 * 60
        }
    }
}
