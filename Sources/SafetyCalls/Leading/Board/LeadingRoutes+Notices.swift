import Access
import Basics
import Storage
import Web

/// What waits for a leader beside matters.
extension LeadingRoutes {
    func notices(
        of activity: CallActivityCard, _ persons: [ID<PersonCalled>: PersonCalledCard], _ visit: Visit<Member>,
        in transaction: Transaction
    ) throws -> [BoardPage.Notice] {
        let say = visit.say
        func name(_ person: ID<PersonCalled>) -> Message.Value { .name(persons[person]?.name.revealed ?? "–") }
        let unsent = try calls.leading.unsent(of: activity.id, since: visit.now.adding(days: -2), in: transaction)
        let names = try accounts.names(unsent.map(\.to), in: transaction)
        var notices = unsent.map { one in
            BoardPage.Notice(
                words: T.boardUnsent(at: .text(say.hour(one.at)), name: .name(names[one.to] ?? "–")),
                path: LeadingAddress.duty(one.duty))
        }
        notices += try restoredNotices(of: activity.id, name, say, in: transaction)
        notices += try companies.leavingAlone(in: activity.id, transaction).map { card, notice, count in
            BoardPage.Notice(
                words: T.boardAlone(count: count, day: .day(notice.endsOn), name: .name(card.name)),
                path: CompanyAddress.page(card.id))
        }
        notices += CallGap.all(try calls.withoutCaller(of: activity.id, in: transaction)).map { gap in
            gapNotice(gap, of: activity, persons, visit)
        }
        notices += try calls.unseenPauses(of: activity.id, in: transaction).map { pause in
            BoardPage.Notice(
                words: T.boardPause(
                    from: .text(say.shortDate(pause.from)), name: name(pause.person),
                    until: .text(say.shortDate(pause.until)), who: .message(pause.toldBy.noted)),
                path: LeadingAddress.person(pause.person), pause: (pause.id, pause.person))
        }
        notices += try notMet(of: activity, in: transaction).map { person in
            BoardPage.Notice(words: T.boardNotMet(name: name(person)), path: LeadingAddress.person(person))
        }
        notices += try calls.leading.ended(
            of: activity.id, since: visit.today.adding(days: -7), in: transaction
        ).map { ended in
            BoardPage.Notice(
                words: T.boardEnded(
                    day: .text(say.shortDate(ended.on)),
                    name: ended.name.revealed.isEmpty ? .message(T.boardErased) : .name(ended.name.revealed),
                    why: .message(ended.why.message)),
                path: LeadingAddress.person(ended.person))
        }
        return notices
    }

    private func gapNotice(
        _ gap: CallGap, of activity: CallActivityCard, _ persons: [ID<PersonCalled>: PersonCalledCard],
        _ visit: Visit<Member>
    ) -> BoardPage.Notice {
        let names = gap.persons.map { person in
            person.flatMap { persons[$0] }.map { T.setName(name: .name($0.name.revealed)) } ?? T.boardChain
        }
        let who: Message.Value = names.count > 3 ? .message(T.boardGapMany(count: names.count)) : .list(names)
        func said(_ day: Day) -> Message.Value {
            day == visit.today ? .message(T.boardGapToday) : .text(visit.say.shortDate(day))
        }
        let isOpen = gap.until >= visit.today.adding(days: RoundRules.days - 1)
        let words =
            isOpen
            ? T.boardGapFrom(day: said(gap.from), who: who)
            : gap.from == gap.until
                ? T.boardGapDay(day: said(gap.from), who: who)
                : T.boardGapDays(from: said(gap.from), until: said(gap.until), who: who)
        let only = gap.persons.count == 1 ? gap.persons[0] : nil
        return BoardPage.Notice(
            words: words, path: only.map(LeadingAddress.person) ?? LeadingAddress.activity(activity.id))
    }

    /// Persons whose calls have not begun, since nobody who calls has met them (C165).
    private func notMet(of activity: CallActivityCard, in transaction: Transaction) throws -> [ID<PersonCalled>] {
        try calls.persons(of: activity.id, in: transaction).filter { person in
            try activity.form == .chain
                ? person.metChainOn == nil
                : calls.setUp.callers(of: person.id, in: transaction).isEmpty
                    && !calls.setUp.hasBegun(person.id, in: transaction)
        }.map(\.id)
    }
}
