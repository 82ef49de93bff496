import Basics
import Storage
import Vault

/// What kinds of things about somebody go when they are erased, as people would name them.
package enum ErasedKind: String, Sendable, CaseIterable {
    case names, contact, answers, talks, consents, matches, mandates, access

    /// Which kind a sealed field belongs to; a field that is sealed by itself, such as a draft, belongs to nobody yet.
    package init?(_ field: PersonalField) {
        switch field.table {
        case "household": self = field.column == "sealed_name" ? .names : .answers
        case "adult": self = .names
        case "contact", "kept_contact": self = .contact
        case "talk", "kept_text": self = .talks
        case "consent": self = .consents
        case "pairing", "pairing_event", "follow_up": self = .matches
        case "mandate": self = .mandates
        case "account", "account_phone", "call_caller", "call_leader", "letter", "code_app": self = .access
        default: return nil
        }
    }
}

/// How much of each kind there is now, before it is erased (GDPR art. 17).
package struct ErasurePreview: Sendable, Hashable {
    package let counts: [ErasedKind: Int]

    /// Those there is something of, in the order in which people think of them.
    package var lines: [(kind: ErasedKind, count: Int)] {
        ErasedKind.allCases.compactMap { kind in counts[kind].flatMap { $0 == 0 ? nil : (kind, $0) } }
    }
}

extension Erasures {
    /// Counts what is sealed under every key that would go, in the tables themselves: nothing can be forgotten here that is in
    /// the list of sealed fields.
    package func preview(of household: ID<Household>, in transaction: Transaction) throws -> ErasurePreview {
        var counts: [ErasedKind: Int] = [:]
        for field in PersonalField.all {
            guard let kind = ErasedKind(field), let whose = subjects(of: household, field.use) else { continue }
            let (table, column) = (SQL(stringLiteral: field.table), SQL(stringLiteral: field.column))
            let count: Int? = try transaction.value(
                "SELECT COUNT(*) FROM \(table) WHERE \(column) IS NOT NULL AND \(SQL(stringLiteral: field.subject)) IN (\(whose))"
            )
            counts[kind, default: 0] += count ?? 0
        }
        return ErasurePreview(counts: counts)
    }

    /// Whose keys go with a household.
    private func subjects(of household: ID<Household>, _ use: KeyUse) -> SQL? {
        switch use {
        case .household, .contact, .kept: "\(household)"
        case .match: "SELECT id FROM pairing WHERE newcomer_id = \(household) OR volunteer_id = \(household)"
        // Whoever has a role besides keeps their account.
        case .account:
            """
            SELECT account_id FROM membership AS own WHERE household_id = \(household) AND NOT EXISTS
              (SELECT 1 FROM membership AS other WHERE other.account_id = own.account_id
                AND (other.household_id IS NULL OR other.household_id <> \(household)))
            """
        case .form, .spreadsheet, .called, .index: nil
        }
    }
}
