import Assembly
import Basics
import Storage
import TestSupport
import Testing

@testable import Access

/// An authenticator app, as somebody holds it in their hand.
struct App {
    let secret: [UInt8]

    func code(at moment: Instant, steps: Int = 0) -> String {
        TimeCode.code(secret, step: TimeCode.step(at: moment) + steps) ?? ""
    }

    /// Reads the key from the page, as a person types it over.
    init(typedFrom page: Reply) throws {
        let key = try #require(
            page.body.components(between: "id=\"key\">", and: "</span>"))
        secret = try #require(AppSecret(base32: key.filter { $0 != " " })).bytes
    }

    /// Sets up an app in this browser, which is confirmed by that. The next code is another.
    static func setUp(in browser: Browser, _ world: World, next: String = "") async throws -> App {
        let begun = try await browser.post("/account/second-factor/app", [("next", next)])
        let app = try App(typedFrom: try await browser.get(try #require(begun.location)))
        let done = try await browser.post(
            "/account/second-factor/app/code", [("code", app.code(at: world.clock.now())), ("next", next)])
        try #require(done.status == 303)
        world.clock.pass(minutes: 1)
        return app
    }
}

extension Browser {
    /// Answers the page that asks, with everything that lies in it.
    func answer(_ page: Reply, _ code: String) async throws -> Reply {
        let form = try #require(page.body.components(between: "<form method=\"post\" action=\"", and: "</form>"))
        let action = String(form.prefix { $0 != "\"" })
        return try await post(action.replacing("&amp;", with: "&"), page.hidden + [("second-factor", code)])
    }
}

extension Reply {
    /// The hidden fields of the page, in order, as a browser would send them.
    var hidden: [(String, String)] {
        body.split(separator: "<input type=\"hidden\" name=\"").dropFirst().compactMap { piece in
            guard let value = piece.components(between: "value=\"", and: "\">") else { return nil }
            let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
                .reduce(value) { $0.replacing($1.0, with: $1.1) }
            return (String(piece.prefix { $0 != "\"" }), plain)
        }
    }

    var asks: Bool { status == 403 && text.contains("Bekræft, at det er dig") }
}

extension World {
    func logged(_ deed: AccessLog.Deed) async throws -> Int {
        try await database.read { transaction in
            try transaction.value("SELECT COUNT(*) FROM access_log WHERE deed = \(deed)") ?? 0
        }
    }
}
