import Access
import Basics
import Storage

/// Proof that this reader may have everything about this household in one piece. Rooms give their part to nobody without it.
package struct ExportPermit: Sendable {
    package let household: ID<Household>
    package let reader: Reader

    /// Made by ``NeedToKnow`` alone.
    fileprivate init(household: ID<Household>, reader: Reader) {
        self.household = household
        self.reader = reader
    }
}

extension NeedToKnow {
    /// Nil for a stranger, and for those who see only a part.
    package static func exportPermit(
        for reader: Reader, of household: ID<Household>, on today: Day, in transaction: Transaction
    ) throws -> ExportPermit? {
        try may(reader, see: .export, of: household, on: today, in: transaction)
            ? ExportPermit(household: household, reader: reader) : nil
    }
}
