import Access
import Storage

/// All pages of the room.
package struct SafetyCallRoutes: Sendable {
    let calls: Calls
    let companies: Companies
    let accounts: Accounts
    let post: Correspondence
    let limiter: RateLimiter
    let isDemo: Bool
    let watchKey: SecretHash?

    package init(
        calls: Calls, companies: Companies, accounts: Accounts, post: Correspondence, limiter: RateLimiter,
        isDemo: Bool, watchKey: SecretHash?
    ) {
        self.calls = calls
        self.companies = companies
        self.accounts = accounts
        self.post = post
        self.limiter = limiter
        self.isDemo = isDemo
        self.watchKey = watchKey
    }

    package func putRoutes(on site: Site) {
        let database = calls.database
        CallingRoutes(calls: calls, accounts: accounts, database: database).putRoutes(on: site)
        CalledRoutes(calls: calls, accounts: accounts, database: database, limiter: limiter).putRoutes(on: site)
        LeadingRoutes(calls: calls, companies: companies, accounts: accounts, post: post).putRoutes(on: site)
        CompanyRoutes(companies).putRoutes(on: site)
        CallNumbersRoutes(calls: calls, accounts: accounts).putRoutes(on: site)
        CallWatchRoutes(calls: calls, accounts: accounts, key: watchKey).putRoutes(on: site)
        if isDemo { DemoCalledRoutes(calls).putRoutes(on: site) }
    }
}
