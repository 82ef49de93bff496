import Access
import Basics
import Consent
import CSV
import People
import Storage
import Web

/// The households that a leader sees, as a file for Danish Excel.
package struct HouseholdSheets: Sendable {
    let database: any Database
    let households: Households
    let consents: Consents
    let log: AccessLog

    package init(database: any Database, households: Households, consents: Consents, log: AccessLog) {
        self.database = database
        self.households = households
        self.consents = consents
        self.log = log
    }

    static func fields(_ side: Side) -> [SheetField] {
        [.reference] + SheetField.all(of: side).filter { $0 != .birthYear }
    }

    /// What the reader may see of everybody who takes part and is not on hold; of newcomers contact data only against a consent.
    /// Each household's saving is noted: whoever has the file is asked to delete it when the household says stop (C056).
    func file(_ side: Side, for member: Member, _ say: Speech) async throws -> [UInt8] {
        let facts = try await database.write { transaction in
            try households.everybody(side, for: .member(member), in: transaction).map { card in
                try log.note(.savedSpreadsheet, by: .member(member), about: card.id, in: transaction)
                return SheetFacts(card, contact: try contact(of: card, for: .member(member), in: transaction))
            }
        }
        var text = ExcelText()
        let fields = Self.fields(side)
        text.add(fields.map { say.plain($0.message) })
        for line in facts { text.add(fields.map { line.value($0, say) }) }
        return text.bytes
    }

    func count(_ side: Side, for member: Member) async throws -> Int {
        try await database.read { try households.countOfEverybody(side, for: .member(member), in: $0) }
    }

    private func contact(of card: HouseholdCard, for reader: Reader, in transaction: Transaction) throws -> Contact? {
        guard card.side == .newcomer else {
            return try households.volunteerContact(of: card.id, for: reader, in: transaction)
        }
        return try consents.contactPermit(for: card.id, in: transaction).flatMap { permit in
            try households.contact(of: card.id, against: permit, for: reader, match: nil, in: transaction)
        }
    }
}
