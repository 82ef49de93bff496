import Web

extension Simulation {
    /// The people divided over houses that know nothing of each other, each with a seed of its own.
    package static func run(
        _ settings: SimulationSettings, houses: Int = 1, _ catalogue: Catalogue
    ) async throws -> SimulationReport {
        let reports = try await withThrowingTaskGroup(of: (Int, SimulationReport).self) { group in
            for house in 0..<houses {
                var share = settings
                share.people = settings.people / houses + (house < settings.people % houses ? 1 : 0)
                share.seed = settings.seed &+ UInt64(house) << 32
                group.addTask { [share] in (house, try await Simulation(share, catalogue).run()) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        return reports.sorted { $0.0 < $1.0 }.reduce(into: SimulationReport()) { $0.add($1.1) }
    }
}
