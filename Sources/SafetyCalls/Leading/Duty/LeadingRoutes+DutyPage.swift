import Access
import Basics
import Storage
import Web

extension LeadingRoutes {
    /// Showing whom to reach and how is noted.
    func show(
        _ visit: Visit<Member>, refusal: CallRefusal? = nil, problems: Problems = Problems()
    ) async throws -> Answer {
        let duty = try visit.id("duty", of: Duty.self)
        var page = try await database.write { transaction in
            let row = try known(duty, visit.who, in: transaction)
            if let person = row.person {
                try calls.log.note(.sawContact, by: visit.reader, why: .id(person), in: transaction)
            }
            return try dutyPage(row, visit, in: transaction)
        }
        page.problems = problems
        page.refusal = refusal.map { page.sentence(for: $0) }
        let status = refusal.map { $0.kind == .conflict ? 409 : $0.kind == .notAllowed ? 403 : 422 }
        return visit.page(
            titled: page.person?.name.revealed ?? visit.say.plain(T.boardChain),
            status: status ?? (problems.isEmpty ? 200 : 422), leadDutyView(page, visit.say))
    }

    private func dutyPage(
        _ row: CallDutyRow, _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> LeadDutyPage {
        guard let activity = try calls.activity(row.activity, in: transaction) else { throw PageNotFound() }
        let steps = try calls.steps(of: row.id, in: transaction)
        let words = try calls.leading.words(of: row.id, in: transaction)
        let people = try calls.people(for: row, in: transaction)
        let contacts = try row.person.map { try calls.contacts(of: $0, in: transaction) } ?? []
        let asked = steps.suffix(while: { $0.note.kind != .continued && $0.note.kind != .handedOver })
        let accounts =
            steps.flatMap { [$0.note.by, $0.note.to] } + words.map(\.by) + [row.duty.caller, row.duty.holder]
        let isChain = activity.form == .chain
        return LeadDutyPage(
            row: row, activity: activity, person: try row.person.flatMap { try calls.person($0, in: transaction) },
            pause: row.duty.isClosed || row.duty.phase == .paused
                ? nil : try row.person.flatMap { try calls.pause(of: $0, on: row.day, in: transaction) },
            contacts: contacts.enumerated().map { index, card in
                LeadDutyPage.Contact(
                    number: index + 1, card: card,
                    answer: asked.last { $0.note.kind == .asked && $0.note.contact == index + 1 }?.note.word
                        .flatMap(ContactAnswer.init))
            },
            links: row.duty.kind == .chain
                ? try calls.inChain(of: row.activity, on: row.day, in: transaction).map {
                    LeadDutyPage.Link(duty: $0.row.id, card: $0.card, state: $0.row.duty)
                } : [],
            callerPhone: try row.duty.caller.flatMap { try calls.phone(of: $0, in: row.activity, transaction) },
            callers: row.duty.canBeSwapped
                ? try calls.colleagues(for: row, in: transaction) : people.callers.filter { $0 != row.duty.caller },
            names: try self.accounts.names(accounts.compactMap(\.self) + people.callers, in: transaction),
            steps: steps, words: words, reader: visit.who.account,
            isUnderWay: row.duty.isOpenTrouble || row.duty.isUnderWay(at: visit.now),
            mayTake: row.mayBeTaken(at: visit.now),
            chain: isChain && row.duty.kind == .person
                ? try calls.chain(of: row.activity, on: row.day, in: transaction)?.id : nil,
            typed: visit.form, problems: Problems())
    }
}

extension CallDutyRow {
    /// Whoever takes a call must find out now; one that is far off would only come back in the night.
    func mayBeTaken(at now: Instant) -> Bool {
        duty.isOpenTrouble || duty.agreedAt <= now.adding(minutes: CallTimes.early)
    }
}

extension LeadDutyPage {
    /// Who was first is told by name: two leaders are not to call the same people.
    fileprivate func sentence(for refusal: CallRefusal) -> Message {
        // Somebody else closed it meanwhile; or of a chain that is open, one is heard.
        if refusal == .notTaken, row.duty.isClosed { return T.dutyFound }
        if refusal == .closed, !row.duty.isClosed { return T.dutyHeardAlready }
        guard refusal == .takenAlready, let holder = row.duty.holder else { return refusal.message }
        return holder == reader ? T.dutyMineAlready : T.dutyTakenBy(name: name(holder))
    }
}

extension Array {
    /// What stands after the last that is not so.
    fileprivate func suffix(while claim: (Element) -> Bool) -> ArraySlice<Element> {
        self[(lastIndex { !claim($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
