import Basics
import Foundation

/// A gateway for SMS, as its file describes it: what is asked of it, and what its answers mean.
package struct SMSGateway: Sendable {
    /// What kind of body is sent; it says how what is filled in is escaped.
    enum BodyType: String, CaseIterable {
        case json
        case form
        case none
    }

    struct Request: Sendable, Hashable {
        let method: String
        let url: String
        let headers: [String]
        let body: [UInt8]?
    }

    private enum Body: Sendable {
        case json(JSONValue)
        case form([(name: String, value: SMSTemplate)])
        case none
    }

    private let method: String
    private let url: SMSTemplate
    private let headers: [(name: String, value: SMSTemplate)]
    private let body: Body
    private let answers: SMSAnswers
    private let secret: String?

    /// - Parameter secret: what stands for `{secret}`, from the environment or a file of its own.
    package init(reading file: some Sequence<UInt8>, secret: String?) throws(SMSGatewayFault) {
        let fields = try Self.fields(of: file)
        method = try Self.text("method", fields) ?? "POST"
        guard ["GET", "POST", "PUT"].contains(method) else {
            throw SMSGatewayFault("method: one of GET, POST, PUT.")
        }
        guard let address = try Self.text("url", fields) else { throw SMSGatewayFault("url: is missing.") }
        url = try SMSTemplate(address, in: "url")
        headers = try Self.headers(fields)
        let (body, inBody) = try Self.body(fields)
        self.body = body
        answers = try SMSAnswers(fields)
        self.secret = secret
        let places = inBody.union(url.places)
        guard places.contains(.text), places.contains(.to) || places.contains(.digits) else {
            throw SMSGatewayFault("url or body: {text} and one of {to} and {digits} must stand in them.")
        }
        let isSecretNeeded = headers.reduce(places) { $0.union($1.value.places) }.contains(.secret)
        guard !isSecretNeeded || secret != nil else {
            throw SMSGatewayFault("{secret} stands in it, and none was given.")
        }
        try Self.check(address, url)
    }

    func request(to number: PhoneNumber, _ text: String, id: String) -> Request {
        let values: [SMSTemplate.Place: String] = [
            .to: number.text, .digits: String(number.text.dropFirst()), .text: text, .id: id, .secret: secret ?? "",
        ]
        var lines = headers.map { "\($0.name): \($0.value.filled(values))" }
        let bytes: [UInt8]?
        switch body {
        case .none: bytes = nil
        case .json(let value):
            lines.append("Content-Type: application/json")
            bytes = Self.filled(value, values).encoded
        case .form(let pairs):
            lines.append("Content-Type: application/x-www-form-urlencoded")
            let encoded = pairs.map {
                "\(SMSTemplate.percentEncoded($0.name))=\($0.value.filled(values, SMSTemplate.percentEncoded))"
            }
            bytes = Array(encoded.joined(separator: "&").utf8)
        }
        return Request(
            method: method, url: url.filled(values, SMSTemplate.percentEncoded), headers: lines, body: bytes)
    }

    /// Nil when the gateway has taken it.
    func fault(answered status: Int) -> MailFault? { answers.fault(status) }

    /// The places inside texts are filled in; a text that is `{digits}` alone becomes a number.
    private static func filled(_ value: JSONValue, _ values: [SMSTemplate.Place: String]) -> JSONValue {
        switch value {
        case .text(let text):
            guard let template = try? SMSTemplate(text, in: "body") else { return value }
            let filled = template.filled(values)
            return template.isOnly(.digits) ? Int(filled).map { .whole($0) } ?? .text(filled) : .text(filled)
        case .list(let items): return .list(items.map { filled($0, values) })
        case .object(let fields): return .object(fields.mapValues { filled($0, values) })
        case .null, .bool, .whole, .number: return value
        }
    }
}

extension SMSGateway {
    private static let known: Set<String> = [
        "about", "method", "url", "headers", "type", "body", "accepted", "later", "never",
    ]

