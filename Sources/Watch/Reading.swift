import Foundation

/// What a Brobygger says of its safety calls at `/health/calls`. Written again here on purpose: nothing of the program that is
/// watched is trusted (reliability.md, E12).
struct Reading: Codable, Equatable {
    struct OpenCall: Codable, Equatable {
        let activity: String
        let clock: String
        let name: String?
        let phone: String?
        let caller: String?
        let callerPhone: String?
        let phase: String
        let holder: String?

        enum CodingKeys: String, CodingKey {
            case activity, clock, name, phone, caller, phase, holder
            case callerPhone = "caller_phone"
        }
    }

    let judgedUntil: Date
    let now: Date
    let missing: Int
    let hasCanary: Bool
    let canaries: [String]
    let day: String
    let open: [OpenCall]

    enum CodingKeys: String, CodingKey {
        case now, missing, canaries, day, open
        case judgedUntil = "judged_until"
        case hasCanary = "has_canary"
    }

    /// Nil for anything else.
    init?(_ text: Data) {
        guard let read = try? Reading.decoder.decode(Reading.self, from: text) else { return nil }
        self = read
    }

    static let moments = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = try? Date(text, strategy: moments) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a moment")
            }
            return date
        }
        return decoder
    }()

    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(moments))
        }
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}
