import Access
import Basics
import Post
import Storage
import Web

extension LeadingRoutes {
    func putPersons(on site: Site) {
        let new = "/calls/activities/:activity/persons/new"
        site.members(.get, new, Self.roles, about: .organisation) { visit in
            let (card, others) = try await database.read { transaction in
                let card = try activity(visit, in: transaction)
                return (card, try self.others(in: card, in: transaction))
            }
            let usual = Fields([
                ("place", String((others.map(\.place).max() ?? 0) + 1)), ("begins-on", visit.today.description),
            ])
            return personForm(visit, card, nil, usual)
        }
        site.members(.post, "/calls/activities/:activity/persons", Self.roles, about: .organisation) { visit in
            // In one transaction with what is read: two leaders do not give the same place in a chain.
            let (activity, form) = try await database.write { transaction in
                let activity = try self.activity(visit, in: transaction)
                let form = PersonForm(
                    visit.form, calls.newID(), in: activity, others: try others(in: activity, in: transaction),
                    today: visit.today, calls.newID)
                if let card = form.card {
                    try calls.add(card, contacts: form.keyContacts, to: activity.id, in: transaction)
                }
                return (activity, form)
            }
            guard let card = form.card else { return personForm(visit, activity, nil, visit.form, form.problems) }
            return after(T.personDoneAdded, LeadingAddress.person(card.id))
        }
        site.members(.get, "/calls/persons/:person/edit", Self.roles, about: .organisation) { visit in
            let (person, activity, contacts) = try await database.write { transaction in
                let (person, activity) = try self.person(visit, in: transaction)
                try calls.log.note(.sawContact, by: visit.reader, why: .id(person.id), in: transaction)
                return (person, activity, try calls.contacts(of: person.id, in: transaction))
            }
            let present = PersonForm.fields(person, contacts)
            return personForm(visit, activity, person, present.setting("seen", PersonForm.mark(of: present)))
        }
        site.members(.post, "/calls/persons/:person", Self.roles, about: .organisation) { try await change($0) }
        site.members(.post, "/calls/persons/:person/end", Self.roles, about: .organisation) { try await end($0) }
    }

    /// Somebody whose calls go on, of an activity that the member leads.
    func person(
        _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> (PersonCalledCard, CallActivityCard) {
        let (person, activity) = try anybody(visit, in: transaction)
        guard person.endedOn == nil else { throw CallRefusal.closed }
        return (person, activity)
    }

    /// Also somebody whose calls have ended.
    func anybody(
        _ visit: Visit<Member>, in transaction: Transaction
    ) throws -> (PersonCalledCard, CallActivityCard) {
        let id = try visit.id("person", of: PersonCalled.self)
        guard let person = try calls.person(id, in: transaction),
            let activity = try calls.activity(of: id, in: transaction),
            try calls.mayLead(activity, visit.who, in: transaction),
            let card = try calls.activity(activity, in: transaction)
        else { throw PageNotFound() }
        return (person, card)
    }

    private func others(
        in activity: CallActivityCard, but person: ID<PersonCalled>? = nil, in transaction: Transaction
    ) throws -> [PersonCalledCard] {
        try calls.persons(of: activity.id, in: transaction).filter { $0.id != person }
    }

    private func personForm(
        _ visit: Visit<Member>, _ activity: CallActivityCard, _ person: PersonCalledCard?, _ typed: Fields,
        _ problems: Problems = Problems(), now: [PersonNow] = []
    ) -> Answer {
        let title = person.map { $0.name.revealed } ?? visit.say.plain(T.setAddPerson)
        return visit.page(
            titled: title, status: !now.isEmpty ? 409 : problems.isEmpty ? 200 : 422,
            personFormView(person, activity, now, visit.form(typed, problems)))
    }

    private func change(_ visit: Visit<Member>) async throws -> Answer {
        let (person, activity, form, present) = try await database.write { transaction in
            let (person, activity) = try self.person(visit, in: transaction)
            let present = PersonForm.fields(person, try calls.contacts(of: person.id, in: transaction))
            let others = try others(in: activity, but: person.id, in: transaction)
            let form = PersonForm(
                visit.form, person.id, in: activity, others: others, present: person, today: visit.today, calls.newID)
            if var card = form.card, visit.form["seen"] == PersonForm.mark(of: present) {
                // When they met the others is noted on their own page.
                card.metChainOn = person.metChainOn
                try calls.change(card, contacts: form.keyContacts, in: transaction)
            }
            return (person, activity, form, present)
        }
        guard let typed = form.fields else { return personForm(visit, activity, person, visit.form, form.problems) }
        let mark = PersonForm.mark(of: present)
        // Sent twice by the same hand, it stands already.
        guard visit.form["seen"] == mark || typed.encoded == present.encoded else {
            // Nothing that was typed is lost, and whoever has read what the others wrote may save it.
            return personForm(
                visit, activity, person, visit.form.setting("seen", mark),
                Problems([Problem("now", T.personChangedMeanwhile)]), now: PersonNow.all(present, but: typed))
        }
        return after(T.setDoneSaved, LeadingAddress.person(person.id))
    }

    /// Whoever calls or leads is told; nobody is just gone from a list (E15).
    private func end(_ visit: Visit<Member>) async throws -> Answer {
        var form = FormReader(visit.form)
        let why: EndOfCalls? = form.choice("why")
        // Nobody gets back what is erased at once.
        if why == .withdrawn, !form.ticked("sure") { form.problems.add("sure", T.personProblemSure) }
        guard let why, why != .activity, form.problems.isEmpty else {
            if form.problems.isEmpty { form.problems.add("why", T.setProblemPerson) }
            return try await showPerson(visit, visit.form, form.problems)
        }
        let id = try await database.write { transaction in
            let (person, activity) = try self.person(visit, in: transaction)
            let callers = try calls.acquaintances(of: person.id, in: transaction).map(\.account)
            let leaders = try calls.whoAnswers(for: activity.id, in: transaction)
            try calls.end(person.id, on: visit.today, because: why, in: transaction)
            for caller in callers where !leaders.contains(caller) {
                try post.sayEnded(to: caller, path: "/calls", in: transaction)
            }
            for leader in leaders { try post.sayEnded(to: leader, path: LeadingAddress.board, in: transaction) }
            return person.id
        }
        return after(T.personDoneEnded, LeadingAddress.person(id))
    }
}

extension Correspondence {
    /// That somebody is called no more, and not who.
    func sayEnded(to account: ID<Account>, path: String, in transaction: Transaction) throws {
        try write(.callNotice, to: account, T.personLetterSubject, T.personLetterBody, path: path, in: transaction)
    }
}
