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
        /// Since when everybody has been told of it and nobody has taken it.
        let exhaustedSince: Date?

        enum CodingKeys: String, CodingKey {
            case activity, clock, name, phone, caller, phase, holder
            case callerPhone = "caller_phone"
            case exhaustedSince = "exhausted_since"
        }
    }

    let judgedUntil: Date
    let now: Date
    let missing: Int
    let hasCanary: Bool
    let canaries: [String]
    let day: String
    let open: [OpenCall]
    /// Alerts that have reached nobody, and since when the oldest has not.
    let unsent: Int?
    let unsentSince: Date?

    enum CodingKeys: String, CodingKey {
        case now, missing, canaries, day, open, unsent
        case unsentSince = "unsent_since"
        case judgedUntil = "judged_until"
        case hasCanary = "has_canary"
    }

    /// Nil for anything else.
    init?(_ text: Data) {
        guard let read = try? Reading.decoder.decode(Reading.self, from: text) else { return nil }
        self = read
    }

    func isUnsent(for seconds: Double) -> Bool {
        unsentSince.map { now.timeIntervalSince($0) > seconds } ?? false
    }

    /// Of which everybody has been told for so long, and which nobody has taken.
    func untaken(for seconds: Double) -> [OpenCall] {
        open.filter { $0.exhaustedSince.map { now.timeIntervalSince($0) > seconds } ?? false }
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
