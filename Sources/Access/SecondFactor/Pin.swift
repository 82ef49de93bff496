import CSodium

/// A code that somebody chose for one device. Kept with Argon2id, and only together with what that device alone holds:
/// who has the database alone cannot try the million.
enum Pin {
    static func hash(_ pin: String, of device: String) throws -> String {
        _ = sodium_init()
        let secret = Array("\(device) \(pin)".utf8CString)
        var hash = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let failed = crypto_pwhash_str(
            &hash, secret, UInt64(secret.count - 1), UInt64(crypto_pwhash_opslimit_interactive()),
            crypto_pwhash_memlimit_interactive())
        guard failed == 0 else { throw NoMemory() }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func isRight(_ pin: String, of device: String, _ hash: String) -> Bool {
        _ = sodium_init()
        let secret = Array("\(device) \(pin)".utf8CString)
        return crypto_pwhash_str_verify(hash, secret, UInt64(secret.count - 1)) == 0
    }

    /// One digit six times, or six in a row.
    static func isEasy(_ pin: String) -> Bool {
        let digits = pin.compactMap(\.wholeNumberValue)
        let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
        return steps.count == 1 && (-1...1).contains(steps.first ?? 0)
    }

    struct NoMemory: Error {}
}

/// Six digits however they were typed: with spaces, in Arabic figures. Nil for anything else.
func sixDigits(_ typed: String) -> String? {
    let figures = typed.filter { !$0.isWhitespace }.map(digit)
    let digits = figures.compactMap { $0 }
    return figures.count == 6 && digits.count == 6 ? digits.map(String.init).joined() : nil
}

private func digit(_ character: Character) -> Int? {
    guard character.unicodeScalars.count == 1, character.unicodeScalars.first?.properties.numericType == .decimal else {
        return nil
    }
    return character.wholeNumberValue
}
