import Access
import Basics
import Storage
import Web

extension Calls {
    /// Everything that is kept about somebody who is called, for themselves: a leader hands it over, since they have no
    /// account (GDPR art. 15, 20).
    package func export(
        of person: ID<PersonCalled>, by member: Member, in transaction: Transaction
    ) throws -> [ExportSection] {
        guard let activity = try setUp.activity(of: person, in: transaction),
            try mayLead(activity, member, in: transaction),
            let card = try setUp.persons("id = \(person)", in: transaction).first
        else { throw PageNotFound() }
        try log.note(.exported, by: .member(member), why: .id(person), in: transaction)
        return [
            ExportSection("person", T.exportPerson, facts(of: card)),
            ExportSection(
                "key_contacts", T.exportContacts,
                records: try setUp.contacts(of: person, in: transaction).map(facts)),
            ExportSection(
                "pauses", T.exportPauses,
                records: try setUp.pauses("person_id = \(person)", in: transaction).map(facts)),
            ExportSection("calls", T.exportCalls, records: try calls(of: person, in: transaction)),
            ExportSection("found_out", T.exportNotes, records: try notes(about: person, in: transaction)),
        ]
    }

    /// What somebody who calls has agreed to, for their own export.
    package func export(caller account: ID<Account>, in transaction: Transaction) throws -> [ExportSection] {
        let records = try setUp.callings(of: account, in: transaction).map { one in
            [
                ExportFact("activity", T.exportActivity, .text(one.activity)),
                ExportFact("phone", T.exportPhone, .coded(one.phone)),
                ExportFact("from", ExportWords.from, .day(one.begun)),
                ExportFact("until", ExportWords.until, .on(one.ended)),
                ExportFact("reports", T.exportReports, .number(one.reports)),
            ]
        }
        let led = try setUp.leadings(of: account, in: transaction).map { one in
            [
                ExportFact("activity", T.exportActivity, .text(one.activity)),
                ExportFact("phone", T.exportPhone, .coded(one.phone)),
            ]
        }
        return [
            ExportSection("safety_calls", T.exportCaller, records: records),
            ExportSection("safety_calls_led", T.exportLeader, records: led),
            ExportSection("companies", T.exportCompanies, records: try deeds(of: account, in: transaction)),
        ]
    }

    private func deeds(of account: ID<Account>, in transaction: Transaction) throws -> [[ExportFact]] {
        try CompanyStore().deeds(of: account, in: transaction).map { deed in
            [
                ExportFact("company", T.exportCompany, .text(deed.company)),
                ExportFact("kind", ExportWords.kind, .word(deed.kind, of: "calls.company-deed")),
                ExportFact("on", ExportWords.on, .on(deed.on)),
            ]
        }
    }

    private func facts(of card: PersonCalledCard) -> [ExportFact] {
        [
            ExportFact("name", T.exportName, .said(card.name.revealed)),
            ExportFact("phone", T.exportPhone, .coded(card.phone.revealed)),
            ExportFact("address", T.exportAddress, .said(card.address.revealed)),
            ExportFact("agreed_time", T.exportClock, .code(clockText(card.clock))),
            ExportFact("consented_on", T.exportConsented, .day(card.consentedOn)),
            ExportFact("from", ExportWords.from, .day(card.beginsOn)),
            ExportFact("until", ExportWords.until, .on(card.endedOn)),
        ]
    }

    private func facts(of contact: KeyContactCard) -> [ExportFact] {
        [
            ExportFact("kind", ExportWords.kind, .word(contact.kind, of: "calls.contact")),
            ExportFact("name", T.exportName, .said(contact.name.revealed)),
            ExportFact("phone", T.exportPhone, .coded(contact.phone.revealed)),
            ExportFact("has_access", T.exportAccess, .claim(contact.hasAccess)),
        ]
    }

    private func facts(of pause: PersonPause) -> [ExportFact] {
        [
            ExportFact("from", ExportWords.from, .day(pause.from)),
            ExportFact("until", ExportWords.until, .day(pause.until)),
            ExportFact("reason", ExportWords.reason, .word(pause.reason, of: "calls.pause")),
        ]
    }

    private func calls(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [[ExportFact]] {
        try store.duties("person_id = \(person) AND on_day <= \(now.today) ORDER BY on_day", in: transaction).map {
            row in
            [
                ExportFact("on", ExportWords.on, .day(row.day)),
                ExportFact("state", ExportWords.state, .word(row.duty.phase.name, of: "calls.phase")),
                ExportFact("trouble", ExportWords.reason, row.duty.trouble.map { .word($0, of: "calls.trouble") }),
                ExportFact("closed_at", ExportWords.ended, .at(row.closedAt)),
            ]
        }
    }

    private func notes(about person: ID<PersonCalled>, in transaction: Transaction) throws -> [[ExportFact]] {
        try setUp.notes("subject = \(person)", in: transaction).map { note in
            [
                ExportFact("at", ExportWords.on, .instant(note.at)),
                ExportFact("words", ExportWords.note, .noted(note.words.revealed)),
            ]
        }
    }
}
