/// A figure, or a family of them, as Prometheus reads it.
package struct Metric: Sendable {
    package enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    package struct Sample: Sendable {
        /// `_bucket`, `_sum` or `_count` of a histogram.
        let suffix: String
        let labels: [(String, String)]
        let value: Double

        package init(_ value: Double, _ labels: [(String, String)] = [], suffix: String = "") {
            self.suffix = suffix
            self.labels = labels
            self.value = value
        }
    }

    let name: String
    let help: String
    let kind: Kind
    let samples: [Sample]

    package init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        self.name = name
        self.help = help
        self.kind = kind
        self.samples = samples
    }

    package init(_ name: String, _ help: String, _ value: Double, kind: Kind = .gauge) {
        self.init(name, kind, help, [Sample(value)])
    }
}

/// Prometheus’ text format, version 0.0.4.
package enum MetricsText {
    package static let type = "text/plain; version=0.0.4; charset=utf-8"

    package static func text(of metrics: [Metric]) -> String {
        metrics.map { metric in
            let lines = metric.samples.map { "\(metric.name)\($0.suffix)\(labels($0.labels)) \(number($0.value))\n" }
            return "# HELP \(metric.name) \(escaped(metric.help))\n# TYPE \(metric.name) \(metric.kind.rawValue)\n"
                + lines.joined()
        }.joined()
    }

    private static func labels(_ labels: [(String, String)]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { "\($0)=\"\(escaped($1).replacing("\"", with: "\\\""))\"" }
        return "{\(pairs.joined(separator: ","))}"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map(String.init) ?? String(value)
    }
}
