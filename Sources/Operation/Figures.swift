import Basics
import Foundation
import Storage

/// Everything that whoever watches over an installation reads of one node.
package struct Figures: Sendable {
    private let meter: RequestMeter
    private let readiness: Readiness
    private let database: any Database
    private let asked: Question<[Metric]>
    private let labels: [(String, String)]
    private let startedAt: Instant
    /// Where free space is worth knowing, by the names of the places.
    private let folders: [(String, String)]

    package init(
        _ meter: RequestMeter, _ readiness: Readiness, _ database: any Database, gauges: [Gauge], schema: String,
        folders: [(String, String)], startedAt: Instant
    ) {
        self.startedAt = startedAt
        self.meter = meter
        self.readiness = readiness
        self.database = database
        self.folders = folders
        asked = Question { await gauges.metrics(of: database) }
        labels = [("schema", schema), ("database", database.dialect.rawValue), ("build", Self.build)]
    }

    package func text() async -> String {
        let isReady = await readiness.state() == .ready
        let own = [
            Metric("brobygger_build_info", .gauge, "What runs here.", [.init(1, labels)]),
            Metric("process_start_time_seconds", "When it was started.", Double(startedAt.milliseconds) / 1000),
            Metric("brobygger_ready", "1 while people may be sent to this node.", isReady ? 1 : 0),
        ]
        let ofRooms = await asked.answer() ?? []
        let all: [[Metric]] = [own, meter.metrics, pools, ofRooms, [space], ProcessFigures.metrics]
        return MetricsText.text(of: all.flatMap { $0 })
    }

    private var pools: [Metric] {
        let all = database.pools
        func family(_ name: String, _ help: String, _ value: (PoolUse) -> Int) -> Metric {
            Metric(
                "brobygger_database_\(name)", .gauge, help, all.map { .init(Double(value($0)), [("pool", $0.name)]) })
        }
        return [
            family("connections", "Connections to the database.") { $0.open },
            family("connections_most", "How many there may be.") { $0.most },
            family("connections_busy", "Those that somebody has.") { $0.busy },
            family("waiting", "Who wants a connection and has none yet.") { $0.waiting },
        ]
    }

    private var space: Metric {
        Metric(
            "brobygger_disk_free_bytes", .gauge, "Room left where things are kept.",
            folders.compactMap { name, path in FreeSpace.bytes(at: path).map { .init(Double($0), [("place", name)]) } })
    }

    private static var build: String {
        #if DEBUG
        "debug"
        #else
        "release"
        #endif
    }
}

package enum FreeSpace {
    /// What we may still write there.
    package static func bytes(at path: String) -> Int64? {
        var about = statvfs()
        guard statvfs(path, &about) == 0 else { return nil }
        return Int64(about.f_bavail) * Int64(about.f_frsize)
    }
}
