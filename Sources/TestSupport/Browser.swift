import Access
import Assembly
import Basics
import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import Web

/// Asks the router as a browser would: keeps cookies, says where its forms come from, follows nothing by itself.
package final class Browser: Sendable {
    private let world: World
    package let logged = Logged()
    private let cookies = Mutex<[String: String]>([:])
    /// What a test sends otherwise than a browser would; an empty value leaves the header out.
    private let overrides = Mutex<[String: String]>([:])

    init(_ world: World) {
        self.world = world
    }

    /// Another one with the same cookies.
    package func twin() -> Browser {
        let browser = Browser(world)
        let mine = cookies.withLock { $0 }
        browser.cookies.withLock { $0 = mine }
        return browser
    }

    package func get(_ path: String) async throws -> Reply { try await send(.get, path, nil) }

    package func post(_ path: String, _ form: [(String, String)] = []) async throws -> Reply {
        try await post(path, body: Array(Fields(form.map { (name: $0.0, value: $0.1) }).encoded.utf8))
    }

    package func post(_ path: String, body: [UInt8]) async throws -> Reply {
        try await send(.post, path, RequestBody(buffer: ByteBuffer(bytes: body)))
    }

    package func send(_ method: HTTPRequest.Method, _ path: String, _ body: RequestBody?) async throws -> Reply {
        let logger = Logger(label: "test") { [logged] _ in Listening(logged) }
        var head = HTTPRequest(method: method, scheme: "http", authority: header("Host", host), path: path)
        if body != nil {
            head.headerFields[.origin] = header("Origin", world.settings.publicURL)
            head.headerFields[.contentType] = header("Content-Type", "application/x-www-form-urlencoded")
        }
        let cookies = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        if let cookie = header("Cookie", cookies) { head.headerFields[.cookie] = cookie }
        for (name, value) in overrides.withLock({ $0 })
        where !["Host", "Origin", "Content-Type", "Cookie"].contains(name) {
            if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
        }
        let request = Request(head: head, body: body ?? RequestBody(buffer: ByteBuffer()))
        let response = try await world.assembly.responder.respond(
            to: request, context: HouseContext(logger: logger, remoteAddress: "192.0.2.1"))
        keep(response.headers[values: .setCookie])
        return Reply(response.status.code, response.headers, try await wholeBody(of: response))
    }

    private var host: String { String(world.settings.publicURL.split(separator: "/").last ?? "") }

    private func header(_ name: String, _ usual: String) -> String? {
        let value = overrides.withLock { $0[name] } ?? usual
        return value.isEmpty ? nil : value
    }

    /// Sends this header from now on; an empty value leaves it out.
    package func say(_ name: String, _ value: String) {
        overrides.withLock { $0[name] = value }
    }

    package func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
    package func setCookie(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

    private func keep(_ headers: [String]) {
        for header in headers {
            let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies.withLock { $0[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1]) }
        }
    }
}

private func wholeBody(of response: Response) async throws -> [UInt8] {
    let basket = Basket()
    try await response.body.write(basket)
    return basket.bytes.withLock { $0 }
}

private final class Basket: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) } }
    func finish(_: HTTPFields?) async throws {}
}
