import Synchronization
import TestSupport

/// A browser of which everything is kept that was asked and answered.
final class Watched: Sendable {
    struct Seen: Sendable {
        let who: String
        let method: String
        let path: String
        let reply: Reply

        /// The calm page of errors, and no form that is shown again to whoever has filled it in.
        var isErrorPage: Bool {
            reply.status >= 400 && reply.body.contains("<p><a class=\"button\" href=\"/\">")
        }

        /// Addresses that we have made: where it sends on to, and what its page links to, sends to and loads. A telephone
        /// and a mailbox are none of ours: nothing is asked for there.
        var addresses: [String] {
            [path, reply.location ?? ""]
                + ["href=\"", "action=\"", "src=\""].flatMap { mark in
                    reply.body.split(separator: mark, omittingEmptySubsequences: false).dropFirst().map {
                        String($0.prefix { $0 != "\"" })
                    }.filter { !$0.hasPrefix("tel:") && !$0.hasPrefix("mailto:") }
                }
        }
    }

    let who: String
    let browser: Browser
    private let kept = Mutex<[Seen]>([])

    init(_ who: String, _ browser: Browser) {
        self.who = who
        self.browser = browser
    }

    var seen: [Seen] { kept.withLock { $0 } }

    @discardableResult
    func get(_ path: String) async throws -> Reply { try await keep("GET", path, browser.get(path)) }

    @discardableResult
    func post(_ path: String, _ form: [(String, String)] = []) async throws -> Reply {
        try await keep("POST", path, browser.post(path, form))
    }

    private func keep(_ method: String, _ path: String, _ reply: Reply) -> Reply {
        kept.withLock { $0.append(Seen(who: who, method: method, path: path, reply: reply)) }
        return reply
    }
}
