import Basics
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Storage
import Synchronization
import Vault
import Web

/// What stands before every route: is this our host, our form, small and quick enough; who asks; and what is sent when it fails.
package struct Gate: Sendable {
    package struct Settings: Sendable {
        package let publicURL: String
        /// `example.dk`, or `127.0.0.1:8080` and `localhost:8080`: the only names we answer to.
        package let hosts: Set<String>
        package let isDemo: Bool
        /// How long a form may take to arrive: a connection that drips is not waited for.
        package let bodyDeadline: Duration
        /// Roots of the main menu, for each member.
        package let navigation: @Sendable (Member) -> [Frame.Link]
        /// What a member meets who has not promised confidentiality yet, whatever they came to look at or to do.
        package let confidentiality: @Sendable (Visit<Member>, Method) -> Answer

        package init(
            publicURL: String, hosts: Set<String>, isDemo: Bool, bodyDeadline: Duration,
            navigation: @escaping @Sendable (Member) -> [Frame.Link],
            confidentiality: @escaping @Sendable (Visit<Member>, Method) -> Answer
        ) {
            self.publicURL = publicURL
            self.hosts = hosts
            self.isDemo = isDemo
            self.bodyDeadline = bodyDeadline
            self.navigation = navigation
            self.confidentiality = confidentiality
        }

        var isSecure: Bool { publicURL.hasPrefix("https://") }
    }

    static let largestBody = 256 * 1024
    /// Where a form carries a file; what is a little larger is told so by the page itself.
    static let largestFile = 34 * 1024 * 1024

    let settings: Settings
    let accounts: Accounts
    let links: NewcomerLinks
    let database: any Database
    let vault: Vault
    let catalogue: Catalogue
    let factors: SecondFactors
    let now: Now
    package let limiter: RateLimiter

    package init(
        settings: Settings, accounts: Accounts, links: NewcomerLinks, database: any Database, vault: Vault,
        catalogue: Catalogue, factors: SecondFactors, now: Now
    ) {
        self.settings = settings
        self.accounts = accounts
        self.links = links
        self.database = database
        self.vault = vault
        self.catalogue = catalogue
        self.factors = factors
        self.now = now
        limiter = RateLimiter(now: now)
    }

    /// - Parameter needsKeys: whether nothing is answered while the keys cannot be read.
    func pass(
        _ request: Request, _ context: HouseContext, readsForm: Bool = true, needsKeys: Bool = true,
        takesFile: Bool = false,
        _ answer: (Opened) async throws -> Answer
    ) async -> Response {
        do {
            let opened = try await open(request, context, readsForm, takesFile)
            do {
                do {
                    try await refreshKeys()
                } catch {
                    guard !needsKeys || opened.isForAsset else { throw error }
                }
                return response(to: opened, try await answer(opened))
            } catch is NotSignedIn {
                return response(to: opened, .goTo("/sign-in"))
            } catch {
                return await failure(error, opened, context.requestID, context.logger)
            }
        } catch is NotSignedIn {
            return response(to: nil, .goTo("/sign-in"))
        } catch {
            return await failure(error, nil, context.requestID, context.logger)
        }
    }

    private func open(
        _ request: Request, _ context: HouseContext, _ readsForm: Bool, _ takesFile: Bool
    ) async throws -> Opened {
        let host = try checkedHost(request)
        guard request.head.path?.hasPrefix("/") == true, !request.uri.path.contains("//") else { throw PageNotFound() }
        let query = try Fields(decoding: (request.uri.query ?? "").utf8)
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            guard let text = try? decodedPath(value) else { throw PageNotFound() }
            parameters[String(name)] = text
        }
        let opened = Opened(
            request: request, parameters: parameters, query: query, form: .none, settings: settings,
            remoteAddress: context.remoteAddress)
        guard readsForm && opened.isDeed else { return opened }
        try checkOrigin(request, host)
        // Nobody whom we do not know sends us megabytes.
        if takesFile, try await member(of: opened, prolongs: false) == nil { throw NotSignedIn() }
        let (form, upload) = try await sent(with: request, takesFile)
        return opened.with(form: form, upload: upload)
    }

    /// One `Host`, and one of ours: letters and links must not be made to lead elsewhere.
    private func checkedHost(_ request: Request) throws -> String {
        guard let host = request.head.authority?.lowercased(), settings.hosts.contains(host),
            request.headers[.furtherHost] == nil
        else { throw BadRequest.wrongHost }
        return host
    }

    /// A form that changes something comes from our own pages (the check of Go 1.25 `CrossOriginProtection`).
    private func checkOrigin(_ request: Request, _ host: String) throws {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw BadRequest.foreignOrigin }
            return
        }
        guard request.headers[.origin] == (settings.isSecure ? "https://" : "http://") + host else {
            throw BadRequest.foreignOrigin
        }
    }

    /// Another process may have erased keys since the request before.
    private func refreshKeys() async throws {
        do {
            try await vault.refresh()
        } catch let fault as KeyFault {
            throw fault
        } catch {
            throw KeyFault("The store of keys cannot be read.")
        }
    }

    func visit<Who: Sendable>(_ opened: Opened, _ who: Who, audience: Frame.Audience) -> Visit<Who> {
        var frame = Frame(audience)
        frame.isDemo = settings.isDemo
        let hasPrivateLink = opened.cookie(Cookies.newcomer(settings.isSecure)) != nil
        let known = audience == .newcomer || hasPrivateLink ? Language.allCases : Language.ofStaff
        var language = opened.preferredLanguage(among: known)
        if let member = who as? Member {
            language = member.language
            frame.who = member.name
            frame.alarm = member.hasPromised ? member.standing.alarm : nil
            // Before the promise nothing in the menu would open.
            let links = member.hasPromised ? settings.navigation(member) : []
            // Of two that lead on to the page, the nearer one is where the reader is.
            let current = links.map(\.path).filter { opened.path == $0 || opened.path.hasPrefix($0 + "/") }
                .max { $0.count < $1.count }
            frame.navigation = links.map { Frame.Link($0.path, $0.label, isCurrent: $0.path == current) }
        }
        if let newcomer = who as? NewcomerReader {
            language = opened.chosenLanguage(among: Language.allCases) ?? newcomer.language
            frame.languages = languages(Language.allCases, of: opened)
        } else if !(who is Member) {
            frame.languages = languages(known, of: opened)
        }
        let done = opened.query["done"]
        if done.contains(".done."), catalogue.has(done, in: .danish) { frame.notice = Message(done) }
        return Visit(
            who: who, say: Speech(language, catalogue), now: now(), path: opened.path, query: opened.query,
            form: opened.form, frame: frame, parameters: opened.parameters, address: opened.address,
            hasPrivateLink: hasPrivateLink, device: opened.device)
    }

    /// A page that answers a form cannot be asked for again in another language.
    func languages(_ known: [Language], of opened: Opened) -> [(Language, String)] {
        guard opened.request.method == .get else { return [] }
        return known.map { ($0, "\(opened.path)?lang=\($0.rawValue)") }
    }
}
