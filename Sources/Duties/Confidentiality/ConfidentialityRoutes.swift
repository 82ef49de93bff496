import Access
import Basics
import Storage
import Web

/// The promise of confidentiality: read, given, and on to where one was going.
package struct ConfidentialityRoutes: Sendable {
    let accounts: Accounts
    let database: any Database

    package init(accounts: Accounts, database: any Database) {
        self.accounts = accounts
        self.database = database
    }

    package func putRoutes(on site: Site) {
        site.members(.get, Confidentiality.path, Role.all, about: .oneself, beforePromise: true) { visit in
            let next = OwnPath(visit.query["next"]).text
            let page = ConfidentialityPage(
                organisation: visit.who.organisationName, wording: Confidentiality.wording,
                action: "\(Confidentiality.path)?next=\(urlEncoded(next))", kept: .none)
            return visit.page(T.promiseTitle, confidentialityView(page, visit.say))
        }
        site.members(.post, Confidentiality.path, Role.all, about: .oneself, beforePromise: true) { visit in
            try await database.write { transaction in
                try accounts.promise(
                    by: visit.who.account, in: visit.who.organisation, as: visit.reader, in: transaction)
            }
            // Only the page of a form that was stopped asks for this, and the form in it is the one that was sent.
            if visit.query.has("again") { return .sendAgain(OwnPath(visit.query["again"]).text) }
            return after(T.donePromised, OwnPath(visit.query["next"]).text)
        }
    }
}
