import Access
import Basics
import NeedToKnow
import Storage
import Web

extension Households {
    /// What this room keeps about the household. No consent is asked for its contact data: whoever it is about may always
    /// have it (GDPR art. 15), and what no consent covers any more is erased, not kept from them.
    package func export(against permit: ExportPermit, in transaction: Transaction) throws -> [ExportSection] {
        let id = permit.household
        guard let card = try card(id, for: .system, in: transaction) else { throw PageNotFound() }
        let contact = try contact(of: id, for: .system, in: transaction)
        let since = try addedAt(id, in: transaction)
        let talks = try storedTalks(with: id, for: .system, in: transaction)
        let kept = try kept(of: id, for: .system, in: transaction)
        return [
            HouseholdExport.household(card, contact, addedAt: since), HouseholdExport.answers(card),
        ] + (card.side == .volunteer ? [HouseholdExport.clearance(card)] : [])
            + [
                HouseholdExport.talks(talks),
                HouseholdExport.kept(kept, at: try keptAt(id, in: transaction)),
                HouseholdExport.texts(try keptTexts(about: id, in: transaction)),
            ]
    }

    /// Everything that would tell who these households are: names, numbers and addresses, while they exist. For taking them
    /// out of notes about somebody else.
    package func marks(of ids: [ID<Household>], in transaction: Transaction) throws -> HouseholdMarks {
        var marks = HouseholdMarks()
        for id in ids {
            guard let card = try card(id, for: .system, in: transaction) else { continue }
            let contact = try contact(of: id, for: .system, in: transaction)
            let kept = try kept(of: id, for: .system, in: transaction)
            marks.names += [card.name?.revealed, kept?.firstName].compactMap { $0 }
            marks.names += card.adults.compactMap { $0.name?.revealed }
            marks.phones += [contact?.phone.revealed, kept.flatMap { PhoneNumber($0.phone) }].compactMap { $0 }
            marks.places += [contact?.email.revealed?.text, contact?.address.revealed].compactMap { $0 }
        }
        return marks
    }
}

/// What somebody can be told by.
package struct HouseholdMarks: Sendable {
    package var names: [String] = []
    package var phones: [PhoneNumber] = []
    /// E-mail addresses, and where they live.
    package var places: [String] = []
}
