import Basics

/// What people say instead of a name: `N-7K3F`. Short, speakable, without letters and digits that look alike.
package enum Reference {
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Derived from the id, so that it says nothing about anybody; another attempt gives another.
    static func make(_ side: Side, _ id: ID<Household>, attempt: Int) -> String {
        "\(side == .newcomer ? "N" : "V")-\(letters(of: "\(id.text) \(attempt)"))"
    }

    /// What stands for a match where neither of the two may be named: `M-7K3F`.
    package static func make(_ match: ID<Match>) -> String { "M-\(letters(of: match.text))" }

    private static func letters(of text: String) -> String {
        var number = fingerprint(text)
        var letters = ""
        for _ in 0..<4 {
            letters.append(alphabet[Int(number % UInt64(alphabet.count))])
            number /= UInt64(alphabet.count)
        }
        return letters
    }
}

/// Stable and quick, against accidents and not against attackers (FNV-1a, mixed at the end).
func fingerprint(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
}
