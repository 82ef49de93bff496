import Access
import Basics
import Post
import Storage

/// Who is to be told by letter that something about a match waits for them.
package enum MatchReader: Sendable, CaseIterable {
    case volunteer
    case leaders
}

/// Who is told after an event: those for whom something is new and who did not do it themselves (C072, C075–C077). A newcomer
/// has no address with us: a leader tells them, and finds that on Today.
package func told(after event: MatchEvent.Kind, by actor: MatchActor) -> Set<MatchReader> {
    switch event {
    case .volunteerNeedsTime: []
    case .volunteerSaysYes, .volunteerSaysNo, .newcomerWantsCall, .cannotReach: actor == .leader ? [] : [.leaders]
    case .newcomerSaysYes, .arranged, .takenBack, .paused:
        (actor == .leader ? [.volunteer] : [.volunteer, .leaders])
    case .newcomerSaysNo, .contactMade, .neverStarted, .goesOn, .ended, .consentWithdrawn:
        Set(
            MatchReader.allCases.filter { reader in
                reader == .volunteer ? actor != .volunteer : actor != .leader
            })
    }
}

/// Letters about matches.
struct MatchLetters: Sendable {
    let post: Correspondence
    let accounts: Accounts

    func tell(_ readers: Set<MatchReader>, about match: Pairing, in transaction: Transaction) throws {
        if readers.contains(.volunteer) {
            try write(
                toVolunteerOf: match, T.letterVolunteerSubject, T.letterVolunteerBody,
                path: match.state == .ended ? "/asked" : "/asked/\(match.id)", in: transaction)
        }
        if readers.contains(.leaders) {
            try post.write(
                .task, toLeadersOf: match.organisationID, T.letterLeaderSubject, T.letterLeaderBody, in: transaction)
        }
    }

    /// The volunteer is asked first (C072 step 4).
    func ask(about match: Pairing, in transaction: Transaction) throws {
        try write(
            toVolunteerOf: match, T.letterAskedSubject, T.letterAskedBody, path: "/asked/\(match.id)", in: transaction)
    }

    func remind(_ reminder: Reminder, about match: Pairing, in transaction: Transaction) throws {
        let occasion = reminder.key.occasion
        switch reminder.key.reader {
        case .volunteer:
            try write(
                toVolunteerOf: match, occasion.volunteerSubject, occasion.volunteerBody, path: "/asked/\(match.id)",
                by: reminder.channel.letter, in: transaction)
        case .leaders:
            let what = Message.Value.message(occasion.message)
            try post.write(
                .task, toLeadersOf: match.organisationID, T.reminderLetterSubject(what: what),
                T.reminderLetterBody(what: what), by: reminder.channel.letter, in: transaction)
        }
    }

    private func write(
        toVolunteerOf match: Pairing, _ subject: Message, _ body: Message, path: String,
        by channel: LetterChannel? = nil,
        in transaction: Transaction
    ) throws {
        for account in try accounts.accounts(ofHousehold: match.volunteerID, in: transaction) {
            try post.write(.match, to: account, subject, body, path: path, by: channel, in: transaction)
        }
    }
}
