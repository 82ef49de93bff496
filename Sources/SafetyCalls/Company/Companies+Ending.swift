import Access
import Basics
import Storage
import Timers

extension TimerKind {
    /// A co-operation ends, and somebody may still be without their daily voice.
    package static let companyEnding = TimerKind("company-ending")
}

extension Companies {
    /// Told before the end day, and every week until it has ended.
    static let remindedDays = 14

    package func earliestEnd(of id: ID<CallCompany>, in transaction: Transaction) throws -> Day? {
        try store.agreements(of: id, in: transaction).last { $0.inForceOn != nil }.map {
            AgreementRules.earliestEnd(noticeWeeks: $0.terms.noticeWeeks, from: now.today)
        }
    }

    /// The branch's leaders, administrators and board are told at once (C169).
    package func giveNotice(
        endingOn day: Day, of id: ID<CallCompany>, by member: Member, in transaction: Transaction
    ) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        try AgreementRules.giveNotice(situation(of: card, in: transaction))
        try store.store(
            EndingNotice(side: sight.side, by: member.account, on: now.today, endsOn: day), of: id, in: transaction)
        let body = T.companyLetterNoticeBody(day: .day(day))
        if sight.side == .branch {
            try tell(.company, of: card, T.companyLetterNoticeSubject, body, in: transaction)
        }
        try tellWholeBranch(of: card, T.companyLetterNoticeSubject, body, in: transaction)
        let reminder = max(day.adding(days: -Self.remindedDays), now.today.adding(days: 1))
        try timers.set(.companyEnding, for: id.text, at: morning(reminder), in: transaction)
    }

    package func takeBackNotice(of id: ID<CallCompany>, by member: Member, in transaction: Transaction) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        try AgreementRules.takeBackNotice(by: sight.side, situation(of: card, in: transaction))
        try store.store(nil, of: id, in: transaction)
        try timers.stop(.companyEnding, for: id.text, in: transaction)
        try tell(
            sight.side.other, of: card, T.companyLetterKeptSubject, T.companyLetterKeptBody, in: transaction)
    }

    /// As long as somebody would be left alone, or it is over the day and not ended, the branch hears of it once a week.
    package func remind(_ timer: TakenTimer, in transaction: Transaction) throws {
        let id = ID<CallCompany>(trusted: timer.subject)
        guard let card = try store.companies("id = \(id)", in: transaction).first, let notice = card.notice,
            card.endedOn == nil
        else { return }
        try timers.set(.companyEnding, for: id.text, at: morning(timer.day.adding(days: 7)), in: transaction)
        let isAlone = try !leftAlone(by: card, in: transaction).isEmpty
        guard isAlone || notice.endsOn <= timer.day else { return }
        try tellWholeBranch(
            of: card, isAlone ? T.companyLetterAloneSubject : T.companyLetterDueSubject,
            isAlone ? T.companyLetterAloneBody(day: .day(notice.endsOn)) : T.companyLetterDueBody, in: transaction)
    }

    private func morning(_ day: Day) -> Instant { Copenhagen.instant(on: day, hour: 8, minute: 0) }

    /// Those of the company go as callers and as leaders; who is called keeps everybody else.
    package func end(_ id: ID<CallCompany>, by member: Member, in transaction: Transaction) throws {
        let (card, sight) = try acting(id, for: member, in: transaction)
        if let refusal = try endRefusal(of: card, by: sight.side, in: transaction) { throw refusal }
        let staying = try stayingLeaders(after: card, in: transaction)
        if let activity = card.activity {
            if let staying { try calls.setLeaders(staying, of: activity, in: transaction) }
            for account in try leaving(with: card, in: transaction) {
                try calls.end(caller: account, in: activity, on: now.today, transaction)
            }
        }
        try store.storeEnd(of: id, on: now.today, in: transaction)
        try timers.stop(.companyEnding, for: id.text, in: transaction)
        try tell(.company, of: card, T.companyLetterEndedSubject, T.companyLetterEndedBody, in: transaction)
        try tellWholeBranch(of: card, T.companyLetterEndedSubject, T.companyLetterEndedBody, in: transaction)
    }

    /// Why it cannot end now; nil when it can.
    func endRefusal(
        of card: CompanyCard, by side: CompanySide, in transaction: Transaction
    ) throws -> CompanyRefusal? {
        let staying = try stayingLeaders(after: card, in: transaction)
        let leavesAlone = try !leftAlone(by: card, in: transaction).isEmpty
        let situation = try situation(of: card, in: transaction)
        return whatRefuses {
            try AgreementRules.end(
                on: now.today, by: side, leavesAlone: leavesAlone,
                leavesLeader: staying.map { !$0.isEmpty } ?? true, situation)
        }
    }

    /// Who would have nobody to call them on some weekday, with the bits of those days.
    func leftAlone(by card: CompanyCard, in transaction: Transaction) throws -> [ID<PersonCalled>: Int] {
        guard let activity = try card.activity.flatMap({ try calls.activity($0, in: transaction) }),
            activity.endedOn == nil
        else { return [:] }
        return VoiceRules.lost(
            activity.form, try calls.setUp.roundPersons(of: activity.id, in: transaction),
            try calls.setUp.callers(of: activity.id, in: transaction),
            leaving: try leaving(with: card, in: transaction),
            on: max(card.notice?.endsOn ?? now.today, now.today))
    }

    /// Those of an activity that have been given notice and would leave somebody alone, with how many.
    func leavingAlone(
        in activity: ID<CallActivity>, _ transaction: Transaction
    ) throws -> [(card: CompanyCard, notice: EndingNotice, count: Int)] {
        try store.companies("activity_id = \(activity) AND ended_on IS NULL", in: transaction).compactMap { card in
            guard let notice = card.notice else { return nil }
            let count = try leftAlone(by: card, in: transaction).count
            return count == 0 ? nil : (card, notice, count)
        }
    }

    /// Another company that calls in the same activity: an ending of one would not know of the other's callers.
    func other(
        than id: ID<CallCompany>, in activity: ID<CallActivity>?, _ transaction: Transaction
    ) throws -> CompanyCard? {
        guard let activity else { return nil }
        return try store.companies(
            "activity_id = \(activity) AND ended_on IS NULL AND id <> \(id)", in: transaction
        ).first
    }

    private func leaving(with card: CompanyCard, in transaction: Transaction) throws -> Set<ID<Account>> {
        Set(try store.employees(of: card.id, in: transaction)).union([card.contact])
    }

    /// Nil when nobody who leads leaves.
    private func stayingLeaders(after card: CompanyCard, in transaction: Transaction) throws -> [ID<Account>]? {
        guard let activity = card.activity, try calls.activity(activity, in: transaction)?.endedOn == nil else {
            return nil
        }
        let leaders = try calls.leaders(of: activity, in: transaction)
        let leaving = try leaving(with: card, in: transaction)
        let staying = leaders.filter { !leaving.contains($0) }
        return staying.count == leaders.count ? nil : staying
    }
}
