import Access
import Basics
import Storage
import Web

extension HouseholdRoutes {
    func account(_ visit: Visit<Member>) async throws -> Answer {
        let (card, contact) = try await database.write { transaction in
            let card = try active(.volunteer, visit, in: transaction)
            return (card, try households.volunteerContact(of: card.id, for: visit.reader, in: transaction))
        }
        let typed = Fields([
            ("name", card.adults.first?.name?.revealed ?? card.called), ("email", contact?.email.revealed?.text ?? ""),
        ])
        return accountPage(card, visit, typed, Problems())
    }

    func invite(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try active(.volunteer, visit, in: $0) }
        var form = FormReader(visit.form)
        let name = form.textWithoutCPR("name", max: 80)
        let email = form.email("email")
        guard form.problems.isEmpty, let email else { return accountPage(card, visit, visit.form, form.problems) }
        do {
            let invitation = try await database.write { transaction in
                if let account = try accounts.account(of: email, in: transaction),
                    try households.isVolunteer(account, in: visit.who.organisation, otherThan: card.id, transaction)
                {
                    throw HouseholdRefusal.accountElsewhere
                }
                return try accounts.invite(
                    email, name: name, as: .volunteer, household: card.id, by: visit.who, visit.say, in: transaction)
            }
            return visit.page(T.doneInvited, invitedView(card, name, invitation, visit.say))
        } catch HouseholdRefusal.accountElsewhere {
            return accountPage(card, visit, visit.form, Problems([Problem("email", T.refusalAccountElsewhere)]))
        }
    }

    private func accountPage(
        _ card: HouseholdCard, _ visit: Visit<Member>, _ typed: Fields, _ problems: Problems
    ) -> Answer {
        visit.page(
            T.accountTitle(name: .name(card.called)), status: problems.isEmpty ? 200 : 422,
            accountView(card, visit.form(typed, problems)))
    }
}

private func accountView(_ card: HouseholdCard, _ form: FormView) -> HTML {
    let say = form.say
    return """
        \(crumbs(.volunteer, card, say))<h1>\(say(T.accountTitle(name: .name(card.called))))</h1>
        <p class="lead">\(say(T.accountLead))</p>
        <form method="post" action="\(HouseholdAddress.account(card.id))" novalidate>\(form.summary)<section class="panel">
        \(form.text("name", T.accountName))\(form.text("email", HouseholdWords.email, hint: HouseholdWords.emailHint, type: "email", mode: "email"))
        </section><div class="actions"><button class="button">\(say(T.accountGive))</button>
        <a class="button quiet" href="\(HouseholdAddress.card(.volunteer, card.id))">\(say(T.editCancel))</a></div></form>
        """
}

/// The only time the link is shown: it is stored as a hash.
private func invitedView(_ card: HouseholdCard, _ name: String, _ invitation: Invitation, _ say: Speech) -> HTML {
    let (words, link): (Message, String?) =
        switch invitation {
        case .known: (T.accountKnows(name: .name(name)), nil)
        case .letter: (T.accountSent(name: .name(name)), nil)
        case .link(let link): (T.accountLink(name: .name(name)), link)
        }
    return """
        <div class="receipt"><h1>\(say(T.doneInvited))</h1><p>\(say(words))</p>
        \(link.map { "<p><code class=\"ltr\" dir=\"ltr\">\($0)</code></p>" })
        <p class="alone"><a class="button" href="\(HouseholdAddress.card(.volunteer, card.id))">\(say(T.accountBack))</a></p></div>
        """
}
