import Assignment
import Matching

extension MatchCommand {
    /// The plan as CSV, one line for each pair; a part that does not apply is empty.
    func planFile(_ plan: Plan, _ planning: Planning) -> [UInt8] {
        var lines = "newcomer,volunteer,score,gender,children,interests,languages,hopes,times,distance,km,waited_days\n"
        for pair in plan.pairs {
            let newcomer = planning.newcomers[pair.newcomer]
            let volunteer = planning.volunteers[pair.volunteer]
            let score = Score(newcomer, volunteer)
            let parts: [Int?] = [
                score.total, score.gender?.points, score.children?.points, score.interests.points,
                score.languages.points, score.hopes.points, score.times.points, score.distance.points,
                score.distance.kilometres, newcomer.daysWaited(on: planning.today),
            ]
            lines += "\(newcomer.id),\(volunteer.id)"
            for part in parts { lines += "," + (part.map(String.init) ?? "") }
            lines += "\n"
        }
        return Array(lines.utf8)
    }

    /// The candidates as numbers for other solvers: counts of rows, columns and pairs, then offsets, columns, scores,
    /// weights and capacities, all as 64-bit little-endian integers.
    func candidateFile(_ instance: Instance) -> [UInt8] {
        var numbers = [instance.rowCount, instance.columnCount, instance.columns.count]
        numbers += instance.offsets
        numbers += instance.columns.map { Int($0) }
        numbers += instance.scores.map { Int($0) }
        numbers += instance.weights
        numbers += instance.capacities
        return numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
    }
}
