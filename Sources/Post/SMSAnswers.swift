/// What the answers of a gateway mean: `200` one, `2xx` all of a hundred. What is said of one counts before what is said of all.
struct SMSAnswers: Sendable {
    private enum Meaning: String, CaseIterable {
        case accepted
        case later
        case never
    }

    /// A gateway that turns down an SMS is no reason to lose the letter: it goes by mail.
    private static let usual: [Meaning: [String]] = [
        .accepted: ["2xx"], .later: ["408", "425", "429", "5xx"], .never: ["4xx"],
    ]

    private let meanings: [String: Meaning]

    init(_ fields: [String: JSONValue]) throws(SMSGatewayFault) {
        var meanings: [String: Meaning] = [:]
        for meaning in Meaning.allCases {
            for code in try Self.codes(meaning, fields) ?? Self.usual[meaning] ?? [] {
                guard meanings[code] == nil || fields[meaning.rawValue] != nil else { continue }
                meanings[code] = meaning
            }
        }
        self.meanings = meanings
    }

    private static func codes(
        _ meaning: Meaning, _ fields: [String: JSONValue]
    ) throws(SMSGatewayFault) -> [String]? {
        guard let value = fields[meaning.rawValue] else { return nil }
        let fault = SMSGatewayFault("\(meaning.rawValue): is a list such as [\"2xx\", \"429\"].")
        guard case .list(let values) = value else { throw fault }
        var codes: [String] = []
        for value in values {
            guard case .text(let code) = value, code.wholeMatch(of: #/[2-5](?:xx|\d\d)/#) != nil else { throw fault }
            codes.append(code)
        }
        return codes
    }

    /// An answer that nobody has said anything about may be better the next time.
    func fault(_ status: Int) -> MailFault? {
        switch meanings["\(status)"] ?? meanings["\(status / 100)xx"] ?? .later {
        case .accepted: nil
        case .later: .later(status)
        case .never: .never(status)
        }
    }
}
