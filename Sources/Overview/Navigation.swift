import Access
import Organisations
import Web

/// The main menu of each member: the least that their roles need.
package func navigation(for member: Member) -> [Frame.Link] {
    var links: [Frame.Link] = []
    if member.roles.contains(.leader) {
        links += [
            Frame.Link("/today", T.navToday), Frame.Link("/newcomers", T.navNewcomers),
            Frame.Link("/volunteers", T.navVolunteers), Frame.Link("/matches", T.navMatches),
        ]
    }
    if !member.roles.isDisjoint(with: [.caseworker, .coordinator]) { links.append(Frame.Link("/forms", T.navForms)) }
    // Whoever only calls or leads calls has no household that anybody is asked about.
    if member.roles.contains(.volunteer), member.household != nil {
        links += [Frame.Link("/asked", T.navAsked), Frame.Link("/mandates", T.navMandates)]
    }
    if member.standing.calls { links.append(Frame.Link("/calls", T.navCalls)) }
    if member.standing.leadsCalls { links.append(Frame.Link("/calls/board", T.navCallsBoard)) }
    // Whoever may set calls up always has a way to them; of those that they lead the board is their page.
    if !member.standing.leadsCalls, member.setsCallsUp {
        links.append(Frame.Link("/calls/activities", T.navCallsSetUp))
    }
    if member.isInCompanies { links.append(Frame.Link("/calls/companies", T.navCompanies)) }
    if !member.roles.isDisjoint(with: [.board, .consultant, .leader]) {
        links.append(Frame.Link("/overview", T.navNumbers))
    }
    if !member.roles.isDisjoint(with: [.administrator, .leader]) {
        if member.organisationKind == .branch { links.append(Frame.Link("/activities", T.navActivities)) }
        links.append(Frame.Link("/people", T.navPeople))
    }
    if member.roles.contains(.administrator) {
        links += [
            Frame.Link("/administration/wordings", T.navWordings),
            Frame.Link("/administration/retention", T.navRetention),
            Frame.Link("/administration/letters", T.navLetters),
        ]
    }
    if !member.roles.isDisjoint(with: [.administrator, .leader, .board, .consultant]) {
        links.append(Frame.Link("/administration/processing", T.navProcessing))
    }
    return links
}

extension Member {
    fileprivate var setsCallsUp: Bool {
        organisationKind == .branch && !roles.isDisjoint(with: [.administrator, .leader])
    }

    /// Speaks for a company, or for the branch in agreements with companies.
    fileprivate var isInCompanies: Bool {
        standing.company || organisationKind == .branch && !roles.isDisjoint(with: [.administrator, .board, .leader])
    }
}
