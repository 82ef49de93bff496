/// Words round a number that say what it is.
struct ContextWords: Sendable {
    let speakOfPhones: Bool

    init(_ tokens: [String]) {
        speakOfPhones = tokens.contains { token in Self.phoneWords.contains { token.hasPrefix($0) } }
    }

    private static let phoneWords = [
        "tlf", "telefon", "tel", "mobil", "mob", "nummer", "nr", "ring", "sms", "whatsapp", "viber", "signal", "kald",
        "call", "phone", "text", "number", "cell", "fang", "reach", "رقم", "هاتف", "جوال", "موبایل", "تلفون", "اتصل",
        "واتس",
        "شماره", "تلفن", "زنگ", "تماس", "ስልኪ", "ቁጽሪ", "ደውል", "ሞባይል", "ዋትስ",
    ].flatMap { GuardText.tokens(of: Array($0.unicodeScalars)) }
}
