import Storage

/// A figure that is asked of the database whenever somebody looks. A room's own are added where the rooms are wired:
/// `Assembly.gauges`.
package struct Gauge: Sendable {
    let name: String
    let help: String
    let read: @Sendable (Transaction) throws -> Double

    package init(_ name: String, _ help: String, _ read: @escaping @Sendable (Transaction) throws -> Double) {
        self.name = name
        self.help = help
        self.read = read
    }
}

extension [Gauge] {
    /// All of one moment. Nothing of a database that is away: no figure is not a figure of nothing.
    func metrics(of database: any Database) async -> [Metric] {
        let read = try? await database.read { transaction in
            try map { Metric($0.name, $0.help, try $0.read(transaction)) }
        }
        return read ?? []
    }
}
