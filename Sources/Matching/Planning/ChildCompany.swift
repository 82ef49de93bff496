/// For each volunteer family with children, what each birth year of a newcomer's child is worth, worked out once.
struct ChildCompany {
    /// Birth years that newcomers' children have; empty when there are none.
    let years: Range<Int>
    /// One row of `years.count` values for each family: the years by which the nearest child is nearer than
    /// `Points.childYears`.
    private(set) var nearness: [UInt8] = []
    private var rows: Int32 = 0

    init(_ newcomers: [NewcomerProfile]) {
        var first = Int.max
        var last = Int.min
        for newcomer in newcomers {
            if case .family(let children) = newcomer.household.kind {
                for child in children {
                    first = min(first, child)
                    last = max(last, child)
                }
            }
        }
        years = first <= last ? first..<last + 1 : 0..<0
    }

    /// The row of a family with children; -1 for anybody else.
    mutating func add(_ volunteer: MatchProfile) -> Int32 {
        guard case .family(let children) = volunteer.kind, !children.isEmpty else { return -1 }
        let start = nearness.count
        nearness.append(contentsOf: repeatElement(0, count: years.count))
        for child in children {
            for apart in -Points.childYears...Points.childYears where years.contains(child + apart) {
                let place = start + child + apart - years.lowerBound
                nearness[place] = max(nearness[place], UInt8(Points.childYears - abs(apart)))
            }
        }
        rows += 1
        return rows - 1
    }
}
