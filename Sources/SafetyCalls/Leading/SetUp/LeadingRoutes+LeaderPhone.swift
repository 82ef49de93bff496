import Access
import Basics
import Storage
import Web

extension LeadingRoutes {
    func putLeaderPhone(on site: Site) {
        site.members(.post, "/calls/activities/:activity/leaders/phone", Self.roles, about: .organisation) {
            try await setPhone($0)
        }
    }

    private func setPhone(_ visit: Visit<Member>) async throws -> Answer {
        let card = try await database.read { try self.activity(visit, in: $0) }
        guard let leader = ID<Account>(visit.form["account"]) else { throw PageNotFound() }
        var form = FormReader(visit.form)
        let phone = form.phone("phone", required: false)
        guard form.problems.isEmpty else {
            var page = try await database.read { try setUpPage(card, visit, in: $0) }
            page.phoneTyped = FormView(
                visit.say, visit.form, form.problems, prefix: SetUpPage.phonePrefix(leader))
            page.phoneOf = leader
            return visit.page(titled: card.name, status: 422, setUpView(page, visit.say))
        }
        try await database.write { transaction in
            try calls.setPhone(phone, ofLeader: leader, in: activity(visit, in: transaction).id, transaction)
        }
        return after(T.setDoneLeaderPhone, LeadingAddress.activity(card.id))
    }
}

extension SetUpPage {
    static func phonePrefix(_ leader: ID<Account>) -> String { "\(leader)-" }
}

/// The number of a leader, and a small form for it.
func leaderPhoneView(_ leader: ID<Account>, _ page: SetUpPage, _ say: Speech) -> HTML {
    let phone = page.phones[leader]
    let form =
        page.phoneOf == leader && page.phoneTyped != nil
        ? page.phoneTyped
        : FormView(
            say, Fields(phone.map { [("phone", $0.shown)] } ?? []), prefix: SetUpPage.phonePrefix(leader))
    guard let form else { return "" }
    let shown: HTML =
        phone.map { "<span class=\"ltr nowrap\" dir=\"ltr\">\($0.shown)</span>" } ?? say(T.setLeaderNoPhone)
    return """
        <details class="more"\(" open", when: page.phoneOf == leader)><summary>\(shown)</summary>\
        <form method="post" action="\(LeadingAddress.activity(page.activity.id))/leaders/phone" novalidate>\
        <input type="hidden" name="account" value="\(leader)">\
        \(form.text("phone", T.setLeaderPhone, hint: T.setLeaderPhoneHint, type: "tel", optional: true))\
        <button class="button quiet">\(say(T.setLeaderPhoneSave))</button></form></details>
        """
}
