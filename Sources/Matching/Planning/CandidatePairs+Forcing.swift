import Assignment

extension CandidatePairs {
    /// The best plan among those that contain this pair, or `nil` when the pair cannot be made.
    ///
    /// The two are put together first: what is left is a planning without the newcomer and with one place fewer.
    public func plan(forcing newcomer: Int, with volunteer: Int) -> Plan? {
        guard let row = newcomerOfRow.firstIndex(of: newcomer),
            let column = volunteerOfColumn.firstIndex(of: volunteer)
        else { return nil }
        let range = instance.offsets[row]..<instance.offsets[row + 1]
        guard let forced = range.first(where: { Int(instance.columns[$0]) == column }) else { return nil }
        var rest = instance
        rest.columns.removeSubrange(range)
        rest.scores.removeSubrange(range)
        for later in row + 1..<rest.offsets.count { rest.offsets[later] -= range.count }
        rest.capacities[column] -= 1
        var optimum = rest.optimum()
        optimum.columnOfRow[row] = instance.columns[forced]
        return plan(optimum)
    }
}
