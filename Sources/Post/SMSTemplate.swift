import Foundation

/// Text with places to fill in: `{to}`, `{digits}`, `{text}`, `{id}`, `{secret}`.
struct SMSTemplate: Sendable {
    /// What is known when a message is sent.
    enum Place: String, CaseIterable {
        case to
        /// The number without its plus.
        case digits
        case text
        /// The letter's own: the same however often it is sent.
        case id
        case secret
    }

    private enum Piece: Sendable {
        case text(String)
        case place(Place)
    }

    private let pieces: [Piece]

    init(_ text: String, in field: String) throws(SMSGatewayFault) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}"),
                let place = Place(rawValue: String(rest[rest.index(after: open)..<close]))
            else {
                throw SMSGatewayFault("\(field): what stands in braces is one of {to} {digits} {text} {id} {secret}.")
            }
            pieces += [.text(String(rest[..<open])), .place(place)]
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces + [.text(String(rest))]
    }

    var places: Set<Place> {
        pieces.reduce(into: []) { places, piece in if case .place(let place) = piece { places.insert(place) } }
    }

    /// Whether nothing stands around that place.
    func isOnly(_ place: Place) -> Bool {
        places == [place]
            && pieces.allSatisfy { piece in
                if case .text(let text) = piece { text.isEmpty } else { true }
            } && pieces.count == 3
    }

    func filled(_ values: [Place: String], _ escape: (String) -> String = { $0 }) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .place(let place): escape(values[place] ?? "")
            }
        }.joined()
    }

    /// For URLs and forms (RFC 3986, 2.3: only what is unreserved stays as it is).
    static func percentEncoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

/// What is wrong with the file that describes a gateway. Never holds the secret.
package struct SMSGatewayFault: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
