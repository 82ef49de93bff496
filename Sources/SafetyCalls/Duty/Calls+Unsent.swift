import Basics
import Post
import Storage

extension Calls {
    /// An alert did not leave by a channel: its duty says so, once for each letter and channel, and when it is given up.
    package func noteUnsent(_ letter: UnsentLetter, in transaction: Transaction) throws {
        guard let id = letter.path.split(separator: "/").last.map({ ID<Duty>(trusted: String($0)) }),
            let row = try store.duty(id, in: transaction)
        else { return }
        try withdrawAlerts(of: row, in: transaction)
        let word = letter.isGivenUp ? CallNote.givenUp : letter.channel.rawValue
        let isKnown = try store.steps(of: id, in: transaction).contains {
            $0.note.kind == .unsent && $0.note.to == letter.account && $0.note.word == word && $0.at >= letter.writtenAt
        }
        guard !isKnown else { return }
        let note = CallNote(.unsent, to: letter.account, word: word)
        try store.insert(
            note, of: id, number: row.steps, at: try moment(in: transaction), in: transaction)
        try store.storeCounted(row.steps + 1, of: id, was: row.steps, in: transaction)
    }

    /// When nobody is asked any more. A canary is over as soon as it is sent, and must arrive.
    func withdrawAlerts(of row: CallDutyRow, in transaction: Transaction) throws {
        guard row.duty.kind != .canary, row.duty.isClosed || row.duty.holder != nil else { return }
        try tell(.alertsOver(row.id), transaction)
    }
}

extension CallNote {
    /// The word of an alert that no channel took; otherwise it is the channel.
    package static let givenUp = "given-up"
}

extension CallDutyStore {
    func storeCounted(_ steps: Int, of duty: ID<Duty>, was: Int, in transaction: Transaction) throws {
        try transaction.run("UPDATE call_duty SET steps = \(steps) WHERE id = \(duty) AND steps = \(was)")
    }
}
