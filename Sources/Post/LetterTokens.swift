import Vault

/// Words for links and addresses that lead to one letter: only we can make them, and they tell nothing of its reader.
struct LetterTokens: Sendable {
    /// One for each use, so that none opens what another does.
    enum Use: String {
        case choosing
        case bounce
    }

    private static let idLength = 32
    private static let markLength = 20

    static let length = idLength + markLength

    let vault: Vault

    /// The letter's id and a mark of it that nobody makes without our key: 52 of `0-9 a-f`.
    func token(for letter: String, _ use: Use) throws -> String {
        let id = letter.filter { $0 != "-" }
        return id + String(try vault.fingerprint("letter \(use.rawValue) \(id)").prefix(Self.markLength))
    }

    /// The id of the letter; nil for what is none of ours.
    func letter(of token: String, _ use: Use) throws -> String? {
        let token = token.lowercased()
        guard token.utf8.count == Self.length,
            token.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        let id = Array(token.prefix(Self.idLength))
        var letter = ""
        for (index, character) in id.enumerated() {
            if [8, 12, 16, 20].contains(index) { letter += "-" }
            letter.append(character)
        }
        return try self.token(for: letter, use) == token ? letter : nil
    }
}
