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
    /// A safety call of which somebody must say "I have it". Knows no quiet hours.
    case callAlert = "call-alert"
    /// A call is to be made, a matter is in good hands, or somebody asks for a swap.
    case call
    /// What of safety calls nobody may miss: a pause, an end, what a company and a branch have agreed (E11, E15).
    case callNotice = "call-notice"

    /// Where it leads when it does not say itself.
    package var path: String {
        switch self {
        case .signIn, .retention, .invitation: "/"
        case .secondFactor: "/account/second-factor"
        case .recall: "/recalls"
        case .match: "/asked"
        case .task: "/today"
        case .digest, .number: "/account"
        case .callAlert, .call, .callNotice: "/calls"
        }
    }

    /// What nobody can do without: it comes at once, and only the way is chosen.
    package var isDuty: Bool {
        switch self {
        case .signIn, .secondFactor, .retention, .recall, .invitation, .number, .callAlert, .callNotice: true
        case .match, .task, .digest, .call: false
        }
    }

    /// Of no use a few minutes later; whoever needs one asks anew.
    var isCode: Bool { self == .signIn || self == .number }

    /// Waits for nothing: neither for older letters to the same reader nor for the pace of their mail server.
    var isUrgent: Bool { isCode || self == .callAlert }

    /// Waits behind letters of its own kind alone: one of something else that is put off does not hold up a call.
    var waitsForItsKind: Bool { self == .call || self == .callNotice }

    /// Those for which people choose how they come.
    package static let chosen: [LetterKind] = [
        .signIn, .secondFactor, .retention, .recall, .match, .task, .callAlert, .callNotice, .call,
    ]

    /// How long it is worth reading, in minutes. What could not be sent until then is not sent at all.
    package var goodFor: Int {
        switch self {
        case .signIn, .number: 10
        // The next letter follows anyway; a call that was not answered yesterday is no less in need of somebody.
        case .call: 60
        case .callAlert: 24 * 60
        // As long as its link.
        case .invitation: 7 * 24 * 60
        case .secondFactor, .retention, .recall, .match, .task, .digest, .callNotice: 14 * 24 * 60
        }
    }
}
