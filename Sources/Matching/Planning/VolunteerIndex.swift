/// The volunteers who can be asked at all, ordered so that neighbours stand together, and boxes round groups of them: a
/// newcomer looks only into the groups that may reach them.
struct VolunteerIndex {
    /// What decides whether a volunteer reaches a newcomer.
    struct Reach: BitwiseCopyable {
        var point: SpherePoint
        var chordSquaredLimit: Double
        var pairingClass: Int32
    }

    /// What the score needs besides.
    struct Answers: BitwiseCopyable {
        var packed: PackedHousehold
        var unknown: UInt8
        var reach: Int32
        /// The row of a family with children in `childCompany`, else -1.
        var companyRow: Int32
    }

    /// The smallest box round some volunteers, and the longest reach among them.
    struct Box: BitwiseCopyable {
        var low: SpherePoint
        var high: SpherePoint
        var chordSquaredLimit: Double

        @inline(__always)
        func mayReach(_ point: SpherePoint) -> Bool {
            let dx = max(0, low.x - point.x, point.x - high.x)
            let dy = max(0, low.y - point.y, point.y - high.y)
            let dz = max(0, low.z - point.z, point.z - high.z)
            return dx * dx + dy * dy + dz * dz <= chordSquaredLimit
        }
    }

    static let groupSize = 32
    static let groupsPerBlock = 16

    /// The volunteer at each position.
    let volunteers: [Int32]
    let reaches: [Reach]
    let answers: [Answers]
    let groups: [Box]
    /// Each round `groupsPerBlock` groups.
    let blocks: [Box]
    let company: ChildCompany

    init(_ profiles: [VolunteerProfile], _ newcomers: [NewcomerProfile], _ marks: LanguageMarks) {
        let usable = profiles.indices.filter { index in
            let volunteer = profiles[index]
            return volunteer.isCleared && !volunteer.household.isPaused && volunteer.capacity > 0
        }
        let order = Neighbourhood.order(usable) { profiles[$0].household.place }
        volunteers = order.map { Int32($0) }
        reaches = order.map { index in
            let volunteer = profiles[index]
            return Reach(
                point: SpherePoint(volunteer.household.place),
                chordSquaredLimit: SpherePoint.chordSquaredLimit(reach: volunteer.reach),
                pairingClass: Int32(PairingClass.number(volunteer)))
        }
        var company = ChildCompany(newcomers)
        answers = order.map { index in
            let volunteer = profiles[index]
            let packed = PackedHousehold(volunteer.household, marks)
            return Answers(
                packed: packed, unknown: packed.unknown, reach: Int32(volunteer.reach),
                companyRow: company.add(volunteer.household))
        }
        self.company = company
        groups = VolunteerIndex.boxes(of: reaches)
        blocks = VolunteerIndex.boxes(of: groups)
    }

    private static func boxes(of reaches: [Reach]) -> [Box] {
        stride(from: 0, to: reaches.count, by: groupSize).map { start in
            join(
                reaches[start..<min(start + groupSize, reaches.count)].map { reach in
                    Box(low: reach.point, high: reach.point, chordSquaredLimit: reach.chordSquaredLimit)
                })
        }
    }

    private static func boxes(of groups: [Box]) -> [Box] {
        stride(from: 0, to: groups.count, by: groupsPerBlock).map { start in
            join(Array(groups[start..<min(start + groupsPerBlock, groups.count)]))
        }
    }

    private static func join(_ boxes: [Box]) -> Box {
        boxes.dropFirst().reduce(boxes[0]) { box, other in
            var box = box
            box.low.x = min(box.low.x, other.low.x)
            box.low.y = min(box.low.y, other.low.y)
            box.low.z = min(box.low.z, other.low.z)
            box.high.x = max(box.high.x, other.high.x)
            box.high.y = max(box.high.y, other.high.y)
            box.high.z = max(box.high.z, other.high.z)
            box.chordSquaredLimit = max(box.chordSquaredLimit, other.chordSquaredLimit)
            return box
        }
    }
}
