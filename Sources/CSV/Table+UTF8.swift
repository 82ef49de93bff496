extension Table {
    /// Whether the value of a cell is not UTF-8, which is already among the flaws.
    public func isGarbled(row: Int, cell: Int) -> Bool {
        guard hasInvalidUTF8 else { return false }
        return bytes[range(row: row, cell: cell)].withUnsafeBufferPointer { value in
            UTF8Walk.firstInvalid(value, from: 0) != nil
        }
    }
}

/// Steps over characters as RFC 3629 allows them.
enum UTF8Walk {
    /// One place for each byte at which no character can begin or that breaks one off.
    static func invalidPlaces(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var invalid: [Int] = []
        var from = 0
        while let place = firstInvalid(bytes, from: from) {
            invalid.append(place)
            from = place + 1
            while from < bytes.count && bytes[from] & 0xC0 == 0x80 { from += 1 }
        }
        return invalid
    }

    static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            if bytes[place] < 0x80 {
                place += 1
                continue
            }
            let length = length(bytes, at: place)
            if length == 0 { return place }
            place += length
        }
        return nil
    }

    /// The length of the character that begins there, or 0.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        guard place < bytes.count else { return 1 }
        let first = bytes[place]
        let second: UInt8 = place + 1 < bytes.count ? bytes[place + 1] : 0
        let length: Int
        let allowed: ClosedRange<UInt8>
        switch first {
        case 0..<0x80: return 1
        case 0xC2...0xDF: (length, allowed) = (2, 0x80...0xBF)
        case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
        case 0xED: (length, allowed) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, allowed) = (3, 0x80...0xBF)
        case 0xF0: (length, allowed) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, allowed) = (4, 0x80...0xBF)
        case 0xF4: (length, allowed) = (4, 0x80...0x8F)
        default: return 0
        }
        guard place + length <= bytes.count, allowed.contains(second) else { return 0 }
        for next in place + 2..<max(place + 2, place + length) where bytes[next] & 0xC0 != 0x80 {
            return 0
        }
        return length
    }
}