    private static func fields(of file: some Sequence<UInt8>) throws(SMSGatewayFault) -> [String: JSONValue] {
        guard case .object(let fields)? = try? JSONDecoder().decode(JSONValue.self, from: Data(file)) else {
            throw SMSGatewayFault("is no JSON object.")
        }
        if let unknown = fields.keys.filter({ !known.contains($0) }).min() {
            throw SMSGatewayFault("\(unknown): is not known. Known are \(known.sorted().joined(separator: ", ")).")
        }
        return fields
    }

    static func text(_ name: String, _ fields: [String: JSONValue]) throws(SMSGatewayFault) -> String? {
        guard let value = fields[name] else { return nil }
        guard case .text(let text) = value else { throw SMSGatewayFault("\(name): is no text.") }
        return text
    }

    private static func headers(
        _ fields: [String: JSONValue]
    ) throws(SMSGatewayFault) -> [(name: String, value: SMSTemplate)] {
        var headers: [(name: String, value: SMSTemplate)] = []
        for (name, template) in try templates("headers", fields) {
            // What people have written could end a line.
            guard !template.places.contains(.text), name.lowercased() != "content-type",
                (name + template.filled([:])).unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value < 127 })
            else { throw SMSGatewayFault("headers: \(name) is given by us, or holds {text}, or is more than ASCII.") }
            headers.append((name, template))
        }
        return headers
    }

    private static func templates(
        _ field: String, _ fields: [String: JSONValue]
    ) throws(SMSGatewayFault) -> [(name: String, value: SMSTemplate)] {
        guard let value = fields[field] else { return [] }
        guard case .object(let pairs) = value else { throw SMSGatewayFault("\(field): is no object.") }
        var templates: [(name: String, value: SMSTemplate)] = []
        for name in pairs.keys.sorted() {
            guard let text = try text(name, pairs) else { continue }
            templates.append((name, try SMSTemplate(text, in: "\(field).\(name)")))
        }
        return templates
    }

    private static func body(
        _ fields: [String: JSONValue]
    ) throws(SMSGatewayFault) -> (Body, Set<SMSTemplate.Place>) {
        let written = try text("type", fields) ?? "json"
        guard let type = BodyType(rawValue: written) else { throw SMSGatewayFault("type: one of json, form, none.") }
        switch type {
        case .none:
            guard fields["body"] == nil else { throw SMSGatewayFault("body: type is none.") }
            return (.none, [])
        case .form:
            let pairs = try templates("body", fields)
            return (.form(pairs), pairs.reduce(into: []) { $0.formUnion($1.value.places) })
        case .json:
            guard let value = fields["body"] else { throw SMSGatewayFault("body: is missing.") }
            var places: Set<SMSTemplate.Place> = []
            try collect(value, &places)
            return (.json(value), places)
        }
    }

    private static func collect(
        _ value: JSONValue, _ places: inout Set<SMSTemplate.Place>
    ) throws(SMSGatewayFault) {
        switch value {
        case .text(let text): places.formUnion(try SMSTemplate(text, in: "body").places)
        case .list(let values): for value in values { try collect(value, &places) }
        case .object(let fields): for value in fields.values { try collect(value, &places) }
        case .null, .bool, .whole, .number: break
        }
    }

    /// What we send is nobody else's to read: without TLS it goes to this very machine only.
    private static func check(_ written: String, _ url: SMSTemplate) throws(SMSGatewayFault) {
        let sample = url.filled([:])
        guard let parts = URLComponents(string: sample), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.scheme == "https" || parts.scheme == "http",
            !written.prefix(while: { $0 != "?" }).dropFirst(8).prefix(while: { $0 != "/" }).contains("{")
        else { throw SMSGatewayFault("url: looks like https://gateway.example/send, with the secret as {secret}.") }
        guard parts.scheme == "https" || isThisMachine(host) else {
            throw SMSGatewayFault("url: https is demanded, except towards this machine.")
        }
    }
}

extension JSONValue {
    fileprivate var encoded: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map(Array.init) ?? []
    }
}

func isThisMachine(_ host: String) -> Bool { ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host) }
