import Access
import Basics
import Storage
import Web

extension Calls {
    /// The chain goes on from somebody who now calls the next; not from one who does not answer, for a leader has that one.
    func goOn(
        _ chain: CallDutyRow, from place: Int, by member: Member, in transaction: Transaction
    ) throws {
        let link = try inChain(of: chain.activity, on: chain.day, in: transaction).first { $0.card.place == place }
        guard let link, link.row.duty.callsOn else { throw Problems([Problem("place", T.setProblemPerson)]) }
        try reached(place, in: chain.activity, on: chain.day, in: transaction)
        try lead(.continued(by: member.account), chain.id, by: member, in: transaction)
        try store.storeFrom(link.row.id, ofChain: chain.id, in: transaction)
    }
}

extension CallDuty {
    /// Somebody in a chain who can call the next.
    var callsOn: Bool { phase == .inChain || phase == .well }
}

extension CallDutyStore {
    /// From whom a chain was set going just now.
    func storeFrom(_ link: ID<Duty>, ofChain chain: ID<Duty>, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE call_step SET word = \(link) WHERE duty_id = \(chain) AND number = (SELECT MAX(number) FROM call_step
              WHERE duty_id = \(chain) AND call_step.kind = \(CallNote.Kind.continued))
            """)
    }
}
