import Access
import Basics
import Calendar
import Consent
import Duties
import Hummingbird
import Intake
import MatchLife
import Organisations
import Operation
import Overview
import People
import Post
import Rights
import SafetyCalls
import Spreadsheets
import Storage
import Timers
import Vault
import Web

/// The whole product, wired: the only place that knows every room. The server and the tests both start here.
package struct Assembly: Sendable {
    package let responder: RouterResponder<HouseContext>
    package let routes: [RouteLine]
    package let organisations: Organisations
    package let accounts: Accounts
    package let letters: Letters
    package let phones: Phones
    package let outbox: Outbox
    package let dress: LetterDress
    package let links: NewcomerLinks
    package let factors: SecondFactors
    package let households: Households
    package let consents: Consents
    package let matches: Matches
    package let intakes: Intakes
    package let erasures: Erasures
    package let mending: Mending
    package let retention: Retention
    package let restrictions: Restrictions
    package let mandates: Mandates
    package let exports: Exports
    package let imports: Imports
    package let calls: Calls
    package let companies: Companies
    package let timers = Timers()
    package let readiness: Readiness
    let deeds: [TimerKind: Deed]
    let database: any Database
    let now: Now
    let newID: NewID
    let vault: Vault

    package init(
        settings: Settings, database: any Database, vault: Vault, catalogue: Catalogue, now: Now, newID: NewID,
        watch: (any RequestWatch)? = nil
    ) throws {
        self.database = database
        self.vault = vault
        self.now = now
        self.newID = newID
        // What the rooms stand on.
        let log = AccessLog(now: now, newID: newID)
        letters = Letters(
            vault: vault, timers: timers, channels: settings.channels, isAsked: Calls.isAsked, now: now, newID: newID)
        dress = LetterDress(publicURL: settings.publicURL, catalogue: catalogue)
        organisations = Organisations(now: now, newID: newID)
        accounts = Accounts(
            publicURL: settings.publicURL, promiseWording: Confidentiality.wording, database: database, vault: vault,
            letters: letters, log: log,
            standing: { try callStanding(of: $0, in: $1, $2) }, now: now, newID: newID)
        links = NewcomerLinks(publicURL: settings.publicURL, log: log, now: now)
        let post = Correspondence(accounts: accounts, letters: letters, catalogue: catalogue)
        factors = SecondFactors(database: database, vault: vault, post: post, log: log, now: now, newID: newID)
        phones = Phones(database: database, vault: vault, letters: letters, post: post, log: log, now: now)
        let gate = Gate(
            settings: Gate.Settings(
                publicURL: settings.publicURL, hosts: settings.hosts, isDemo: settings.isDemo,
                bodyDeadline: settings.bodyDeadline, navigation: { Overview.navigation(for: $0) },
                confidentiality: { Confidentiality.ask($0, $1) }),
            accounts: accounts, links: links, database: database, vault: vault, catalogue: catalogue, factors: factors,
            now: now)

        // The rooms. A withdrawal reaches every one of them in its own transaction (C056).
        let postcodes = try Postcodes()
        let claims = TaskClaims(database: database, accounts: accounts, now: now)
        let mandates = Mandates(vault: vault, log: log, now: now, newID: newID)
        let paused = Households(
            database: database, vault: vault, postcodes: postcodes, log: log, now: now, newID: newID
        ).with(whenErased: { try mandates.end(of: $0, by: $1, in: $2) })
        let recalls = Recalls(
            database: database, accounts: accounts, post: post, timers: timers, log: log, now: now, newID: newID)
        let recalled = Consents(
            database: database, vault: vault, recalls: recalls, log: log, now: now, newID: newID)
        let matches = Matches(
            database: database, accounts: accounts, households: paused, consents: recalled,
            organisations: organisations,
            vault: vault, post: post, timers: timers, log: log, now: now, newID: newID)
        let households = paused.with(whenPaused: { household, reader, transaction in
            try matches.end(of: household, because: .paused, by: reader, in: transaction)
        })
        let erasures = Erasures(
            database: database, households: households, consents: recalled, matches: matches, accounts: accounts,
            links: links, log: log, now: now)
        consents = recalled.with { household, reader, transaction in
            try erasures.erase(household, by: reader, in: transaction)
        }
        self.erasures = erasures
        calls = Calls(
            database: database, vault: vault, timers: timers, log: log, say: { try post.say($0, in: $1) },
            tell: { try post.tell($0, in: $1) }, publicURL: settings.publicURL, now: now, newID: newID)
        let companies = Companies(
            database: database, calls: calls, accounts: accounts, post: post, timers: timers, now: now, newID: newID)
        self.companies = companies
        outbox = Outbox(
            database: database, vault: vault, channels: settings.channels,
            whenUnsent: { [calls] in try calls.noteUnsent($0, in: $1) }, now: now, newID: newID)
        restrictions = Restrictions(database: database, households: households, matches: matches)
        mending = Mending(database: database, vault: vault, erasures: erasures, calls: calls)
        let retention = Retention(
            database: database, erasures: erasures, letters: letters, timers: timers,
            letter: { Overview.retentionLetter(erasedOn: $0, after: $1, Speech($2, catalogue)) }, now: now)
        self.retention = retention
        self.households = households
        self.matches = matches
        self.mandates = mandates
        intakes = Intakes(
            database: database, organisations: organisations, households: households, consents: consents, links: links,
            post: post, vault: vault, log: log, now: now, newID: newID)
        exports = Exports(
            database: database, households: households, consents: consents, intakes: intakes, matches: matches,
            mandates: mandates, accounts: accounts, links: links, letters: letters, retention: retention, calls: calls,
            log: log, now: now)
        let imports = Imports(
            database: database, households: households, organisations: organisations, erasures: erasures, vault: vault,
            log: log, catalogue: catalogue, now: now, newID: newID)
        self.imports = imports

        // Their deadlines.
        let digest = Digest(publicURL: settings.publicURL, letters: letters, accounts: accounts, catalogue: catalogue)
        deeds = [
            .contactErasure: timers.everyDay { try matches.eraseOverdue(on: $0.day, in: $1) },
            .consentExpiry: timers.everyDay { try erasures.eraseExpired(on: $0.day, in: $1) },
            .recallReminders: timers.everyDay { try recalls.remind(on: $0.day, in: $1) },
            .endingConsents: timers.everyDay(at: 8) { try matches.tellOfEndingConsents($0, in: $1) },
            .leftImports: timers.everyDay { try imports.endLeft(in: $1) },
            .retention: timers.everyDay { try retention.plan($0, in: $1) },
            .matchReminders: { try matches.remind($0, in: $1) },
            .digest: { try digest.write(to: ID(trusted: $0.subject), in: $1) },
            .callDuty: { [calls] in try calls.judge($0, in: $1) },
            .callErasure: { [calls] in try calls.eraseEnded($0, in: $1) },
            .companyEnding: { try companies.remind($0, in: $1) },
            .callRounds: { [calls] in try calls.makeRounds($0, in: $1) },
            .retentionOfHousehold: { try retention.carryOut($0, in: $1) },
        ]

        // Their routes.
        let site = Site(gate, watch: watch)
        readiness = Readiness(database: database, vault: vault, migrations: try .ofTheHouse())
        HealthRoutes(readiness).putRoutes(on: site)
        AccessRoutes(
            gate: gate, accounts: accounts, letters: letters, phones: phones, links: links, database: database,
            files: try PublicFiles(folder: settings.publicFolder),
            names: { try households.names($0, in: $1) }, called: { [calls] in try calls.demoPersons(in: $0) },
            start: { Overview.navigation(for: $0).first?.path ?? "/account" }
        ).putRoutes(on: site)
        ConfidentialityRoutes(accounts: accounts, database: database).putRoutes(on: site)
        ChildRoutes(organisations: organisations, database: database).putRoutes(on: site)
        ConsentRoutes(consents, accounts).add(to: site)
        RecallRoutes(recalls: recalls, database: database).add(to: site)
        RetentionRoutes(retention).add(to: site)
        ProcessingRecordRoutes(retention, organisations).add(to: site)
        IntakeRoutes(intakes, newID: newID).add(to: site)
        HouseholdRoutes(
            households: households, consents: consents, organisations: organisations, accounts: accounts
        ).add(to: site)
        MatchRoutes(
            matches: matches, organisations: organisations, households: households, database: database, now: now
        ).putRoutes(on: site)
        ReminderRoutes(matches: matches, organisations: organisations, database: database).putRoutes(on: site)
        SafetyCallRoutes(
            calls: calls, companies: companies, accounts: accounts, post: post, limiter: gate.limiter,
            isDemo: settings.isDemo, watchKey: settings.watchKey
        ).putRoutes(on: site)
        MandateRoutes(
            mandates: mandates, accounts: accounts, households: households, consents: consents, matches: matches,
            intakes: intakes, database: database
        ).putRoutes(on: site)
        ExportRoutes(exports).putRoutes(on: site)
        ErasureRoutes(erasures: erasures, households: households, consents: consents, database: database)
            .putRoutes(on: site)
        RightsRoutes(
            restrictions: restrictions, households: households, database: database
        ).putRoutes(on: site)
        OverviewRoutes(
            database: database, households: households, consents: consents, matches: matches, intakes: intakes,
            organisations: organisations, claims: claims, postcodes: postcodes,
            erasedOn: { try retention.notice(of: $0, in: $1) }, untakenCalls: calls.untaken
        ).putRoutes(on: site)
        CalendarRoutes(
            calendars: Calendars(
                publicURL: settings.publicURL, database: database,
                addresses: CalendarAddresses(publicURL: settings.publicURL, log: log, now: now), accounts: accounts,
                matches: matches, consents: consents, households: households, mandates: mandates,
                erasedOn: { try retention.notice(of: $0, in: $1) }, catalogue: catalogue, now: now),
            limiter: gate.limiter
        ).putRoutes(on: site)
        SpreadsheetRoutes(
            imports: imports,
            sheets: HouseholdSheets(database: database, households: households, consents: consents, log: log),
            accounts: accounts
        ).putRoutes(on: site)

        routes = site.lines
        responder = site.responder()
    }
}
