/// What is never passed on to a volunteer: the list of the consent (C060) and the code's list of what is sensitive (C061).
///
/// A presentation is made of types that conform to ``Presentable``; nothing on this list has such a type.
package enum NeverShare: String, Sendable, CaseIterable {
    case ethnicity, conviction, union, health, sexuality, crime, social, family, identification, finance
    case unusualName = "unusual-name"
    case email, phone, address, birthDate = "birth-date"
    case personality

    /// Where it would be kept: most of it nowhere.
    package var home: Home {
        switch self {
        case .unusualName, .email, .phone, .address: .contact
        case .ethnicity, .conviction, .union, .health, .sexuality, .crime, .social, .family, .identification, .finance,
            .birthDate, .personality:
            .nowhere
        }
    }

    package enum Home: Sendable {
        /// No field exists for it; the guard of free text looks for it.
        case nowhere
        /// Opens to those who meet, against a permit, until contact is made.
        case contact
    }
}

/// May stand in a presentation: a word from a list of ours, or a number too rough to find anybody by. Never text, never a
/// ``Personal`` value.
package protocol Presentable: Sendable {}

extension Array: Presentable where Element: Presentable {}
extension Optional: Presentable where Wrapped: Presentable {}

/// One fact of a presentation. What is not ``Presentable`` does not compile here.
@propertyWrapper
package struct Presented<Value: Presentable & Hashable>: Sendable, Hashable {
    package var wrappedValue: Value

    package init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }
}

/// A distance that finds nobody: rounded up to five kilometres.
package struct RoughDistance: Presentable, Hashable {
    package let kilometres: Int

    package init(_ kilometres: Int) {
        self.kilometres = max(5, (kilometres + 4) / 5 * 5)
    }
}
