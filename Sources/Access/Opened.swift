import Basics
import HTTPTypes
import Hummingbird
import Web

/// A request after the door: decoded, small, from our own pages; nobody knows yet who sent it.
struct Opened: Sendable {
    let request: Request
    let parameters: [String: String]
    let query: Fields
    private(set) var form: Fields
    private(set) var upload: Upload?
    let settings: Gate.Settings
    let remoteAddress: String?

    func with(form: Fields) -> Opened {
        var opened = self
        opened.form = form
        return opened
    }

    func with(form: Fields, upload: Upload?) -> Opened {
        var opened = with(form: form)
        opened.upload = upload
        return opened
    }

    var path: String { request.uri.path }
    /// The path with its query.
    var whole: String {
        guard let query = request.uri.query, !query.isEmpty else { return path }
        return "\(path)?\(query)"
    }
    var isDeed: Bool { request.method == .post }
    var device: String? { cookie(Cookies.device(settings.isSecure)) }
    /// Files of the product: they hold nothing of anybody, and must be there for the page that says what is wrong.
    var isForAsset: Bool { path.hasPrefix("/public/") }

    /// The reader keeps what has this tag (RFC 9110, 13.1.2).
    func hasAlready(_ tag: String) -> Bool {
        (request.headers[.ifNoneMatch] ?? "").split(separator: ",").contains { kept in
            let kept = kept.trimmed
            return kept == "*" || (kept.hasPrefix("W/") ? String(kept.dropFirst(2)) : kept) == "\"\(tag)\""
        }
    }

    /// Two cookies of one name are none: somebody has put one beside ours.
    func cookie(_ name: String) -> String? {
        var found: [String] = []
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1).map { $0.trimmed }
                if halves.count == 2, halves[0] == name { found.append(halves[1]) }
            }
        }
        guard found.count == 1, let value = found.first, !value.isEmpty else { return nil }
        return value
    }

    /// Behind the proxy (there is TLS) the last hop it names, which the client cannot choose; otherwise the connection's own.
    var address: String {
        guard settings.isSecure, let last = request.headers[.xForwardedFor]?.split(separator: ",").last else {
            return remoteAddress ?? "direct"
        }
        return last.trimmed
    }

    func chosenLanguage(among known: [Language]) -> Language? {
        [query["lang"], cookie("language") ?? ""].lazy.compactMap(Language.init(rawValue:)).first { known.contains($0) }
    }

    func preferredLanguage(among known: [Language]) -> Language {
        if let chosen = chosenLanguage(among: known) { return chosen }
        let accepted = (request.headers[.acceptLanguage] ?? "").split(separator: ",").map {
            $0.prefix { $0 != ";" && $0 != "-" }.trimmed
        }
        return accepted.lazy.compactMap(Language.init(rawValue:)).first { known.contains($0) } ?? .danish
    }
}

/// Names and form of our cookies (RFC 6265bis): `__Host-` where there is TLS.
package enum Cookies {
    package static func session(_ secure: Bool) -> String { secure ? "__Host-session" : "session" }
    package static func newcomer(_ secure: Bool) -> String { secure ? "__Host-newcomer" : "newcomer" }

    package static func device(_ secure: Bool) -> String { secure ? "__Host-device" : "device" }

    /// As long as browsers keep anything: a device that was confirmed stays so until somebody ends it.
    private static let deviceDays = 400

    /// An empty value ends the cookie.
    static func header(_ name: String, _ value: String, _ secure: Bool) -> HTTPField {
        let days = name == device(secure) ? deviceDays : SignInLimits.sessionDaysAtMost
        let age = value.isEmpty ? 0 : days * 86_400
        return HTTPField(
            name: .setCookie,
            value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(age)\(secure ? "; Secure" : "")")
    }
}
