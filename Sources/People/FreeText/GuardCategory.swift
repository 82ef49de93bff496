extension FreeTextGuard {
    /// What must not stand in free text, as the lists of the seeds name it (C060, C061). A day of birth is half a CPR number.
    package enum Category: String, Sendable, CaseIterable {
        case cpr, phone, email, address
        case health, religion, politics, ethnicity, union, sexuality, crime, social, family, finance
    }

    /// In the order of the list.
    package static func categories(in text: String) -> [Category] {
        let found = Set(findings(in: text).compactMap(\.kind.category))
        return Category.allCases.filter(found.contains)
    }
}

extension FreeTextGuard.Kind {
    var category: FreeTextGuard.Category? { self == .birthday ? .cpr : FreeTextGuard.Category(rawValue: rawValue) }
}
