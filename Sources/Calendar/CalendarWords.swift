import Access
import Basics
import Consent
import Duties
import MatchLife
import People
import Web

/// What the rooms know as dates, put into the reader's words.
struct CalendarWords {
    let say: Speech
    let publicURL: String

    /// - Parameter kind: what the thing is, in the words of the program: with its id it makes the UID.
    private func entry(
        _ kind: String, _ id: String, _ title: Message, _ path: String, _ moment: CalendarEntry.Moment,
        isOff: Bool = false, _ revision: CalendarEntry.Revision
    ) -> CalendarEntry {
        let link = publicURL + path
        return CalendarEntry(
            uid: "\(kind)-\(id)@brobygger", title: say.plain(title), link: link,
            note: say.plain(T.entryNote(link: .text(link))), moment: moment, isOff: isOff, revision: revision)
    }

    private func whole(_ day: Day) -> CalendarEntry.Moment { .days(day, through: day) }

    // – Matches –

    func leader(_ date: MatchDate) -> CalendarEntry {
        let mark = Message.Value.text(Reference.make(date.match))
        return match(
            date, Message("calendar.leader.\(date.kind.rawValue)", ["match": mark]), "/matches/\(date.match)")
    }

    func volunteer(_ date: MatchDate) -> CalendarEntry {
        // What has ended has no page of its own.
        match(
            date, Message("calendar.volunteer.\(date.kind.rawValue)"), date.isOff ? "/asked" : "/asked/\(date.match)")
    }

    func newcomer(_ date: MatchDate) -> CalendarEntry {
        match(date, Message("calendar.mine.\(date.kind.rawValue)"), "/mine")
    }

    private func match(_ date: MatchDate, _ title: Message, _ path: String) -> CalendarEntry {
        let moment: CalendarEntry.Moment =
            date.hours.map { hours in
                let start = Copenhagen.instant(on: date.on, hour: hours.start / 60, minute: hours.start % 60)
                return .time(start, minutes: hours.minutes)
            } ?? whole(date.on)
        return entry(
            date.kind.rawValue, date.followUp ?? date.match.text, title, path, moment, isOff: date.isOff,
            .init(date.changes, at: date.changedAt))
    }

    // – Consents, clearance, deletion –

    func consent(_ date: ConsentDate, _ title: Message, _ path: String) -> CalendarEntry {
        entry(
            "consent", date.household.text, title, path, whole(date.on), isOff: date.isOff,
            .init(date.changes, at: date.changedAt))
    }

    func certificate(_ date: CertificateDate, isOwn: Bool) -> CalendarEntry {
        entry(
            "certificate", date.adult.text, isOwn ? T.ownCertificate : T.leaderCertificate,
            isOwn ? "/account" : HouseholdAddress.card(.volunteer, date.household), whole(date.on),
            .init(at: Copenhagen.instant(on: date.seenOn, hour: 0, minute: 0)))
    }

    /// The last day before a human asks (C056, C057).
    func recall(_ recall: Recall) -> CalendarEntry {
        let last = Copenhagen.day(of: recall.orderedAt).adding(days: RecallRules.escalationDays)
        return entry(
            "recall", recall.id.text, T.ownRecall, RecallAddress.own, whole(last), isOff: recall.closedAt != nil,
            .init(at: max(recall.orderedAt, recall.closedAt ?? recall.orderedAt)))
    }

    func unconfirmed(_ recall: Recall) -> CalendarEntry {
        let since = recall.escalatedAt ?? recall.orderedAt
        return entry(
            "unconfirmed", recall.id.text, T.leaderUnconfirmed, RecallAddress.unconfirmed,
            whole(Copenhagen.day(of: since)), isOff: recall.closedAt != nil,
            .init(at: max(since, recall.closedAt ?? since)))
    }

    // – Mandates, and what concerns oneself –

    func held(_ mandate: Mandate) -> CalendarEntry {
        self.mandate(
            mandate, mandate.kind == .companion ? T.ownCompanion : T.ownAttorney,
            mandate.endedAt == nil ? "/mandates/\(mandate.id)" : "/account")
    }

    func given(_ mandate: Mandate) -> CalendarEntry {
        self.mandate(mandate, mandate.kind == .companion ? T.mineCompanion : T.mineAttorney, "/mine/mandates")
    }

    private func mandate(_ mandate: Mandate, _ title: Message, _ path: String) -> CalendarEntry {
        entry(
            mandate.kind.rawValue, mandate.id.text, title, path, whole(mandate.until),
            isOff: mandate.endedAt != nil,
            .init(mandate.endedAt == nil ? 0 : 1, at: mandate.endedAt ?? mandate.givenAt))
    }

    /// All its days: for whoever steps in, and for whoever is away.
    func cover(_ cover: Coverage, for account: ID<Account>) -> CalendarEntry {
        entry(
            "cover", cover.id, cover.deputy == account ? T.ownCovers : T.ownCovered, "/account",
            .days(cover.from, through: cover.until), .init(0, at: cover.givenAt))
    }

    /// Told thirty days before, which is when it was decided.
    func erased(_ household: ID<Household>, on day: Day, _ title: Message, _ path: String) -> CalendarEntry {
        let told = Copenhagen.instant(on: day.adding(days: -30), hour: 0, minute: 0)
        return entry("erased", household.text, title, path, whole(day), .init(at: told))
    }
}
