/// Finds a word of a list by its bytes.
struct Spellings<Listed: Word> {
    /// Open addressing; the words of the lists have at most 16 letters.
    private var keys: [(low: UInt64, high: UInt64)]
    private var numbers: [Int8]
    private static var mask: Int { 255 }

    init() {
        keys = Array(repeating: (0, 0), count: Self.mask + 1)
        numbers = Array(repeating: -1, count: Self.mask + 1)
        for (number, word) in Listed.allCases.enumerated() {
            let key = Array(word.rawValue.utf8).withUnsafeBufferPointer { Self.key($0) }
            var slot = Self.slot(key)
            while numbers[slot] >= 0 { slot = (slot + 1) & Self.mask }
            keys[slot] = key
            numbers[slot] = Int8(number)
        }
    }

    /// The number of the word in its list, or `nil`.
    func number(_ letters: UnsafeBufferPointer<UInt8>) -> Int? {
        guard letters.count <= 16 else { return nil }
        let key = Self.key(letters)
        var slot = Self.slot(key)
        while numbers[slot] >= 0 {
            if keys[slot] == key { return Int(numbers[slot]) }
            slot = (slot + 1) & Self.mask
        }
        return nil
    }

    private static func key(_ letters: UnsafeBufferPointer<UInt8>) -> (low: UInt64, high: UInt64) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for (index, letter) in letters.enumerated() {
            if index < 8 { low = low << 8 | UInt64(letter) } else { high = high << 8 | UInt64(letter) }
        }
        return (low, high)
    }

    private static func slot(_ key: (low: UInt64, high: UInt64)) -> Int {
        Int(truncatingIfNeeded: ((key.low ^ key.high &* 0x9E37_79B9) &* 0x9E37_79B9_7F4A_7C15) >> 56) & mask
    }
}
