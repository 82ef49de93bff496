import Access
import Basics
import Post
import Storage
import Web

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

/// Letters about matches. They say that there is something, and nothing of whom.
struct MatchLetters: Sendable {
    let letters: Letters
    let accounts: Accounts
    let catalogue: Catalogue

    func tell(_ readers: Set<MatchReader>, about match: Pairing, in transaction: Transaction) throws {
        if readers.contains(.volunteer) {
            for account in try accounts.accounts(ofHousehold: match.volunteerID, in: transaction) {
                try write(
                    .match, to: account, T.letterVolunteerSubject, T.letterVolunteerBody,
                    path: match.state == .ended ? "/asked" : "/asked/\(match.id)", in: transaction)
            }
        }
        if readers.contains(.leaders) {
            for account in try accounts.leaders(of: match.organisationID, in: transaction) {
                try write(
                    .task, to: account, T.letterLeaderSubject, T.letterLeaderBody, path: "/today", in: transaction)
            }
        }
    }

    /// The volunteer is asked first (C072 step 4).
    func ask(about match: Pairing, in transaction: Transaction) throws {
        for account in try accounts.accounts(ofHousehold: match.volunteerID, in: transaction) {
            try write(
                .match, to: account, T.letterAskedSubject, T.letterAskedBody, path: "/asked/\(match.id)",
                in: transaction)
        }
    }

    func remind(_ reminder: Reminder, about match: Pairing, in transaction: Transaction) throws {
        let occasion = reminder.key.occasion
        switch reminder.key.reader {
        case .volunteer:
            for account in try accounts.accounts(ofHousehold: match.volunteerID, in: transaction) {
                try write(
                    .match, to: account, occasion.volunteerSubject, occasion.volunteerBody, path: "/asked/\(match.id)",
                    in: transaction)
            }
        case .leaders:
            let (subject, body) = (
                T.reminderLetterSubject(what: .message(occasion.message)),
                T.reminderLetterBody(what: .message(occasion.message))
            )
            for account in try accounts.leaders(of: match.organisationID, in: transaction) {
                try write(.task, to: account, subject, body, path: "/today", in: transaction)
            }
        }
    }

    private func write(
        _ kind: LetterKind, to account: ID<Account>, _ subject: Message, _ body: Message, path: String,
        in transaction: Transaction
    ) throws {
        let say = Speech(try accounts.language(of: account, in: transaction), catalogue)
        try letters.write(
            to: account, kind, subject: say.plain(subject), body: say.plain(body), path: path, in: transaction)
    }
}
