import Access
import Basics
import Storage
import Web

/// Where calendars ask, and where people make, renew and close their address.
package struct CalendarRoutes: Sendable {
    let calendars: Calendars
    let limiter: RateLimiter

    package init(calendars: Calendars, limiter: RateLimiter) {
        self.calendars = calendars
        self.limiter = limiter
    }

    private static let own = "/account/calendar"
    private static let mine = "/mine/calendar"
    private var addresses: CalendarAddresses { calendars.addresses }

    package func putRoutes(on site: Site) {
        site.open(.get, "\(CalendarAddresses.root)/:file", feed)
        site.members(.get, Self.own, Role.all, about: .oneself) { try await page(Self.own, back: "/account", $0) }
        site.members(.post, Self.own, Role.all, about: .oneself) { visit in
            try await made(visit.reader, Self.own, back: "/account", visit)
        }
        site.members(.post, "\(Self.own)/end", Role.all, about: .oneself) { try await end($0.reader, Self.own) }
        site.newcomers(.get, Self.mine) { try await page(Self.mine, back: "/mine", $0) }
        site.newcomers(.post, Self.mine) { visit in
            try await made(visit.reader, Self.mine, back: "/mine", visit)
        }
        site.newcomers(.post, "\(Self.mine)/end") { try await end($0.reader, Self.mine) }
    }

    /// Whether there never was such an address, or it has been closed, or its holder is gone, the answer is the same. Only
    /// wrong ones are counted: the calendars of many people ask from one place.
    private func feed(_ visit: Visit<Member?>) async throws -> Answer {
        let file = visit.text("file")
        let secret = file.hasSuffix(CalendarAddresses.ending) ? file.dropLast(CalendarAddresses.ending.count) : ""
        guard let text = try await calendars.feed(under: String(secret)) else {
            try limiter.attempt("calendar from \(visit.address)", atMost: 120, minutes: 10)
            return .plain(visit.say.plain(T.feedNone) + "\n", status: 404)
        }
        return .feed(
            Array(text.utf8), type: "text/calendar; charset=utf-8", tag: String(SecretHash(of: text).text.prefix(32)))
    }

    private func page(_ path: String, back: String, _ visit: Visit<Member>) async throws -> Answer {
        try await page(visit.reader, path, back, visit)
    }

    private func page(_ path: String, back: String, _ visit: Visit<NewcomerReader>) async throws -> Answer {
        try await page(visit.reader, path, back, visit)
    }

    private func page<Who>(_ reader: Reader, _ path: String, _ back: String, _ visit: Visit<Who>) async throws -> Answer
    {
        let dates = try await calendars.database.read { try addresses.dates(of: reader, in: $0) }
        return visit.page(
            T.pageTitle, calendarView(CalendarPage(dates: dates, path: path, back: back), visit.say))
    }

    /// The only time the address is shown.
    private func made<Who>(_ reader: Reader, _ path: String, back: String, _ visit: Visit<Who>) async throws -> Answer {
        let address = try await calendars.database.write { try addresses.issue(for: reader, in: $0) }
        return visit.page(T.madeTitle, madeView(MadeAddress(address: address, back: path), visit.say))
    }

    private func end(_ reader: Reader, _ path: String) async throws -> Answer {
        try await calendars.database.write { try addresses.end(of: reader, in: $0) }
        return after(T.doneEnded, path)
    }
}
