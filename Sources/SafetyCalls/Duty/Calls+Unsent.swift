import Basics
import Post
import Storage

extension Calls {
    /// An alert did not leave by a channel: its duty says so, once for each letter and channel, and when it is given up.
    package func noteUnsent(_ letter: UnsentLetter, in transaction: Transaction) throws {
        guard let row = try store.duty(at: letter.path, in: transaction) else { return }
        let id = row.id
        try withdrawAlerts(of: row, in: transaction)
        let word = letter.isGivenUp ? CallNote.givenUp : letter.channel.rawValue
        let isKnown = try store.steps(of: id, in: transaction).contains {
            $0.note.kind == .unsent && $0.note.to == letter.account && $0.note.word == word && $0.at >= letter.writtenAt
        }
        guard !isKnown else { return }
        try count(CallNote(.unsent, to: letter.account, word: word), of: row, in: transaction)
    }

    /// Whether what an alert leads to is nobody's yet.
    package static func isAsked(at path: String, in transaction: Transaction) throws -> Bool {
        guard let row = try CallDutyStore().duty(at: path, in: transaction) else { return false }
        return row.duty.isOpenTrouble && row.duty.holder == nil
    }

    /// An alert could not even be written.
    func noteUnsealed(to account: ID<Account>, about row: CallDutyRow, in transaction: Transaction) throws {
        guard let row = try store.duty(row.id, in: transaction) else { return }
        try count(CallNote(.unsent, to: account, word: CallNote.givenUp), of: row, in: transaction)
    }

    private func count(_ note: CallNote, of row: CallDutyRow, in transaction: Transaction) throws {
        try store.insert(note, of: row.id, number: row.steps, at: try moment(in: transaction), in: transaction)
        try store.storeCounted(row.steps + 1, of: row.id, was: row.steps, in: transaction)
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
    /// What a letter is about.
    func duty(at path: String, in transaction: Transaction) throws -> CallDutyRow? {
        try path.split(separator: "/").last.flatMap {
            try duty(ID(trusted: String($0)), in: transaction)
        }
    }

    func storeCounted(_ steps: Int, of duty: ID<Duty>, was: Int, in transaction: Transaction) throws {
        try transaction.run("UPDATE call_duty SET steps = \(steps) WHERE id = \(duty) AND steps = \(was)")
    }
}
