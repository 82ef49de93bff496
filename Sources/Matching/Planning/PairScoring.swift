/// Finds and scores the candidates of one newcomer after another; gives the same points as `Score` (a test compares
/// them) without making anything for the pairs.
struct PairScoring {
    let index: VolunteerIndex
    let marks: LanguageMarks
    let volunteers: [VolunteerProfile]
    let least: Int
    let genderPoints: [Int32]

    /// The newcomer's side of a pair.
    private struct Seeker {
        var point: SpherePoint
        var packed: PackedHousehold
        var unknown: UInt8
        var interests: Points.Overlap
        var times: Points.Overlap
        /// Places of the children's birth years in a row of `ChildCompany`.
        var childPlaces: [Int]
        var isChildlessFamily: Bool
        var classStart: Int
    }

    /// Writes the position in the index and the score of each candidate, in ascending order of position, and gives their
    /// number. Each buffer has room for one more than there are volunteers.
    func candidates(
        of newcomer: NewcomerProfile, excluding excluded: Set<Int>, into columns: UnsafeMutableBufferPointer<Int32>,
        _ scores: UnsafeMutableBufferPointer<UInt16>, _ scratch: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        guard newcomer.hasConsent && !newcomer.household.isPaused else { return 0 }
        let seeker = seeker(newcomer)
        let reachingCount = findReaching(seeker, scratch)
        var count = 0
        index.answers.withUnsafeBufferPointer { answers in
            index.reaches.withUnsafeBufferPointer { reaches in
                index.company.nearness.withUnsafeBufferPointer { nearness in
                    for next in 0..<reachingCount {
                        let position = Int(scratch[next])
                        let other = answers[position]
                        let reach = reaches[position]
                        var kilometres = SpherePoint.kilometres(
                            chordSquared: seeker.point.chordSquared(to: reach.point))
                        if kilometres < 0 { kilometres = exactKilometres(newcomer, position) }
                        if kilometres > other.reach { continue }
                        var score = genderPoints[seeker.classStart + Int(reach.pairingClass)]
                        score += children(seeker, other, nearness)
                        score += overlaps(seeker, other)
                        score += languages(seeker, other, newcomer, position)
                        score += Int32(Points.distance(Int(kilometres), reach: Int(other.reach)))
                        if score < Int32(least) { continue }
                        if !excluded.isEmpty && excluded.contains(Int(index.volunteers[position])) { continue }
                        columns[count] = Int32(position)
                        scores[count] = UInt16(score)
                        count += 1
                    }
                }
            }
        }
        return count
    }

    private func seeker(_ newcomer: NewcomerProfile) -> Seeker {
        let household = newcomer.household
        let packed = PackedHousehold(household, marks)
        var childPlaces: [Int] = []
        if case .family(let children) = household.kind {
            childPlaces = children.map { $0 - index.company.years.lowerBound }
        }
        return Seeker(
            point: SpherePoint(household.place), packed: packed, unknown: packed.unknown,
            interests: household.isFamily ? Points.interestsOfFamily : Points.interestsOfPerson,
            times: household.isFamily ? Points.timesOfFamily : Points.timesOfPerson, childPlaces: childPlaces,
            isChildlessFamily: household.isFamily && childPlaces.isEmpty,
            classStart: PairingClass.number(household) * PairingClass.volunteerClasses)
    }

    /// Positions of volunteers whom no rule but the exact distance keeps away.
    private func findReaching(_ seeker: Seeker, _ scratch: UnsafeMutableBufferPointer<Int32>) -> Int {
        var count = 0
        index.reaches.withUnsafeBufferPointer { reaches in
            genderPoints.withUnsafeBufferPointer { genderPoints in
                for block in index.blocks.indices where index.blocks[block].mayReach(seeker.point) {
                    let firstGroup = block * VolunteerIndex.groupsPerBlock
                    let lastGroup = min(firstGroup + VolunteerIndex.groupsPerBlock, index.groups.count)
                    for group in firstGroup..<lastGroup where index.groups[group].mayReach(seeker.point) {
                        let first = group * VolunteerIndex.groupSize
                        for position in first..<min(first + VolunteerIndex.groupSize, reaches.count) {
                            let reach = reaches[position]
                            let isNear = seeker.point.chordSquared(to: reach.point) <= reach.chordSquaredLimit
                            let isAllowed = genderPoints[seeker.classStart + Int(reach.pairingClass)] >= 0
                            // Written without a branch: which of them fit cannot be foreseen.
                            scratch[count] = Int32(position)
                            count += (isNear ? 1 : 0) & (isAllowed ? 1 : 0)
                        }
                    }
                }
            }
        }
        return count
    }

    @inline(__always)
    private func children(
        _ seeker: Seeker, _ other: VolunteerIndex.Answers, _ nearness: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
        if seeker.isChildlessFamily { return Int32(Points.newcomerWithoutChildren) }
        if seeker.childPlaces.isEmpty || other.companyRow < 0 { return 0 }
        let row = Int(other.companyRow) * index.company.years.count
        var sum = 0
        for place in seeker.childPlaces {
            sum += Int(nearness[row + place])
        }
        return Int32(sum * Points.childYear / seeker.childPlaces.count)
    }

    @inline(__always)
    private func overlaps(_ seeker: Seeker, _ other: VolunteerIndex.Answers) -> Int32 {
        let unknown = seeker.unknown | other.unknown
        let answers = seeker.packed.answers & other.packed.answers
        let interests =
            (seeker.packed.interests & other.packed.interests).nonzeroBitCount
            + (answers & PackedHousehold.interestBits).nonzeroBitCount
        let hopes = (answers & PackedHousehold.hopeBits).nonzeroBitCount
        let times = (answers & PackedHousehold.timeBits).nonzeroBitCount
        return points(seeker.interests, interests, unknown & 1 != 0) + points(Points.hopes, hopes, unknown & 2 != 0)
            + points(seeker.times, times, unknown & 4 != 0)
    }

    @inline(__always)
    private func points(_ overlap: Points.Overlap, _ shared: Int, _ isUnknown: Bool) -> Int32 {
        Int32(isUnknown ? overlap.unknown : overlap.each * min(overlap.most, shared))
    }

    @inline(__always)
    private func languages(
        _ seeker: Seeker, _ other: VolunteerIndex.Answers, _ newcomer: NewcomerProfile, _ position: Int
    ) -> Int32 {
        if seeker.packed.languages & other.packed.languages == 0 { return Int32(Points.noSharedLanguage) }
        if marks.isExact || sharesLanguage(newcomer, position) { return Int32(Points.sharedLanguage) }
        return Int32(Points.noSharedLanguage)
    }

    @inline(never)
    private func sharesLanguage(_ newcomer: NewcomerProfile, _ position: Int) -> Bool {
        let volunteer = volunteers[Int(index.volunteers[position])]
        return !newcomer.household.languages.isDisjoint(with: volunteer.household.languages)
    }

    @inline(never)
    private func exactKilometres(_ newcomer: NewcomerProfile, _ position: Int) -> Int32 {
        let volunteer = volunteers[Int(index.volunteers[position])]
        return Int32(newcomer.household.place.kilometres(to: volunteer.household.place))
    }
}
