/// A word that households may tick: one of a fixed list, at most 128 words long.
public protocol Word: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

/// Some words of one list, as bits in the order of the list.
public struct WordSet<Listed: Word>: Sendable, Hashable {
    public var bits: UInt128

    public init(bits: UInt128 = 0) {
        self.bits = bits
    }

    public init(_ words: some Sequence<Listed>) {
        let chosen = Set(words)
        bits = 0
        for (index, word) in Listed.allCases.enumerated() where chosen.contains(word) {
            bits |= 1 << UInt128(index)
        }
    }

    /// The words, in the order of the list.
    public var words: [Listed] {
        Listed.allCases.enumerated().compactMap { index, word in bits >> UInt128(index) & 1 == 1 ? word : nil }
    }

    public var isEmpty: Bool { bits == 0 }
    public var count: Int { bits.nonzeroBitCount }

    public func intersection(_ other: WordSet) -> WordSet {
        WordSet(bits: bits & other.bits)
    }
}

extension WordSet: ExpressibleByArrayLiteral {
    public init(arrayLiteral words: Listed...) {
        // Every profile begins with three empty sets.
        if words.isEmpty { self.init(bits: 0) } else { self.init(words) }
    }
}
