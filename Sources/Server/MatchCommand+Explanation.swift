import Matching

extension MatchCommand {
    /// Why the plan chose as it did for one newcomer, as lines.
    func explanation(of newcomer: Int, _ plan: Plan, _ pairs: CandidatePairs) -> [String] {
        let planning = pairs.planning
        let ranking = planning.ranking(of: newcomer)
        let chosen = plan.volunteer(of: newcomer)
        let id = planning.newcomers[newcomer].id
        var lines = bestCandidates(id, ranking, chosen, planning)
        guard let best = ranking.candidates.first else {
            return lines + obstacleCounts(ranking, planning)
        }
        if let chosen {
            let score = ranking.candidates.first { $0.volunteer == chosen }?.score.total ?? 0
            lines.append("The plan chose \(planning.volunteers[chosen].id) with score \(score).")
            if score < best.score.total { lines += counterfactual(newcomer, best.volunteer, plan, pairs) }
        } else {
            lines.append("The plan has no place for \(id).")
            lines += takenPlaces(newcomer, ranking, plan, planning)
            lines += obstacleCounts(ranking, planning)
            lines += counterfactual(newcomer, best.volunteer, plan, pairs)
        }
        return lines
    }

    private func bestCandidates(_ id: String, _ ranking: Ranking, _ chosen: Int?, _ planning: Planning) -> [String] {
        let count = ranking.candidates.count
        guard count > 0 else { return ["\(id) has no candidates."] }
        var lines = ["\(id) has \(MatchWords.counted(count, "candidate", "candidates")), best first:"]
        for (number, candidate) in ranking.candidates.prefix(10).enumerated() {
            let mark = candidate.volunteer == chosen ? ", chosen by the plan" : ""
            let volunteer = planning.volunteers[candidate.volunteer].id
            lines.append("\(number + 1). \(volunteer), score \(candidate.score.total)\(mark)")
            lines += candidate.score.words.map { "   \($0)" }
        }
        return lines
    }

    /// Who holds the places that the newcomer could have had.
    private func takenPlaces(_ newcomer: Int, _ ranking: Ranking, _ plan: Plan, _ planning: Planning) -> [String] {
        let candidates = Set(ranking.candidates.map(\.volunteer))
        let holders = plan.pairs.filter { candidates.contains($0.volunteer) }.map(\.newcomer)
        let waited = planning.newcomers[newcomer].daysWaited(on: planning.today)
        let longer = holders.count { planning.newcomers[$0].daysWaited(on: planning.today) > waited }
        let equal = holders.count { planning.newcomers[$0].daysWaited(on: planning.today) == waited }
        let days = MatchWords.counted(waited, "day", "days")
        return [
            "Every place of the candidates is taken: by \(longer) who have waited longer than \(days),"
                + " \(equal) as long and \(holders.count - longer - equal) shorter, who could not be moved to make room."
        ]
    }

    private func obstacleCounts(_ ranking: Ranking, _ planning: Planning) -> [String] {
        let volunteers = MatchWords.counted(planning.volunteers.count, "volunteer", "volunteers")
        var counts: [String: Int] = [:]
        for unavailable in ranking.unavailable {
            for obstacle in unavailable.obstacles { counts[obstacle.words, default: 0] += 1 }
        }
        let lines = Obstacle.wordsInOrder.compactMap { words in
            counts[words].map { "   \(words): \($0)" }
        }
        return ["Of \(volunteers), these cannot be asked (one may count under several rules):"] + lines
    }

    private func counterfactual(_ newcomer: Int, _ volunteer: Int, _ plan: Plan, _ pairs: CandidatePairs) -> [String] {
        let planning = pairs.planning
        guard let change = pairs.change(to: plan, forcing: newcomer, with: volunteer) else { return [] }
        let name = { (index: Int?) in index.map { planning.volunteers[$0].id } ?? "no place" }
        return [
            "With \(planning.volunteers[volunteer].id) instead, waited_sum would change by \(signed(change.waitedSum))"
                + " and score_sum by \(signed(change.scoreSum)). Moved:"
        ]
            + change.moves.map { move in
                "   \(planning.newcomers[move.newcomer].id): from \(name(move.from)) to \(name(move.to))"
            }
    }

    private func signed(_ number: Int) -> String {
        number > 0 ? "+\(number)" : String(number)
    }
}

extension Obstacle {
    var words: String {
        switch self {
        case .notCleared: "volunteer not cleared"
        case .volunteerPaused: "volunteer paused"
        case .noCapacity: "volunteer has no place left"
        case .newcomerPaused: "newcomer paused"
        case .noConsent: "newcomer has not consented"
        case .excluded: "matched before or refused"
        case .noChildCertificate: "no child certificate, and a family is involved"
        case .genderRequired: "one of them requires the same gender"
        case .tooFar: "further away than the volunteer goes"
        case .belowLeast: "score below the least"
        }
    }

    static let wordsInOrder: [String] = [
        Obstacle.newcomerPaused, .noConsent, .notCleared, .volunteerPaused, .noCapacity, .excluded, .noChildCertificate,
        .genderRequired, .tooFar(kilometres: 0, reach: 0), .belowLeast(score: 0, least: 0),
    ].map(\.words)
}
