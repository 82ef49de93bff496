import Basics
import Post
import Web

struct DemoPage: Sendable {
    let staff: [DemoPerson]
    let callers: [DemoPerson]
    let volunteers: [DemoPerson]
    let newcomers: [DemoNewcomer]
    let called: [(id: String, name: String)]

    init(_ people: [DemoPerson], _ newcomers: [DemoNewcomer], called: [(id: String, name: String)]) {
        staff = Role.allCases.flatMap { role in people.filter { $0.roles.first == role && role != .volunteer } }
        callers = people.filter(\.isOfCalls)
        volunteers = people.filter { $0.roles.first == .volunteer && !$0.isOfCalls }
        self.newcomers = newcomers
        self.called = called
    }
}

func demoContent(_ page: DemoPage, _ say: Speech) -> HTML {
    """
    <h1>\(say(T.demoTitle))</h1><p class="lead">\(say(T.demoLead))</p>
    <ul class="demo-roles">\(page.staff.html { demoPerson($0, say) })</ul>
    <p class="alone"><a href="/outbox">\(say(T.outboxTitle))</a></p>
    \("<h2>\(say(T.demoCalls))</h2><ul class=\"demo-roles\">\(page.callers.html { demoPerson($0, say) })</ul>", when: !page.callers.isEmpty)
    <h2>\(say(T.roleVolunteer))</h2><ul class="demo-roles">\(page.volunteers.html { demoPerson($0, say) })</ul>
    <h2>\(say(T.demoNewcomers))</h2><ul class="demo-roles">\(page.newcomers.html { demoNewcomer($0, say) })</ul>
    \("<h2>\(say(T.demoCalled))</h2><ul class=\"demo-roles\">\(page.called.html { demoCalled($0.id, $0.name) })</ul>", when: !page.called.isEmpty)
    """
}

extension DemoPerson {
    /// What one is here: the roles, or what one has to do with safety calls.
    fileprivate var words: [Message] {
        guard isOfCalls else { return roles.map(\.message) }
        return [
            standing.leadsCalls ? T.demoLeadsCalls : nil,
            standing.company && !standing.leadsCalls ? T.demoCompany : nil,
            standing.calls ? T.demoCaller : nil,
        ].compactMap { $0 }
    }
}

private func demoPerson(_ person: DemoPerson, _ say: Speech) -> HTML {
    """
    <li><form method="post" action="/demo/sign-in"><button name="account" value="\(person.account.text)">\
    <strong>\(person.words.map { say($0) }.joined(by: ", "))</strong><bdi>\(person.name)</bdi>, \(person.organisation)\
    </button></form></li>
    """
}

private func demoNewcomer(_ newcomer: DemoNewcomer, _ say: Speech) -> HTML {
    """
    <li><form method="post" action="/demo/newcomer"><button name="household" value="\(newcomer.household.text)">\
    <strong><bdi>\(newcomer.name)</bdi></strong></button></form></li>
    """
}

private func demoCalled(_ id: String, _ name: String) -> HTML {
    """
    <li><form method="post" action="/demo/called"><button name="person" value="\(id)"><strong><bdi>\(name)</bdi></strong></button></form></li>
    """
}

func outboxContent(_ letters: [Letter], _ say: Speech) -> HTML {
    """
    <h1>\(say(T.outboxTitle))</h1><p class="lead">\(say(T.outboxLead))</p>
    \("<div class=\"empty\"><p>\(say(T.outboxEmpty))</p></div>", when: letters.isEmpty)
    \(letters.html { letter($0, say) })
    """
}

private func letter(_ letter: Letter, _ say: Speech) -> HTML {
    """
    <article class="letter"><header><p><bdi>\(letter.name)</bdi> · <span class="ltr" dir="ltr">\(letter.email)</span> · \
    \(say.moment(letter.createdAt))</p></header><h2>\(letter.subject)</h2><div class="body">\(letter.body)</div>\
    \(letter.choosingPath.map { "<p><a href=\"\($0)\">\(say(T.unwantedTitle))</a></p>" })</article>
    """
}
