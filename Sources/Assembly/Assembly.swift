import Access
import Basics
import Hummingbird
import Organisations
import Post
import Storage
import Web

/// The whole product, wired: the only place that knows every room. The server and the tests both start here.
package struct Assembly: Sendable {
    package let responder: RouterResponder<HouseContext>
    package let routes: [RouteLine]
    package let organisations: Organisations
    package let accounts: Accounts
    package let letters: Letters
    package let links: NewcomerLinks

    package init(
        settings: Settings, database: any Database, catalogue: Catalogue, now: Now, newID: NewID
    ) throws {
        // What the rooms stand on.
        let log = AccessLog(now: now, newID: newID)
        letters = Letters(now: now, newID: newID)
        organisations = Organisations(now: now, newID: newID)
        accounts = Accounts(
            publicURL: settings.publicURL, database: database, letters: letters, log: log, now: now, newID: newID)
        links = NewcomerLinks(publicURL: settings.publicURL, log: log, now: now)
        let gate = Gate(
            settings: Gate.Settings(
                publicURL: settings.publicURL, hosts: settings.hosts, isDemo: settings.isDemo,
                bodyDeadline: settings.bodyDeadline, navigation: { Navigation.links(for: $0) }),
            accounts: accounts, links: links, database: database, catalogue: catalogue, now: now)

        // Their routes.
        let site = Site(gate)
        AccessRoutes(
            gate: gate, accounts: accounts, letters: letters, links: links, database: database,
            files: try PublicFiles(folder: settings.publicFolder), start: { Navigation.start(of: $0) }
        ).putRoutes(on: site)

        routes = site.lines
        responder = site.responder()
    }
}
