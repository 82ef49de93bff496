import Basics

extension FreeTextGuard.Kind {
    /// What to write instead of it.
    var advice: Message {
        switch self {
        case .cpr, .birthday: T.guardInsteadBirthday
        case .phone, .email, .address: T.guardInsteadContact
        case .name: T.guardInsteadName
        case .health: T.guardInsteadHealth
        case .religion, .politics, .ethnicity, .union, .sexuality: T.guardInsteadConviction
        case .crime, .social: T.guardInsteadTrouble
        case .family: T.guardInsteadFamily
        case .finance: T.guardInsteadFinance
        }
    }
}
