import Access
import Logging
import Synchronization

/// Counts requests by their route, and how long they took. Addresses are never looked at.
package final class RequestMeter: RequestWatch {
    private struct Which: Hashable {
        let route: String
        let method: String

        var labels: [(String, String)] { [("route", route), ("method", method)] }
    }

    private struct Counts {
        /// By the first digit of their status.
        var statuses: [Int: Int] = [:]
        /// How many took at most so long as `bounds` says, each counted once.
        var buckets = [Int](repeating: 0, count: RequestMeter.bounds.count + 1)
        var seconds = 0.0
    }

    fileprivate static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let running = Atomic(0)
    private let all = Mutex<[Which: Counts]>([:])

    package init() {}

    package func began() { running.add(1, ordering: .relaxed) }

    package func ended(_ request: AnsweredRequest, _: Logger) {
        running.subtract(1, ordering: .relaxed)
        let seconds = request.took.seconds
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        all.withLock { all in
            var counts = all[Which(route: request.route, method: request.method)] ?? Counts()
            counts.statuses[request.status / 100, default: 0] += 1
            counts.buckets[bucket] += 1
            counts.seconds += seconds
            all[Which(route: request.route, method: request.method)] = counts
        }
    }

    package var metrics: [Metric] {
        let counts = all.withLock { $0 }.sorted { ($0.key.route, $0.key.method) < ($1.key.route, $1.key.method) }
        return [
            Metric(
                "brobygger_http_requests_total", .counter, "Requests answered, by route and class of status.",
                counts.flatMap { Self.statuses(of: $1, $0.labels) }),
            Metric(
                "brobygger_http_request_duration_seconds", .histogram, "How long requests took.",
                counts.flatMap { Self.durations(of: $1, $0.labels) }),
            Metric("brobygger_http_requests_running", "Requests under way.", Double(running.load(ordering: .relaxed))),
        ]
    }

    private static func statuses(of counts: Counts, _ labels: [(String, String)]) -> [Metric.Sample] {
        counts.statuses.sorted { $0.key < $1.key }.map {
            Metric.Sample(Double($0.value), labels + [("status", "\($0.key)xx")])
        }
    }

    private static func durations(of counts: Counts, _ labels: [(String, String)]) -> [Metric.Sample] {
        var sum = 0
        let buckets = zip(bounds + [.infinity], counts.buckets).map { bound, count in
            sum += count
            return Metric.Sample(Double(sum), labels + [("le", MetricsText.number(bound))], suffix: "_bucket")
        }
        return buckets + [
            Metric.Sample(counts.seconds, labels, suffix: "_sum"),
            Metric.Sample(Double(sum), labels, suffix: "_count"),
        ]
    }
}

extension Duration {
    package var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
