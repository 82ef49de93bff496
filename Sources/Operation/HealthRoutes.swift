import Access

/// What machines ask: does the process answer, and may people be sent to it.
package struct HealthRoutes: Sendable {
    private let readiness: Readiness

    package init(_ readiness: Readiness) {
        self.readiness = readiness
    }

    package func putRoutes(on site: Site) {
        site.machines("/health/live") { (200, "alive") }
        site.machines("/health/ready") { [readiness] in
            let state = await readiness.state()
            return (state == .ready ? 200 : 503, state.rawValue)
        }
    }
}
