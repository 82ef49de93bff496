/// Tables in an order in which each comes after those that its rows refer to.
enum TableOrder {
    /// - Parameter references: which table refers to which.
    static func sorted(_ tables: [String], _ references: [(referring: String, referred: String)]) throws -> [String] {
        var sorted: [String] = []
        var left = tables
        while !left.isEmpty {
            let waiting = Set(left)
            let ready = left.filter { table in
                !references.contains { $0.referring == table && waiting.contains($0.referred) }
            }
            guard !ready.isEmpty else {
                throw MoveFault("These tables refer to each other in a circle: \(left.joined(separator: ", ")).")
            }
            sorted += ready
            left.removeAll { ready.contains($0) }
        }
        return sorted
    }
}
